"""What stands on each phone: texts that came, replies that went."""

import sqlite3
from typing import NamedTuple

_LOOK_BACK = 2000


class Arrival(NamedTuple):
    """One text on its way to, or on, a phone."""

    message_id: int
    phone_number: str
    sender_id: str
    sign_name: str
    text: str
    receipt: str
    accepted_at: float
    received_at: float
    report_at: float | None


_COLUMNS = (
    "m.message_id, m.phone_number, s.sender_id, s.sign_name, s.text, m.receipt, "
    "s.accepted_at, m.received_at, m.report_at"
)


def recent(db: sqlite3.Connection, *, limit: int) -> list[Arrival]:
    """Return the last text of each phone that got one lately, newest first."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM ("  # noqa: S608 - own names
        "SELECT MAX(message_id) AS last_id FROM ("
        "SELECT message_id, phone_number FROM messages "
        "ORDER BY message_id DESC LIMIT ?) GROUP BY phone_number "
        "ORDER BY last_id DESC LIMIT ?) "
        "JOIN messages AS m ON m.message_id = last_id "
        "JOIN sends AS s ON s.send_id = m.send_id ORDER BY m.message_id DESC",
        (_LOOK_BACK, limit),
    )
    return [Arrival._make(row) for row in rows]


def texts(db: sqlite3.Connection, phone_number: str, *, limit: int) -> list[Arrival]:
    """Return the last texts of one phone, oldest first."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM messages AS m "  # noqa: S608 - own names
        "JOIN sends AS s ON s.send_id = m.send_id WHERE m.phone_number = ? "
        "ORDER BY m.message_id DESC LIMIT ?",
        (phone_number, limit),
    ).fetchall()
    return [Arrival._make(row) for row in reversed(rows)]


def replies(
    db: sqlite3.Connection, phone_number: str, *, limit: int
) -> list[tuple[int, str, float]]:
    """Return id, text and time of the last replies of one phone."""
    return db.execute(
        "SELECT reply_id, text, replied_at FROM replies WHERE phone_number = ? "
        "ORDER BY reply_id DESC LIMIT ?",
        (phone_number, limit),
    ).fetchall()
