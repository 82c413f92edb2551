"""Working time, against a model that looks at every minute."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from isms_console.lib.working_time import Calendar

ZONES = [
    *("UTC", "Asia/Shanghai", "Asia/Kathmandu", "Europe/Berlin", "America/New_York"),
    *("Australia/Lord_Howe", "America/Sao_Paulo", "Africa/Cairo", "America/Havana"),
]
# Around changes of the clock in several of these zones, and far from any.
DAYS = [
    *(date(2026, 3, 8), date(2026, 3, 29), date(2026, 4, 24), date(2026, 10, 4)),
    *(date(2026, 10, 25), date(2026, 11, 1), date(2018, 11, 4), date(2026, 6, 3)),
]
MINUTE = timedelta(minutes=1)
# Behind them all time counts, so that a promise of any length ends.
TWO_YEARS = timedelta(days=720)

clocks = st.integers(0, 24 * 60 - 1).map(lambda m: time(m // 60, m % 60))
spans = st.tuples(clocks, clocks).filter(lambda pair: pair[0] < pair[1])
hours = st.dictionaries(st.integers(0, 6), spans, min_size=1)
near = st.builds(
    lambda day, shift: day + timedelta(days=shift),
    st.sampled_from(DAYS), st.integers(-3, 3),
)  # fmt: skip
holidays = st.frozensets(near, max_size=4)
calendars = st.builds(Calendar, st.sampled_from(ZONES).map(ZoneInfo), hours, holidays)
moments = st.builds(
    lambda day, minute: datetime(day.year, day.month, day.day, tzinfo=UTC)
    + minute * MINUTE,
    near, st.integers(0, 24 * 60 - 1),
)  # fmt: skip
minutes = st.integers(0, 3000)


def skips_no_open_time(calendar, start, days):
    """Whether the clock is never put forward over a time at which a day begins or ends.

    Such a time stands nowhere on the clock; what it means is a convention.
    """
    first = start.astimezone(calendar.zone).date()
    for shift in range(-1, days + 2):
        day = first + timedelta(days=shift)
        for clock in calendar.hours.get(day.weekday(), ()):
            local = datetime.combine(day, clock, calendar.zone)
            back = local.astimezone(UTC).astimezone(calendar.zone)
            if back.replace(tzinfo=None) != local.replace(tzinfo=None):
                return False
    return True


def is_working(calendar, moment):
    """By the wall clock; an hour that comes twice counts as its ends say."""
    local = moment.astimezone(calendar.zone)
    span = calendar.hours.get(local.weekday())
    if span is None or local.date() in calendar.holidays:
        return False
    opens, closes = (datetime.combine(local, c, calendar.zone) for c in span)
    return opens.astimezone(UTC) <= moment < closes.astimezone(UTC)


def counted(calendar, start, end):
    """The slow way."""
    length = int((end - start) / MINUTE)
    return sum(is_working(calendar, start + n * MINUTE) for n in range(length))


@given(calendars, moments, minutes)
def test_what_is_added_lies_between(calendar, start, added):
    assert calendar.between(start, calendar.add(start, added)) == added


@given(calendars, moments, st.integers(0, 2 * 24 * 60))
@example(
    Calendar(ZoneInfo("Europe/Berlin"), {6: (time(1), time(4))}),
    datetime(2026, 3, 29, tzinfo=UTC), 600,
)  # fmt: skip
@example(
    Calendar(ZoneInfo("Europe/Berlin"), {6: (time(1), time(4))}),
    datetime(2026, 10, 24, 22, tzinfo=UTC), 600,
)  # fmt: skip
def test_between_counts_as_one_who_looks_at_every_minute(calendar, start, length):
    assume(skips_no_open_time(calendar, start, 3))
    end = start + length * MINUTE

    assert calendar.between(start, end) == counted(calendar, start, end)


@given(calendars, moments, st.integers(1, 600))
def test_a_promise_ends_with_a_minute_of_work(calendar, start, added):
    assume(skips_no_open_time(calendar, start, 800))
    due = calendar.add(start, added)
    assume(due < start + TWO_YEARS)

    assert is_working(calendar, due - MINUTE)


@given(calendars, moments, minutes, minutes)
def test_more_minutes_never_end_sooner(calendar, start, one, more):
    assert start <= calendar.add(start, one) <= calendar.add(start, one + more)


@given(calendars, moments, st.integers(0, 5000), minutes)
def test_a_later_start_never_ends_sooner(calendar, start, later, added):
    assert calendar.add(start, added) <= calendar.add(start + later * MINUTE, added)


@given(calendars, moments, st.integers(0, 5000), st.integers(0, 5000))
def test_a_span_is_the_sum_of_its_parts(calendar, start, one, other):
    middle = start + one * MINUTE
    end = middle + other * MINUTE
    parts = calendar.between(start, middle) + calendar.between(middle, end)

    assert 0 <= calendar.between(start, end) == parts <= one + other + 1


@given(calendars, moments, minutes, st.integers(1, 3000))
def test_adding_in_two_steps_is_adding_at_once(calendar, start, one, more):
    steps = calendar.add(calendar.add(start, one), more)

    assume(steps < start + TWO_YEARS)
    assert steps == calendar.add(start, one + more)


@given(calendars, moments, st.integers(0, 5000))
def test_nothing_passes_backwards_in_time(calendar, start, earlier):
    assert calendar.between(start, start - earlier * MINUTE) == 0


@given(calendars, moments, minutes, st.sampled_from(ZONES))
def test_the_zone_in_which_a_moment_is_written_does_not_matter(
    calendar, start, added, zone
):
    elsewhere = start.astimezone(ZoneInfo(zone))

    assert calendar.add(elsewhere, added) == calendar.add(start, added)


@given(moments, minutes)
def test_without_any_hours_all_time_counts(start, added):
    empty = Calendar(ZoneInfo("Asia/Shanghai"), {})

    assert empty.add(start, added) == start + added * MINUTE


def test_a_day_that_opens_in_the_skipped_hour_never_takes_time_back():
    # 02:30 does not exist on this Sunday, and stands for 03:30: after closing.
    berlin = Calendar(ZoneInfo("Europe/Berlin"), {6: (time(2, 30), time(3, 15))})
    start = datetime(2026, 3, 29, tzinfo=UTC)

    assert berlin.between(start, start + timedelta(days=1)) == 0
    assert berlin.add(start, 45) == datetime(2026, 4, 5, 1, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("start", "added", "due"),
    [
        ("2026-11-25T20:00+08:00", 60, "2026-11-25T21:00+08:00"),
        ("2026-11-25T20:00+08:00", 61, "2026-11-26T09:01+08:00"),
        ("2026-11-27T20:30+08:00", 60, "2026-12-01T09:30+08:00"),
        ("2026-11-25T03:00+08:00", 0, "2026-11-25T09:00+08:00"),
    ],
)
def test_nights_weekends_and_holidays_do_not_count(start, added, due):
    week = {day: (time(9), time(21)) for day in range(5)}
    monday_off = frozenset({date(2026, 11, 30)})
    calendar = Calendar(ZoneInfo("Asia/Shanghai"), week, monday_off)

    ends = calendar.add(datetime.fromisoformat(start), added)
    assert ends == datetime.fromisoformat(due)
