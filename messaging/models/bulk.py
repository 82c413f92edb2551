"""The bulk statements: the only place that writes many message rows.

PostgreSQL copies rows in and updates from arrays; SQLite executes one prepared
statement many times. Callers hold the transaction. Every update is
compare-and-set and says which rows it moved.
"""

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import connection

from messaging.enums import OPEN, MessageStatus
from messaging.models.batches import Batch
from messaging.models.count_deltas import CountDelta
from messaging.models.delivery_reports import DeliveryReport
from messaging.models.messages import Message

_MESSAGE = Message._meta.db_table
_BATCH = Batch._meta.db_table
_REPORT = DeliveryReport._meta.db_table
_COUNT = CountDelta._meta.db_table


class NewMessage(NamedTuple):
    """A message row at acceptance."""

    id: uuid.UUID
    account_id: int
    project_id: int
    send_id: uuid.UUID
    batch_id: uuid.UUID
    phone_number: str
    country: str
    status: str = MessageStatus.QUEUED
    serial_no: str = ""
    billed_segments: int = 0
    code: str = ""
    reason: str = ""


class Answered(NamedTuple):
    """What the provider's answer says of one queued message."""

    id: uuid.UUID
    status: str
    serial_no: str
    billed_segments: int
    code: str
    reason: str


class Reported(NamedTuple):
    """What a delivery report says of one open message."""

    id: uuid.UUID
    status: str
    serial_no: str
    code: str
    reason: str
    received_at: datetime | None
    reported_at: datetime


class NewReport(NamedTuple):
    """A raw delivery report."""

    provider_account_id: int
    message_id: uuid.UUID | None
    serial_no: str
    phone_number: str
    report_status: str
    description: str
    session_context: str
    user_receive_time: int
    source: str
    effect: str
    received_at: datetime


class NewCount(NamedTuple):
    """One more row of statistics."""

    account_id: int
    project_id: int
    hour: datetime
    country: str
    lane: str
    metric: str
    value: int
    is_squashed: bool = False


def insert_messages(rows: Iterable[NewMessage]) -> None:
    """All rows, in one COPY where there is one."""
    _insert(_MESSAGE, NewMessage._fields, rows)


def insert_reports(rows: Sequence[NewReport]) -> None:
    """Raw reports as they came."""
    _insert(_REPORT, NewReport._fields, rows)


def insert_counts(rows: Sequence[NewCount]) -> None:
    """Statistics of one act."""
    _insert(_COUNT, NewCount._fields, rows)


def record_answers(rows: Sequence[Answered]) -> set[uuid.UUID]:
    """Moves queued messages by their answers; returns the ids that moved."""
    types = ("uuid", "text", "text", "int", "text", "text")
    return _update(Answered._fields, types, rows, from_status=[MessageStatus.QUEUED])


def record_reports(rows: Sequence[Reported]) -> set[uuid.UUID]:
    """Finishes open messages by their reports; returns the ids that moved."""
    types = ("uuid", "text", "text", "text", "text", "timestamptz", "timestamptz")
    return _update(Reported._fields, types, rows, from_status=list(OPEN))


def close_batches(closed: dict[uuid.UUID, int]) -> None:
    """Takes finished messages off each batch's `open`, in the order of their ids."""
    rows = sorted(closed.items())
    if connection.vendor == "postgresql":
        statement = (
            f"UPDATE {_BATCH} AS b SET open = b.open - u.closed "  # noqa: S608
            "FROM unnest(%s::uuid[], %s::int[]) AS u(id, closed) WHERE b.id = u.id"
        )
        with connection.cursor() as cursor:
            cursor.execute(statement, [[r[0] for r in rows], [r[1] for r in rows]])
        return
    statement = f"UPDATE {_BATCH} SET open = open - %s WHERE id = %s"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.executemany(statement, [(count, id_.hex) for id_, count in rows])


def _insert(table: str, fields: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    columns = ", ".join(fields)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:  # type: ignore[attr-defined]
                for row in rows:
                    copy.write_row(row)
            return
        marks = ", ".join(["%s"] * len(fields))
        cursor.executemany(
            f"INSERT INTO {table} ({columns}) VALUES ({marks})",  # noqa: S608
            (_plain(row) for row in rows),
        )


def _update(
    fields: Sequence[str],
    types: Sequence[str],
    rows: Sequence[Sequence[object]],
    from_status: list[str],
) -> set[uuid.UUID]:
    """UPDATE message SET every field but the id, where the status still fits."""
    if not rows:
        return set()
    if connection.vendor == "postgresql":
        return _update_from_arrays(fields, types, rows, from_status)
    # SQLite's transactions are IMMEDIATE: nobody else writes between the two.
    marks = ", ".join(["%s"] * len(from_status))
    settings = ", ".join(f"{name} = %s" for name in fields[1:])
    where = f"WHERE id = %s AND status IN ({marks})"
    moved = set()
    with connection.cursor() as cursor:
        for row in rows:
            id_, *values = _plain(row)
            statement = f"UPDATE {_MESSAGE} SET {settings} {where}"  # noqa: S608
            cursor.execute(statement, [*values, id_, *from_status])
            if cursor.rowcount:
                moved.add(row[0])
    return moved  # type: ignore[return-value]


def _update_from_arrays(
    fields: Sequence[str],
    types: Sequence[str],
    rows: Sequence[Sequence[object]],
    from_status: list[str],
) -> set[uuid.UUID]:
    settings = ", ".join(f"{name} = u.{name}" for name in fields[1:])
    arrays = ", ".join(f"%s::{each}[]" for each in types)
    statement = (
        f"UPDATE {_MESSAGE} AS m SET {settings} "  # noqa: S608
        f"FROM unnest({arrays}) AS u({', '.join(fields)}) "
        "WHERE m.id = u.id AND m.status = ANY(%s) RETURNING m.id"
    )
    columns = [list(column) for column in zip(*rows, strict=True)]
    with connection.cursor() as cursor:
        # On a small, freshly analysed table the planner would scan all of it.
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(statement, [*columns, from_status])
        return {row[0] for row in cursor.fetchall()}


def _plain(row: Sequence[object]) -> list[object]:
    """SQLite's forms: hex text for UUIDs, Django's text for times."""
    adapt = connection.ops.adapt_datetimefield_value
    return [
        value.hex
        if isinstance(value, uuid.UUID)
        else adapt(value)
        if isinstance(value, datetime)
        else value
        for value in row
    ]
