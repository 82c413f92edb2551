"""Accepted and refused messages."""

import json
import sqlite3
from collections.abc import Collection, Iterable
from typing import NamedTuple


class SendRow(NamedTuple):
    """One text of one call."""

    send_id: int
    sdk_app_id: str
    template_id: str
    sign_name: str
    sender_id: str
    extend_code: str
    session_context: str
    text: str
    accepted_at: float


# A plain tuple in the order of the table's columns: named ones cost too much here.
Row = tuple[object, ...]


class RecordRow(NamedTuple):
    """One accepted message with its end."""

    phone_number: str
    serial_no: str
    text: str
    receipt: str
    accepted_at: float
    received_at: float
    report_at: float | None


class Seen(NamedTuple):
    """What a number got before: how much today, and which texts lately."""

    today: int
    lately: frozenset[str]


NOTHING_SEEN = Seen(0, frozenset())

_LISTED = (
    "message_id, serial_no, phone_number, text, session_context, sdk_app_id, "
    "template_id, sign_name, sender_id, extend_code, billed_segments, accepted_at, "
    "received_at, report_at, receipt"
)
LISTED_NAMES = tuple(_LISTED.split(", "))


def last_send_id(db: sqlite3.Connection) -> int:
    """Return the highest send id so far; ids have no gaps."""
    return int(db.execute("SELECT MAX(send_id) FROM sends").fetchone()[0] or 0)


def last_message_id(db: sqlite3.Connection) -> int:
    """Return the highest message id, which is also how many were accepted."""
    return int(db.execute("SELECT MAX(message_id) FROM messages").fetchone()[0] or 0)


def insert(
    db: sqlite3.Connection,
    *,
    sends: Iterable[SendRow],
    messages: Iterable[Row],
    queue: Iterable[Row],
    refusals: Iterable[tuple[int, str, str]],
) -> None:
    """Store what one call brought."""
    db.executemany("INSERT INTO sends VALUES (?,?,?,?,?,?,?,?,?)", sends)
    db.executemany("INSERT INTO messages VALUES (?,?,?,?,?,?,?,?)", messages)
    db.executemany("INSERT INTO report_queue VALUES (?,?,?,?,?,?,?)", queue)
    db.executemany(
        "INSERT INTO refusals (send_id, phone_number, code) VALUES (?,?,?)", refusals
    )


def seen_before(
    db: sqlite3.Connection,
    *,
    sdk_app_id: str,
    phone_numbers: Collection[str],
    since: float,
    lately_since: float,
) -> dict[str, Seen]:
    """Return what these numbers got: count ``since``, texts ``lately_since``."""
    rows = db.execute(
        "SELECT m.phone_number, s.accepted_at, s.text FROM json_each(?) AS wanted "
        "CROSS JOIN messages AS m ON m.phone_number = wanted.value "
        "JOIN sends AS s ON s.send_id = m.send_id "
        "WHERE s.accepted_at >= ? AND s.sdk_app_id = ?",
        (json.dumps(list(phone_numbers)), min(since, lately_since), sdk_app_id),
    )
    today: dict[str, int] = {}
    lately: dict[str, set[str]] = {}
    for phone_number, accepted_at, text in rows:
        if accepted_at >= since:
            today[phone_number] = today.get(phone_number, 0) + 1
        if accepted_at > lately_since:
            lately.setdefault(phone_number, set()).add(text)
    return {
        number: Seen(today.get(number, 0), frozenset(lately.get(number, ())))
        for number in today.keys() | lately.keys()
    }


def listed(
    db: sqlite3.Connection, *, after: int, limit: int, phone_number: str = ""
) -> list[dict[str, object]]:
    """Return accepted messages in the order of acceptance, from ``after`` on."""
    rows = db.execute(
        f"SELECT {_LISTED} FROM messages JOIN sends USING (send_id) "  # noqa: S608
        "WHERE message_id > ? AND (? = '' OR phone_number = ?) "
        "ORDER BY message_id LIMIT ?",
        (after, phone_number, phone_number, limit),
    )
    return [dict(zip(LISTED_NAMES, row, strict=True)) for row in rows]


def refused(
    db: sqlite3.Connection, *, after: int, limit: int
) -> list[dict[str, object]]:
    """Return per-number refusals in order."""
    names = ("refusal_id", "phone_number", "code", "text", "session_context")
    rows = db.execute(
        f"SELECT {', '.join(names)} FROM refusals "  # noqa: S608 - own names
        "JOIN sends USING (send_id) WHERE refusal_id > ? ORDER BY refusal_id LIMIT ?",
        (after, limit),
    )
    return [dict(zip(names, row, strict=True)) for row in rows]


def records(
    db: sqlite3.Connection,
    *,
    sdk_app_id: str,
    phone_number: str,
    between: tuple[float, float],
) -> list[RecordRow]:
    """Return what was sent to a number, newest first."""
    rows = db.execute(
        "SELECT phone_number, serial_no, text, receipt, accepted_at, received_at, "
        "report_at FROM messages JOIN sends USING (send_id) WHERE phone_number = ? "
        "AND sdk_app_id = ? AND accepted_at BETWEEN ? AND ? "
        "ORDER BY message_id DESC LIMIT 1000",
        (phone_number, sdk_app_id, *between),
    )
    return [RecordRow._make(row) for row in rows]


def refused_count(db: sqlite3.Connection) -> int:
    """Return how many numbers were refused."""
    return int(db.execute("SELECT MAX(refusal_id) FROM refusals").fetchone()[0] or 0)


def counted(db: sqlite3.Connection) -> dict[str, int]:
    """Return counts of what was accepted; ``contexts`` are distinct ones."""
    accepted, numbers, contexts, parts = db.execute(
        "SELECT COUNT(*), COUNT(DISTINCT phone_number), "
        "COUNT(DISTINCT NULLIF(session_context, '')), "
        "COALESCE(SUM(billed_segments), 0) FROM messages JOIN sends USING (send_id)"
    ).fetchone()
    return {
        "accepted": accepted,
        "phone_numbers": numbers,
        "session_contexts": contexts,
        "billed_segments": parts,
        "refused": refused_count(db),
    }


def last_to(db: sqlite3.Connection, phone_number: str) -> SendRow | None:
    """Return the text that a number got last; a reply answers that one."""
    row = db.execute(
        "SELECT s.* FROM messages AS m JOIN sends AS s USING (send_id) "
        "WHERE m.phone_number = ? ORDER BY m.message_id DESC LIMIT 1",
        (phone_number,),
    ).fetchone()
    return SendRow._make(row) if row else None
