"""Records what became of a batch that was handed over."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from isms_console.lib.errors import MovedOn
from messaging.actions import counts
from messaging.actions.counts import Tally
from messaging.enums import BatchStatus, MessageStatus, Metric
from messaging.models import Batch
from messaging.models.bulk import Answered, record_answers, together
from messaging.providers.tencent import ProviderError, SendStatus
from messaging.queries.queued_messages import Queued
from tencent.codes import error_code

# When missing reports are first asked for by number.
ASK_AFTER = timedelta(minutes=10)
ASK_UNKNOWN_AFTER = timedelta(seconds=15)

_METRICS: dict[str, Metric] = {
    MessageStatus.SUBMITTED: Metric.SUBMITTED,
    MessageStatus.FAILED: Metric.FAILED,
}


def record_answer(
    batch: Batch, messages: Sequence[Queued], statuses: Sequence[SendStatus]
) -> None:
    """Tencent answered number by number. Raises MovedOn, as all functions here."""
    by_number = {status.phone_number: status for status in statuses}
    rows = [
        _answered(message, by_number.get(message.phone_number)) for message in messages
    ]
    _finish(batch, messages, rows, {"status": BatchStatus.SUBMITTED, **_said(None)})


def record_unknown(
    batch: Batch, messages: Sequence[Queued], problem: ProviderError | None = None
) -> None:
    """It may have gone: to be settled by asking, never by sending again."""
    rows = [_answered(message, None) for message in messages]
    _finish(batch, messages, rows, {"status": BatchStatus.UNKNOWN, **_said(problem)})


def record_refusal(
    batch: Batch, messages: Sequence[Queued], problem: ProviderError
) -> None:
    """Tencent refused the whole request for good."""
    reason = error_code(problem.code).reason
    rows = [
        Answered(message.id, MessageStatus.FAILED, "", 0, problem.code, reason)
        for message in messages
    ]
    _finish(batch, messages, rows, {"status": BatchStatus.REFUSED, **_said(problem)})


def _said(problem: ProviderError | None) -> dict[str, str]:
    return {
        "request_id": problem.request_id[:64] if problem else "",
        "error_code": problem.code[:80] if problem else "",
        "error_message": problem.message[:300] if problem else "",
    }


def _answered(message: Queued, status: SendStatus | None) -> Answered:
    if status is None:
        # Nothing was said about this number: it may have gone.
        return Answered(message.id, MessageStatus.UNKNOWN, "", 0, "", "")
    if status.code != "Ok":
        reason = error_code(status.code).reason
        return Answered(message.id, MessageStatus.FAILED, "", 0, status.code, reason)
    return Answered(
        message.id,
        MessageStatus.SUBMITTED,
        status.serial_no,
        status.billed_segments,
        "",
        "",
    )


def _finish(
    batch: Batch,
    messages: Sequence[Queued],
    rows: Sequence[Answered],
    change: dict[str, str],
) -> None:
    """Messages, batch, counts and statistics of one outcome, in one commit."""
    now = timezone.now()
    certain = change["status"] == BatchStatus.SUBMITTED
    with transaction.atomic():
        moved = [(messages[nth].country, rows[nth]) for nth in record_answers(rows)]
        states = Counter(row.status for _, row in moved)
        claimed = Batch.objects.filter(id=batch.id, status=BatchStatus.DISPATCHING)
        recorded = claimed.update(
            **change,
            submitted_at=now,
            open=states[MessageStatus.SUBMITTED] + states[MessageStatus.UNKNOWN],
            ask_at=now + (ASK_AFTER if certain else ASK_UNKNOWN_AFTER),
        )
        if not recorded:
            # The sweeper took the claim for lost; reports will settle the messages.
            raise MovedOn
        _count(batch, moved, states, now)


def _count(
    batch: Batch,
    moved: Sequence[tuple[str, Answered]],
    states: Counter[str],
    now: datetime,
) -> None:
    """`moved` holds the country and the answer of each message."""
    numbers: Counter[tuple[str, Metric]] = Counter()
    for country, row in moved:
        if metric := _METRICS.get(row.status):
            numbers[country, metric] += 1
        numbers[country, Metric.SEGMENTS] += row.billed_segments
    tally = Tally(now)
    for (country, metric), value in numbers.items():
        tally.add(
            account_id=batch.send.account_id,
            project_id=batch.project_id,
            lane=batch.lane,
            country=country,
            metric=metric,
            value=value,
        )
    segments = sum(row.billed_segments for _, row in moved)
    changes = {**states, "queued": -len(moved), "billed_segments": segments}
    with together():
        tally.write()
        counts.move({batch.send_id: changes})
