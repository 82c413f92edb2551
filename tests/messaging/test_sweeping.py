"""Stuck work is found again by state and age; counts are squashed."""

from datetime import timedelta

import pytest
from django.db.models import F, Sum
from django.utils import timezone

from isms_console.lib import usage
from isms_console.lib.errors import MovedOn
from messaging import tasks
from messaging.actions.dispatch import claim, dispatch, dispatch_lane
from messaging.actions.sweeps import (
    nudge_lanes,
    release_lost_claims,
    squash_counts,
    sweep,
)
from messaging.enums import Lane
from messaging.models import Batch, CountDelta, DailyUse
from messaging.queries.statistics import totals
from tests.messaging.books import check_books, jobs, numbers, states
from tests.messaging.travel import accepted, claims_are_old

DISPATCH = "messaging.tasks.dispatch"


def sums():
    """What the statistics say, whatever rows they are kept in."""
    keys = ("account_id", "project_id", "hour", "country", "lane", "metric")
    rows = CountDelta.objects.values_list(*keys).annotate(Sum("value"))
    return sorted(rows.order_by())


@pytest.fixture
def an_hour_ago(cast, upstream):
    """Counts of several sends, all of the hour before this one."""
    for number in numbers(3):
        cast.send(number, "+12025550143")
        dispatch_lane(Lane.OTP)
    CountDelta.objects.update(hour=F("hour") - timedelta(hours=1))


def test_lanes_in_which_something_is_due_are_nudged_again(
    cast, empty_broker, django_capture_on_commit_callbacks
):
    cast.send("+6581234567")
    cast.send(*numbers(300), template=cast.marketing)

    with django_capture_on_commit_callbacks(execute=True):
        assert nudge_lanes() == 2

    assert jobs("otp") == [(DISPATCH, {"lane": "otp"})]
    assert jobs("marketing") == [(DISPATCH, {"lane": "marketing"})]
    assert jobs("notification") == []


def test_a_batch_that_is_not_due_yet_wakes_nobody(cast):
    cast.send("+6581234567")
    Batch.objects.update(due_at=timezone.now() + timedelta(minutes=1))

    assert nudge_lanes() == 0


def test_a_fresh_claim_is_left_to_its_worker(cast):
    send = cast.send("+6581234567")
    claim(Lane.OTP)

    assert release_lost_claims() == 0
    assert states(send) == {"queued": 1}


def test_a_worker_that_was_only_slow_changes_nothing_after_the_sweeper(cast, upstream):
    send = cast.send("+6581234567")
    batch = claim(Lane.OTP)
    claims_are_old()
    assert release_lost_claims() == 1
    assert states(send) == {"unknown": 1}

    with pytest.raises(MovedOn):
        dispatch(batch)

    assert Batch.objects.get().status == "unknown"
    assert states(send) == {"unknown": 1}
    assert accepted(upstream) == []
    check_books()


def test_squashing_keeps_every_sum(an_hour_ago):
    before, rows = sums(), CountDelta.objects.count()

    assert squash_counts() == rows

    assert sums() == before
    assert CountDelta.objects.count() == len(before) < rows
    assert set(CountDelta.objects.values_list("is_squashed", flat=True)) == {True}
    check_books()


def test_what_is_counted_late_is_squashed_too(cast, an_hour_ago):
    squash_counts()
    cast.send("+6581234567")
    CountDelta.objects.filter(is_squashed=False).update(
        hour=F("hour") - timedelta(hours=1)
    )
    before = sums()

    assert squash_counts() == 1

    assert sums() == before
    assert squash_counts() == 0
    check_books()


def test_the_current_hour_is_left_alone(cast):
    cast.send("+6581234567")

    assert squash_counts() == 0
    assert CountDelta.objects.filter(is_squashed=True).count() == 0


def test_totals_are_the_same_before_and_after(cast, an_hour_ago):
    since = timezone.now() - timedelta(hours=3)
    before = totals(cast.account, since, timezone.now())
    squash_counts()

    assert totals(cast.account, since, timezone.now()) == before
    assert (before.accepted, before.submitted, before.segments) == (6, 6, 6)


def test_uses_of_days_long_past_are_forgotten(cast):
    cast.send("+6581234567")
    today = DailyUse.objects.count()
    for days in (DailyUse.KEPT_DAYS, DailyUse.KEPT_DAYS + 1):
        DailyUse.objects.create(
            account_id=cast.account.pk,
            project_id=cast.project.pk,
            country="SG",
            day=usage.today() - timedelta(days=days),
            parts=1,
        )

    assert sweep().total() == 1

    assert DailyUse.objects.count() == today + 1


def test_sweeping_an_idle_console_finds_nothing(cast):
    assert sweep().total() == 0


def test_every_task_runs_with_arguments_of_a_newer_version(cast):
    tasks.dispatch(lane="otp", priority="high")
    tasks.poll_delivery_reports(account=1)
    tasks.nudge_lanes(lanes=[])
    tasks.sweep(what="all")
