"""Takes delivery reports in: raw items and all their effects in one commit."""

import uuid
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime

from django.db import transaction
from django.utils import timezone

from messaging.actions import counts
from messaging.actions.counts import Tally
from messaging.enums import OPEN, MessageStatus, Metric, ReportEffect, ReportSource
from messaging.models import DeliveryReport
from messaging.models.bulk import (
    NewReport,
    Reported,
    close_batches,
    insert_reports,
    record_reports,
    together,
)
from messaging.queries.reported_messages import Known, match
from tencent.codes import receipt_code
from tencent.schemas.v20210111.delivery_reports import DeliveryReport as WireReport

_METRICS: dict[str, Metric] = {
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
        firsts = _firsts(found)
        messages = [message for _, message in firsts]
        rows = [_reported(message, items[nth], now) for nth, message in firsts]
        moved = record_reports(rows)
        effects = _effects(found, {firsts[nth][0] for nth in moved})
        with together():
            insert_reports(
                [
                    _stored(provider_account_id, item, message, effect, source, now)
                    for item, message, effect in zip(items, found, effects, strict=True)
                ]
            )
            # Last, because everybody waits for the rows of batches and sends.
            _count(messages, rows, moved)
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
            rows = [_reported(message, item, timezone.now())]
            [effect] = _effects([message], set(finish([message], rows)))
            DeliveryReport.objects.filter(id=report.id).update(
                effect=effect, message_id=message.id
            )
        settled += 1
    return settled


def finish(messages: Sequence[Known], rows: Sequence[Reported]) -> list[int]:
    """Moves open messages to their final state, with everything that counts them.

    Each message has its row. Returns the positions of those that moved; the caller
    holds the transaction.
    """
    moved = record_reports(rows)
    _count(messages, rows, moved)
    return moved


def _count(
    messages: Sequence[Known], rows: Sequence[Reported], moved: Sequence[int]
) -> None:
    closed = Counter(messages[nth].batch_id for nth in moved)
    moves: defaultdict[uuid.UUID, Counter[str]] = counts.gather()
    tally = Tally(timezone.now())
    for nth in moved:
        message, status = messages[nth], rows[nth].status
        changes = moves[message.send_id]
        changes[message.status] -= 1
        changes[status] += 1
        tally.add(
            account_id=message.account_id,
            project_id=message.project_id,
            lane=message.lane,
            country=message.country,
            metric=_METRICS[status],
            value=1,
        )
    if moved:
        tally.write()
        close_batches(closed)
        counts.move(moves)


def _firsts(found: Sequence[Known | None]) -> list[tuple[int, Known]]:
    """Each open message with the position of its first item."""
    firsts: dict[uuid.UUID, tuple[int, Known]] = {}
    for nth, message in enumerate(found):
        if message is not None and message.status in OPEN:
            firsts.setdefault(message.id, (nth, message))
    return list(firsts.values())


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


def _effects(found: Sequence[Known | None], applied: set[int]) -> list[ReportEffect]:
    """What each item did; `applied` holds the positions of those that moved one."""
    return [_effect(message, nth in applied) for nth, message in enumerate(found)]


def _effect(message: Known | None, is_applied: bool) -> ReportEffect:
    if is_applied:
        return ReportEffect.APPLIED
    # A queued message: the report was faster than the answer that names it.
    if message is None or message.status == MessageStatus.QUEUED:
        return ReportEffect.UNMATCHED
    return ReportEffect.DUPLICATE


def _stored(  # noqa: PLR0913, PLR0917 - one raw item and what became of it
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
