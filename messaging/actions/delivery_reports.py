"""Takes delivery reports in: raw items and all their effects in one commit."""

import uuid
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from django.db import transaction
from django.utils import timezone

from messaging.actions import counts
from messaging.actions.counts import Tally
from messaging.enums import OPEN, MessageStatus, Metric, ReportEffect, ReportSource
from messaging.models import Batch, DeliveryReport
from messaging.models.bulk import (
    NewReport,
    Reported,
    close_batches,
    insert_reports,
    record_reports,
)
from messaging.queries.reported_messages import Known, match
from tencent.codes import receipt_code
from tencent.schemas.v20210111.delivery_reports import DeliveryReport as WireReport

_METRICS = {
    MessageStatus.DELIVERED: Metric.DELIVERED,
    MessageStatus.FAILED: Metric.FAILED,
    MessageStatus.NO_REPORT: Metric.NO_REPORT,
}


def take_in(
    provider_account_id: int, items: Sequence[WireReport], source: ReportSource
) -> Counter[str]:
    """Stores items with their effects; returns how many had which effect."""
    now = timezone.now()
    with transaction.atomic():
        found = match(provider_account_id, items)
        moved = finish(
            [message for message in found if message is not None],
            _first_reports(items, found, now),
        )
        effects = list(_effects(found, moved))
        insert_reports(
            [
                _stored(provider_account_id, item, message, effect, source, now)
                for item, message, effect in zip(items, found, effects, strict=True)
            ]
        )
    return Counter(effects)


def take_in_again(reports: Sequence[DeliveryReport]) -> int:
    """Tries unmatched reports once more; returns how many had an effect."""
    settled = 0
    for report in reports:
        item = WireReport(
            serial_no=report.serial_no,
            phone_number=report.phone_number,
            report_status=report.report_status,
            receipt_code=report.description,
            session_context=report.session_context,
            user_receive_time=report.user_receive_time,
        )
        with transaction.atomic():
            [message] = match(report.provider_account_id, [item])
            if message is None or message.status == MessageStatus.QUEUED:
                continue
            rows = _first_reports([item], [message], timezone.now())
            [effect] = _effects([message], finish([message], rows))
            DeliveryReport.objects.filter(id=report.id).update(
                effect=effect, message_id=message.id
            )
        settled += 1
    return settled


def finish(messages: Sequence[Known], rows: Sequence[Reported]) -> set[uuid.UUID]:
    """Moves open messages to their final state and everything that counts them.

    Returns the ids that moved; the caller holds the transaction.
    """
    moved = record_reports(rows)
    known = {message.id: message for message in messages}
    closed: Counter[uuid.UUID] = Counter()
    moves: defaultdict[uuid.UUID, Counter[str]] = counts.gather()
    tally = Tally(timezone.now())
    lanes = _lanes({known[id_].batch_id for id_ in moved})
    for row in rows:
        if row.id not in moved:
            continue
        message = known[row.id]
        closed[message.batch_id] += 1
        moves[message.send_id][message.status] -= 1
        moves[message.send_id][row.status] += 1
        tally.add(
            account_id=message.account_id,
            project_id=message.project_id,
            lane=lanes[message.batch_id],
            country=message.country,
            metric=_METRICS[MessageStatus(row.status)],
            value=1,
        )
    if moved:
        close_batches(closed)
        counts.move(moves)
        tally.write()
    return moved


def _lanes(batch_ids: set[uuid.UUID]) -> dict[uuid.UUID, str]:
    return dict(Batch.objects.filter(id__in=batch_ids).values_list("id", "lane"))


def _first_reports(
    items: Sequence[WireReport], found: Sequence[Known | None], now: datetime
) -> list[Reported]:
    """One row for each open message: what its first item says."""
    rows: dict[uuid.UUID, Reported] = {}
    for item, message in zip(items, found, strict=True):
        if message is not None and message.status in OPEN and message.id not in rows:
            rows[message.id] = _reported(message, item, now)
    return list(rows.values())


def _reported(message: Known, item: WireReport, now: datetime) -> Reported:
    receipt = receipt_code(item.receipt_code)
    delivered = item.report_status == "SUCCESS"
    return Reported(
        id=message.id,
        status=MessageStatus.DELIVERED if delivered else MessageStatus.FAILED,
        serial_no=item.serial_no,
        code=item.receipt_code[:80],
        reason=receipt.reason,
        received_at=_time(item.user_receive_time),
        reported_at=now,
    )


def _time(unix: int) -> datetime | None:
    try:
        return datetime.fromtimestamp(unix, tz=UTC) if unix else None
    except (ValueError, OverflowError, OSError):
        return None


def _effects(
    found: Sequence[Known | None], moved: set[uuid.UUID]
) -> Iterable[ReportEffect]:
    """The first item of a message that moved did it; the others changed nothing."""
    left = set(moved)
    for message in found:
        if message is None:
            yield ReportEffect.UNMATCHED
        elif message.id in left:
            left.discard(message.id)
            yield ReportEffect.APPLIED
        elif message.status == MessageStatus.QUEUED:
            # The report was faster than the answer that names the message.
            yield ReportEffect.UNMATCHED
        else:
            yield ReportEffect.DUPLICATE


def _stored(  # noqa: PLR0913 - one raw item and what became of it
    provider_account_id: int,
    item: WireReport,
    message: Known | None,
    effect: ReportEffect,
    source: ReportSource,
    now: datetime,
) -> NewReport:
    return NewReport(
        provider_account_id=provider_account_id,
        message_id=message.id if message else None,
        serial_no=item.serial_no[:64],
        phone_number=item.phone_number[:20],
        report_status=item.report_status[:10],
        description=item.receipt_code[:200],
        session_context=item.session_context[:512],
        user_receive_time=item.user_receive_time,
        source=source,
        effect=effect,
        received_at=now,
    )
