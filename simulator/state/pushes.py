"""Pushes to callback URLs, and when each is tried next."""

import sqlite3
from typing import Literal, NamedTuple

from simulator.state.reports import CALLBACK


class PushRow(NamedTuple):
    """One push. ``tries`` are those made so far."""

    push_id: int
    sdk_app_id: str
    kind: str
    url: str
    body: bytes
    tries: int
    next_at: float
    state: str
    last_answer: str


class NewPush(NamedTuple):
    """What is to be pushed where."""

    sdk_app_id: str
    kind: Literal["status", "reply"]
    url: str
    body: bytes


def add(db: sqlite3.Connection, push: NewPush, *, now: float) -> None:
    """Queue a push, to be tried at once."""
    db.execute(
        "INSERT INTO pushes (sdk_app_id, kind, url, body, next_at) VALUES (?,?,?,?,?)",
        (*push, now),
    )


def is_report_due(db: sqlite3.Connection, sdk_app_id: str, *, now: float) -> bool:
    """Return whether reports wait for a push."""
    row = db.execute(
        "SELECT 1 FROM report_queue WHERE channel = ? AND sdk_app_id = ? "
        "AND due_at <= ? LIMIT 1",
        (CALLBACK, sdk_app_id, now),
    ).fetchone()
    return row is not None


def next_due(db: sqlite3.Connection, *, now: float) -> PushRow | None:
    """Return the push that is due longest."""
    row = db.execute(
        "SELECT * FROM pushes WHERE state = 'waiting' AND next_at <= ? "
        "ORDER BY next_at, push_id LIMIT 1",
        (now,),
    ).fetchone()
    return PushRow._make(row) if row else None


def finish(
    db: sqlite3.Connection,
    push: PushRow,
    *,
    state: Literal["done", "failed"],
    answer: str,
) -> None:
    """Note the last try."""
    db.execute(
        "UPDATE pushes SET tries = tries + 1, state = ?, last_answer = ? "
        "WHERE push_id = ?",
        (state, answer, push.push_id),
    )


def postpone(
    db: sqlite3.Connection, push: PushRow, *, next_at: float, answer: str
) -> None:
    """Note a failed try and when to try again."""
    db.execute(
        "UPDATE pushes SET tries = tries + 1, next_at = ?, last_answer = ? "
        "WHERE push_id = ?",
        (next_at, answer, push.push_id),
    )


def listed(
    db: sqlite3.Connection, *, after: int, limit: int
) -> list[dict[str, object]]:
    """Return pushes in order."""
    rows = db.execute(
        "SELECT * FROM pushes WHERE push_id > ? ORDER BY push_id LIMIT ?",
        (after, limit),
    )
    return [_shown(PushRow._make(row)) for row in rows]


def _shown(push: PushRow) -> dict[str, object]:
    return push._asdict() | {"body": push.body.decode()}
