"""Finds stuck work again by its state and age, and tidies."""

import logging
from collections import Counter
from datetime import timedelta

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from isms_console.lib import usage
from isms_console.lib.errors import MovedOn
from messaging import queue
from messaging.actions import outcomes
from messaging.actions.delivery_reports import take_in_again
from messaging.actions.settling import settle
from messaging.enums import BatchStatus, Lane, ReportEffect
from messaging.models import Batch, CountDelta, DailyUse, DeliveryReport, NumberUse
from messaging.models.bulk import NewCount, insert_counts
from messaging.queries.queued_messages import queued_messages

logger = logging.getLogger(__name__)

# Longer than the slowest provider call, so that only a dead worker's claim is lost.
_CLAIM_LOST_AFTER = timedelta(minutes=2)
_STRAYS_LIVE = timedelta(days=3)
_MOST_ROWS = 500
_MOST_COUNTS = 5000
# At four sweeps a minute more than a million an hour.
_MOST_FORGOTTEN = 5000
_WINDOW_LINGERS = timedelta(minutes=1)


def sweep() -> Counter[str]:
    """All sweepers in turn; returns how much each found."""
    found: Counter[str] = Counter()
    found["lost claims"] = release_lost_claims()
    found["strays"] = match_strays()
    found["squashed"] = squash_counts()
    found["ended windows"] = forget_ended_windows()
    found["days past"] = forget_days_past()
    return found + settle()


def nudge_lanes() -> int:
    """Wakes the lanes in which a batch is due; returns how many."""
    now = timezone.now()
    planned = Batch.objects.filter(status=BatchStatus.PLANNED, due_at__lte=now)
    lanes = [lane for lane in Lane if planned.filter(lane=lane).exists()]
    for lane in lanes:
        queue.nudge(lane)
    return len(lanes)


def release_lost_claims() -> int:
    """Batches whose worker died between claim and record become `unknown`."""
    before = timezone.now() - _CLAIM_LOST_AFTER
    lost = Batch.objects.filter(status=BatchStatus.DISPATCHING, claimed_at__lt=before)
    batches = list(lost.select_related("send").order_by("claimed_at")[:_MOST_ROWS])
    for batch in batches:
        try:
            outcomes.record_unknown(batch, queued_messages(batch))
        except MovedOn:
            logger.info("Batch %s was recorded after all.", batch.id)
    return len(batches)


def match_strays() -> int:
    """Reports that came before the answer naming their message, matched now.

    The newest ones: those that nothing will ever match must not stand in the way.
    """
    since = timezone.now() - _STRAYS_LIVE
    strays = DeliveryReport.objects.filter(
        effect=ReportEffect.UNMATCHED, received_at__gte=since
    )
    newest = strays.order_by("-received_at", "-id")[:_MOST_ROWS]
    return take_in_again(list(reversed(newest)))


def squash_counts() -> int:
    """Sums rows of the oldest past hour by country, lane and metric."""
    this_hour = timezone.now().replace(minute=0, second=0, microsecond=0)
    rows = CountDelta.objects.filter(is_squashed=False, hour__lt=this_hour)
    oldest = rows.order_by("hour").values_list("hour", flat=True).first()
    if oldest is None:
        return 0
    with transaction.atomic():
        of_hour = rows.filter(hour=oldest).select_for_update().order_by("id")
        ids = list(of_hour.values_list("id", flat=True)[:_MOST_COUNTS])
        keys = NewCount._fields[:-2]
        taken = CountDelta.objects.filter(id__in=ids)
        sums = list(taken.values_list(*keys).annotate(total=Sum("value")).order_by())
        taken.delete()
        insert_counts([NewCount._make((*row, True)) for row in sums])
    return len(ids)


def forget_ended_windows() -> int:
    """Frequency counts whose window ended a while ago, some thousands at a time."""
    ended = NumberUse.objects.filter(ends_at__lt=timezone.now() - _WINDOW_LINGERS)
    with transaction.atomic():
        # What a send holds right now is left: locks are taken in another order there.
        free = ended.select_for_update(skip_locked=True).order_by("ends_at")
        keys = list(free.values_list("key", flat=True)[:_MOST_FORGOTTEN])
        return ended.filter(key__in=keys).delete()[0]


def forget_days_past() -> int:
    """Counts of days that no page shows any more, some thousands at a time."""
    first_kept = usage.today() - timedelta(days=DailyUse.KEPT_DAYS)
    past = DailyUse.objects.filter(day__lt=first_kept).order_by("day")
    ids = list(past.values_list("id", flat=True)[:_MOST_FORGOTTEN])
    return DailyUse.objects.filter(id__in=ids).delete()[0]
