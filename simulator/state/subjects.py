"""What Tencent reviews: signatures and body templates, and their verdicts.

Nothing runs in the background: the verdict is written when the subject is
submitted, together with the time from which it holds.
"""

import sqlite3
from typing import Literal, NamedTuple

APPROVED, PENDING, NOT_YET_EFFECTIVE, REJECTED = 0, 1, 2, -1

Table = Literal["signatures", "body_templates"]


class Signature(NamedTuple):
    """A signature as stored."""

    subject_id: int
    name: str
    international: int
    created_at: float
    decided_at: float
    effective_at: float
    verdict: int
    review_reply: str


class BodyTemplate(NamedTuple):
    """A body template as stored."""

    subject_id: int
    name: str
    content: str
    sms_type: int
    international: int
    created_at: float
    decided_at: float
    effective_at: float
    verdict: int
    review_reply: str


class Page(NamedTuple):
    """Which subjects to list: by id, else one page of all."""

    ids: tuple[int, ...]
    international: int
    limit: int
    offset: int


Subject = Signature | BodyTemplate
_KIND: dict[Table, type[Signature] | type[BodyTemplate]] = {
    "signatures": Signature,
    "body_templates": BodyTemplate,
}


def status_code(subject: Subject, now: float) -> int:
    """Return the wire's StatusCode: 0 usable, 1 in review, 2 soon usable, -1 not."""
    if now < subject.decided_at:
        return PENDING
    if subject.verdict < 0:
        return REJECTED
    return APPROVED if now >= subject.effective_at else NOT_YET_EFFECTIVE


def find(db: sqlite3.Connection, table: Table, subject_id: int) -> Subject | None:
    """Return one subject, or None."""
    row = db.execute(
        f"SELECT * FROM {table} WHERE subject_id = ?",  # noqa: S608 - literal names
        (subject_id,),
    ).fetchone()
    return _KIND[table]._make(row) if row else None


def find_template(db: sqlite3.Connection, template_id: str) -> BodyTemplate | None:
    """Return the template that a send names, in the wire's text form."""
    if not (template_id.isascii() and template_id.isdigit() and len(template_id) < 19):
        return None
    found = find(db, "body_templates", int(template_id))
    return found if isinstance(found, BodyTemplate) else None


def signatures_named(db: sqlite3.Connection, name: str) -> list[Signature]:
    """Return the signatures with this text, domestic and international."""
    rows = db.execute("SELECT * FROM signatures WHERE name = ?", (name,))
    return [Signature._make(row) for row in rows]


def listed(db: sqlite3.Connection, table: Table) -> list[Subject]:
    """Return all subjects, newest first."""
    rows = db.execute(
        f"SELECT * FROM {table} ORDER BY subject_id DESC"  # noqa: S608 - literal names
    )
    return [_KIND[table]._make(row) for row in rows]


def page(db: sqlite3.Connection, table: Table, wanted: Page) -> list[Subject]:
    """Return the subjects asked for, newest first."""
    if wanted.ids:
        condition = f"subject_id IN ({', '.join('?' * len(wanted.ids))})"
        limit, offset = len(wanted.ids), 0
    else:
        condition, limit, offset = "1", wanted.limit, wanted.offset
    rows = db.execute(
        f"SELECT * FROM {table} WHERE {condition} "  # noqa: S608 - own names, marks
        "AND international IN (?, 3) ORDER BY subject_id DESC LIMIT ? OFFSET ?",
        (*wanted.ids, wanted.international, limit, offset),
    )
    return [_KIND[table]._make(row) for row in rows]


def add(db: sqlite3.Connection, table: Table, values: dict[str, object]) -> int:
    """Store a new subject and return its id."""
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    cursor = db.execute(
        f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608 - own names
        tuple(values.values()),
    )
    return int(cursor.lastrowid or 0)


def change(
    db: sqlite3.Connection, table: Table, subject_id: int, values: dict[str, object]
) -> None:
    """Overwrite some columns of one subject."""
    settings = ", ".join(f"{name} = ?" for name in values)
    db.execute(
        f"UPDATE {table} SET {settings} WHERE subject_id = ?",  # noqa: S608 - own names
        (*values.values(), subject_id),
    )


def delete(db: sqlite3.Connection, table: Table, subject_id: int) -> None:
    """Forget one subject."""
    db.execute(
        f"DELETE FROM {table} WHERE subject_id = ?",  # noqa: S608 - literal names
        (subject_id,),
    )
