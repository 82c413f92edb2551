"""The bulk writes: the only place that writes many message rows.

Callers hold the transaction. Every update of messages is compare-and-set and says
which rows it moved. How they are written: `models.statements`.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from messaging.enums import OPEN, MessageStatus
from messaging.models import statements
from messaging.models.batches import Batch
from messaging.models.count_deltas import CountDelta
from messaging.models.delivery_reports import DeliveryReport
from messaging.models.messages import Message
from messaging.models.sends import Send
from messaging.models.statements import together as together  # noqa: PLC0414

_WAITING = ("queued", "submitted", "unknown")


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
    """Messages at acceptance."""
    statements.copy(Message, NewMessage._fields, rows)


def insert_reports(rows: Sequence[NewReport]) -> None:
    """Raw reports as they came."""
    statements.insert(DeliveryReport, NewReport._fields, rows)


def insert_counts(rows: Sequence[NewCount]) -> None:
    """Statistics of one act."""
    statements.insert(CountDelta, NewCount._fields, rows)


def record_answers(rows: Sequence[Answered]) -> list[int]:
    """Moves queued messages by their answers; returns which rows moved."""
    return statements.update(
        Message, Answered._fields, rows, given=[MessageStatus.QUEUED]
    )


def record_reports(rows: Sequence[Reported]) -> list[int]:
    """Finishes open messages by their reports; returns which rows moved."""
    return statements.update(Message, Reported._fields, rows, given=OPEN)


def close_batches(closed: Mapping[uuid.UUID, int]) -> None:
    """Takes finished messages off each batch's `open`, in the order of their ids."""
    statements.subtract(Batch, "open", sorted(closed.items()))


def move_counts(send_id: uuid.UUID, changes: Mapping[str, int], now: datetime) -> None:
    """Adds to a send's counts, and finishes it when nothing is left to wait for."""
    settings = "".join(f"{name} = {name} + %s, " for name in changes)
    statements.execute(
        f"UPDATE {Send._meta.db_table} SET {settings}finished_at = "  # noqa: S608
        f"CASE WHEN finished_at IS NULL AND {' + '.join(_WAITING)} + %s = 0 "
        "THEN %s ELSE finished_at END WHERE id = %s",
        [
            *changes.values(),
            sum(changes.get(name, 0) for name in _WAITING),
            now,
            send_id,
        ],
    )
