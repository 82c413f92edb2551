"""Delivery reports: two queues that are read destructively, and the records."""

import sqlite3
from typing import NamedTuple

PULL, CALLBACK = 0, 1

_COLUMNS = (
    "q.due_at, q.report_id, q.received_at, q.receipt, "
    "m.serial_no, m.phone_number, s.session_context"
)


class ReportRow(NamedTuple):
    """One report as it is handed out."""

    due_at: float
    report_id: int
    received_at: float
    receipt: str
    serial_no: str
    phone_number: str
    session_context: str


class NumberQuery(NamedTuple):
    """What happened to one number between two times."""

    sdk_app_id: str
    phone_number: str
    begin: float
    end: float
    limit: int


def take(
    db: sqlite3.Connection, *, channel: int, sdk_app_id: str, now: float, limit: int
) -> list[ReportRow]:
    """Return the oldest due reports and take them off the queue, for good."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM report_queue AS q "  # noqa: S608 - own names
        "JOIN messages AS m ON m.message_id = q.message_id "
        "JOIN sends AS s ON s.send_id = m.send_id "
        "WHERE q.channel = ? AND q.sdk_app_id = ? AND q.due_at <= ? "
        "ORDER BY q.due_at, q.report_id LIMIT ?",
        (channel, sdk_app_id, now, limit),
    ).fetchall()
    if rows:
        db.execute(
            "DELETE FROM report_queue WHERE channel = ? AND sdk_app_id = ? "
            "AND (due_at, report_id) <= (?, ?)",
            (channel, sdk_app_id, *rows[-1][:2]),
        )
    return [ReportRow._make(row) for row in rows]


def is_any_due(db: sqlite3.Connection, *, sdk_app_id: str, now: float) -> bool:
    """Return whether a pull would bring anything, without changing anything."""
    row = db.execute(
        "SELECT 1 FROM report_queue WHERE channel = ? AND sdk_app_id = ? "
        "AND due_at <= ? LIMIT 1",
        (PULL, sdk_app_id, now),
    ).fetchone()
    return row is not None


def of_number(
    db: sqlite3.Connection, wanted: NumberQuery, *, now: float
) -> list[ReportRow]:
    """Return the reports of what was sent to a number; takes nothing away."""
    rows = db.execute(
        "SELECT m.report_at, m.message_id, m.received_at, m.receipt, m.serial_no, "
        "m.phone_number, s.session_context "
        "FROM messages AS m JOIN sends AS s ON s.send_id = m.send_id "
        "WHERE s.sdk_app_id = ? AND m.phone_number = ? "
        "AND s.accepted_at BETWEEN ? AND ? AND m.report_at <= ? "
        "ORDER BY m.report_at, m.message_id LIMIT ?",
        (*wanted[:4], now, wanted.limit),
    )
    return [ReportRow._make(row) for row in rows]


def waiting(db: sqlite3.Connection, *, channel: int, now: float) -> tuple[int, int]:
    """Return how many reports are due and how many are still to come."""
    total, due = db.execute(
        "SELECT COUNT(*), COALESCE(SUM(due_at <= ?), 0) FROM report_queue "
        "WHERE channel = ?",
        (now, channel),
    ).fetchone()
    return int(due), int(total) - int(due)


def receipts_between(
    db: sqlite3.Connection,
    *,
    sdk_app_id: str,
    between: tuple[float, float],
    now: float,
) -> dict[str, int]:
    """Return how many messages had which receipt code reported by now."""
    rows = db.execute(
        "SELECT m.receipt, COUNT(*) FROM messages AS m JOIN sends AS s USING (send_id) "
        "WHERE s.sdk_app_id = ? AND m.report_at >= ? AND m.report_at < ? "
        "AND m.report_at <= ? GROUP BY m.receipt",
        (sdk_app_id, *between, now),
    )
    return dict(rows.fetchall())
