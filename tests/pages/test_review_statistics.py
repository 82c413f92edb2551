"""The desk's statistics: the figures, the filters, and any address."""

import math
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.enums import VERIFICATION
from isms_console.lib.reviewing import ReviewStatus
from reviews.models import ReviewCase, ReviewReason
from reviews.queries import statistics as queries
from tests.pages.reading import words

PAGE = "/reviews/statistics/"


@pytest.fixture
def decided(cast):
    """Makes decided cases, one for each turnaround, an hour ago unless said."""

    def make(*turnarounds, status=ReviewStatus.APPROVED, **more):
        now = timezone.now()
        first = ReviewCase.objects.count() + 1
        usual = {
            "kind": VERIFICATION, "account": cast.account, "title": "Harbour Tea",
            "status": status, "snapshot": {}, "submitted_by": cast.owner,
            "submitted_at": now - timedelta(hours=3), "soon_at": now, "due_at": now,
            "decided_by": cast.reviewer, "decided_at": now - timedelta(hours=1),
        }  # fmt: skip
        return ReviewCase.objects.bulk_create(
            ReviewCase(subject_key=first + n, turnaround=minutes, **{**usual, **more})
            for n, minutes in enumerate(turnarounds)
        )

    return make


@pytest.fixture
def figures(cast, signed_in):
    """What the page reckons for an address."""

    def look(query=""):
        answer = signed_in(cast.reviewer).get(PAGE + query)
        assert answer.status_code == 200
        return queries_of(answer)

    return look


def queries_of(answer):
    return answer.context["totals"]


@pytest.mark.parametrize(
    "turnarounds", [[7], [9, 1], [5, 5, 5], list(range(1, 21)), list(range(100, 0, -1)), [0, *range(40)]],
)  # fmt: skip
def test_percentiles_are_the_nearest_rank(decided, figures, turnarounds):
    decided(*turnarounds)
    ranked = sorted(turnarounds)

    totals = figures()

    assert totals.p50 == ranked[math.ceil(len(ranked) * 50 / 100) - 1]
    assert totals.p95 == ranked[math.ceil(len(ranked) * 95 / 100) - 1]


def test_cases_without_a_turnaround_count_as_decided_only(decided, figures):
    decided(None, None, 8)

    totals = figures()
    assert (totals.decided, totals.p50, totals.p95) == (3, 8, 8)


def test_without_cases_the_page_says_so_instead_of_a_number(cast, signed_in, figures):
    totals = figures()
    assert (totals.decided, totals.p50, totals.p95) == (0, None, None)
    assert totals.in_time_share == "–"

    shown = words(signed_in(cast.reviewer).get(PAGE))
    assert "Nobody decided anything in this period." in shown
    assert "Nothing was refused in this period." in shown
    assert "None" not in shown


def test_a_turnaround_of_no_minutes_is_shown_as_zero(cast, signed_in, decided):
    decided(0, 0, 0)

    shown = words(signed_in(cast.reviewer).get(PAGE))
    assert "Turnaround, median 0 min" in shown
    assert "95 of 100 within 0 min" in shown


def test_withdrawn_cases_were_not_decided(decided, figures):
    decided(3, status=ReviewStatus.WITHDRAWN)

    assert figures().decided == 0


def test_in_time_is_up_to_the_due_moment(decided, figures):
    moment = timezone.now() - timedelta(hours=1)
    decided(1, decided_at=moment, due_at=moment)
    decided(1, decided_at=moment, due_at=moment - timedelta(seconds=1))
    decided(1, decided_at=moment, due_at=moment + timedelta(seconds=1))

    totals = figures()
    assert (totals.in_time, totals.in_time_share) == (2, "67 %")


def test_what_waits_is_counted_whatever_the_period(decided, figures):
    now = timezone.now()
    waits = {"status": ReviewStatus.PENDING, "decided_at": None, "decided_by": None}
    decided(None, **waits, due_at=now - timedelta(days=400))
    decided(None, **waits, due_at=now + timedelta(days=1))

    totals = figures("?start=2020-01-01&end=2020-01-02")
    assert (totals.open, totals.overdue, totals.decided) == (2, 1, 0)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", 2), ("?days=7", 1), ("?days=30", 2), ("?days=90", 3), ("?days=8", 2),
        (f"?kind={VERIFICATION}&days=90", 3), ("?kind=nothing&days=90", 2),
    ],
)  # fmt: skip
def test_the_period_narrows_and_what_is_wrong_counts_as_not_said(
    decided, figures, query, expected
):
    for days in (1, 20, 60, 200):
        decided(1, decided_at=timezone.now() - timedelta(days=days))

    assert figures(query).decided == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?start=2026-03-01&end=2026-03-31", 3), ("?start=2026-03-31&end=2026-03-31", 1),
        ("?start=2026-03-02&end=2026-03-30", 1), ("?end=2026-03-31", 3),
        ("?start=2026-03-31&end=2026-03-01", 0), ("?start=2026-03-15", 2),
    ],
)  # fmt: skip
def test_an_own_range_holds_both_of_its_days(decided, figures, query, expected):
    for day, hour in ((1, 0), (15, 12), (31, 23)):
        decided(1, decided_at=datetime(2026, 3, day, hour, 59, tzinfo=UTC))

    assert figures(query).decided == expected


ABSURD = [
    *("0001-01-01", "9999-12-31", "1999-12-31", "2100-01-02", "2026-02-30"),
    *("", "x", "\x00", "9" * 40, "-1", "2026-13-01", "x" * 9000),
]


@pytest.mark.parametrize("zone", ["UTC", "Asia/Shanghai", "America/Los_Angeles"])
@pytest.mark.parametrize("odd", ABSURD, ids=lambda odd: repr(odd[:12]))
def test_absurd_values_never_break_the_page(cast, signed_in, settings, odd, zone):
    settings.TIME_ZONE = zone
    browser = signed_in(cast.reviewer)

    for names in (["start"], ["end"], ["start", "end"], ["days"], ["kind"]):
        answer = browser.get(PAGE, dict.fromkeys(names, odd))
        assert answer.status_code == 200


def test_reasons_are_counted_the_most_frequent_first(cast, signed_in, decided):
    one, other = ReviewReason.objects.order_by("id")[:2]
    decided(1, 2, status=ReviewStatus.REJECTED, reason=other)
    decided(3, status=ReviewStatus.REJECTED, reason=one)
    decided(4, 5, 6, status=ReviewStatus.REJECTED)
    decided(7, reason=one)

    shown = signed_in(cast.reviewer).get(PAGE).context["reason_chart"]
    assert shown["categories"] == ["In own words only", other.title_en, one.title_en]
    assert shown["series"][0]["data"] == [3, 2, 1]


def test_reviewers_are_named_with_what_they_decided(cast, signed_in, decided):
    decided(1, 2)
    decided(3, status=ReviewStatus.REJECTED)
    decided(4, decided_by=cast.platform_admin)

    shown = words(signed_in(cast.reviewer).get(PAGE))
    assert "Reviewer 3 2" in shown
    assert "Platform 1 1" in shown


@pytest.mark.django_db
def test_hours_are_those_of_the_reviewers_zone(decided):
    # The calendar's zone is Shanghai: eight hours ahead.
    decided(1, 2, decided_at=datetime(2026, 3, 1, 20, 30, tzinfo=UTC))

    load = queries.by_hour(ReviewCase.objects.all(), "decided_at")
    assert load[4] == sum(load) == 2


def test_only_the_desk_looks(cast, signed_in):
    assert signed_in(cast.reviewer).get(PAGE).status_code == 200
    assert signed_in(cast.platform_admin).get(PAGE).status_code == 200
    assert signed_in(cast.owner).get(PAGE).status_code == 403


def test_the_page_asks_the_same_for_few_and_for_many(cast, signed_in, decided):
    browser = signed_in(cast.reviewer)

    def asked():
        browser.get(PAGE)
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(PAGE).status_code == 200
        return len(queries)

    decided(1)
    few = asked()
    reasons = list(ReviewReason.objects.all()[:5])
    for person in (cast.reviewer, cast.platform_admin):
        for reason in reasons:
            decided(1, status=ReviewStatus.REJECTED, reason=reason, decided_by=person)
    assert asked() == few <= 20
