"""Replies from the phones, and the numbers that opted out."""

import sqlite3
from typing import NamedTuple

from simulator.state.reports import NumberQuery

OPT_OUT_WORDS = frozenset({"T", "N", "TD", "退订", "QX", "0000"})


class ReplyRow(NamedTuple):
    """One reply."""

    reply_id: int
    sdk_app_id: str
    phone_number: str
    extend_code: str
    sign_name: str
    text: str
    replied_at: float
    is_pulled: int


def add(
    db: sqlite3.Connection, *, values: tuple[str, str, str, str, str, float]
) -> ReplyRow:
    """Store a reply; ``values`` are the columns from sdk_app_id to replied_at."""
    row = db.execute(
        "INSERT INTO replies (sdk_app_id, phone_number, extend_code, sign_name, "
        "text, replied_at) VALUES (?,?,?,?,?,?) RETURNING *",
        values,
    ).fetchone()
    reply = ReplyRow._make(row)
    if reply.text.strip().upper() in OPT_OUT_WORDS:
        db.execute(
            "INSERT OR IGNORE INTO opt_outs VALUES (?, ?)",
            (reply.sdk_app_id, reply.phone_number),
        )
    return reply


def take(db: sqlite3.Connection, *, sdk_app_id: str, limit: int) -> list[ReplyRow]:
    """Return the oldest replies and take them off the queue, for good."""
    rows = db.execute(
        "SELECT * FROM replies WHERE sdk_app_id = ? AND is_pulled = 0 "
        "ORDER BY reply_id LIMIT ?",
        (sdk_app_id, limit),
    ).fetchall()
    db.executemany(
        "UPDATE replies SET is_pulled = 1 WHERE reply_id = ?", [row[:1] for row in rows]
    )
    return [ReplyRow._make(row) for row in rows]


def of_number(db: sqlite3.Connection, wanted: NumberQuery) -> list[ReplyRow]:
    """Return the replies of a number; takes nothing away."""
    rows = db.execute(
        "SELECT * FROM replies WHERE sdk_app_id = ? AND phone_number = ? "
        "AND replied_at BETWEEN ? AND ? ORDER BY reply_id LIMIT ?",
        wanted,
    )
    return [ReplyRow._make(row) for row in rows]


def waiting(db: sqlite3.Connection) -> int:
    """Return how many replies wait to be pulled."""
    row = db.execute("SELECT COUNT(*) FROM replies WHERE is_pulled = 0").fetchone()
    return int(row[0])


def opted_out(db: sqlite3.Connection, sdk_app_id: str) -> frozenset[str]:
    """Return the numbers that must not be sent to."""
    rows = db.execute(
        "SELECT phone_number FROM opt_outs WHERE sdk_app_id = ?", (sdk_app_id,)
    )
    return frozenset(row[0] for row in rows)
