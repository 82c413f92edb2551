"""Counts against rows, numbers by the thousand, and what lies in the broker."""

from collections import Counter
from collections.abc import Iterator

from celery import current_app
from django.db.models import Sum

from messaging.enums import OPEN, BatchStatus, MessageStatus, Metric
from messaging.models import Batch, CountDelta, Message, Send


def numbers(count: int) -> list[str]:
    """Different numbers that are delivered after a second."""
    return [f"+6581{20 + n // 8000}{1000 + n % 8000}" for n in range(count)]


def states(send: Send) -> dict[str, int]:
    """The send's counts as they are stored, without the empty ones."""
    send.refresh_from_db()
    return {state.value: count for state, count in send.states}


def check_books() -> None:
    """Every count that is kept says what the rows say."""
    for send in Send.objects.all():
        _check_send(send)
    for batch in Batch.objects.all():
        _check_batch(batch)
    kept = CountDelta.objects.values_list("metric").annotate(Sum("value")).order_by()
    assert {Metric(metric): value for metric, value in kept if value} == _counted()


def _check_send(send: Send) -> None:
    rows = Message.objects.filter(send=send)
    found = Counter(rows.values_list("status", flat=True))
    kept = {state: getattr(send, state) for state in MessageStatus.values}
    assert {state: count for state, count in kept.items() if count} == found
    assert found.total() == send.total
    assert send.billed_segments == _segments(rows)
    waiting = sum(found[state] for state in ("queued", "submitted", "unknown"))
    assert (send.finished_at is None) == (waiting > 0)


def _check_batch(batch: Batch) -> None:
    if batch.status in (BatchStatus.PLANNED, BatchStatus.DISPATCHING):
        assert batch.open == 0
    else:
        rows = Message.objects.filter(batch=batch, status__in=OPEN)
        assert batch.open == rows.count()


def _segments(rows) -> int:
    return rows.aggregate(sum=Sum("billed_segments"))["sum"] or 0


def _counted() -> dict[Metric, int]:
    rows = Message.objects.all()
    found = {
        Metric.ACCEPTED: rows.count(),
        Metric.SUBMITTED: rows.filter(billed_segments__gt=0).count(),
        Metric.SEGMENTS: _segments(rows),
        Metric.DELIVERED: rows.filter(status=MessageStatus.DELIVERED).count(),
        Metric.FAILED: rows.filter(status=MessageStatus.FAILED).count(),
        Metric.NO_REPORT: rows.filter(status=MessageStatus.NO_REPORT).count(),
    }
    return {metric: value for metric, value in found.items() if value}


def jobs(lane: str) -> list[tuple[str, dict[str, str]]]:
    """Takes what waits in a lane's queue: names of tasks with their arguments."""
    return list(_waiting(lane))


def _waiting(lane: str) -> Iterator[tuple[str, dict[str, str]]]:
    with current_app.connection_for_read() as connection:
        channel = connection.default_channel
        current_app.amqp.queues[lane](channel).declare()
        while job := channel.basic_get(lane, no_ack=True):
            _args, kwargs, _embedded = job.payload
            yield job.headers["task"], kwargs
