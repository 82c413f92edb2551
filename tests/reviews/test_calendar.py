"""Working hours, days off and promises, as staff set them and as cases get them."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts.enums import VERIFICATION
from accounts.models import Account, AuditEntry
from reviews.actions import calendar as actions
from reviews.actions import decisions
from reviews.forms.catalogue import HolidaysForm, HoursForm
from reviews.models import Holiday, ReviewCase, ReviewPolicy, WorkingHours
from reviews.queries.calendar import Promise, calendar, promise
from tests.accounts import papers

WEEK = {day: (time(9), time(21)) for day in range(7)}


@pytest.fixture
def account(cast):
    """Outsider Ltd: nobody verified it yet."""
    return Account.objects.get(name="Outsider Ltd")


def last_entry():
    return AuditEntry.objects.latest("id")


def test_hours_are_replaced_as_a_whole_and_the_entry_says_before_and_after(cast):
    before = {str(day): "09:00-21:00" for day in range(7)}

    actions.set_hours(
        time_zone="Europe/Berlin", hours={0: (time(8), time(16, 30))},
        actor=cast.platform_admin,
    )  # fmt: skip

    hours = calendar()
    assert hours.zone == ZoneInfo("Europe/Berlin")
    assert hours.hours == {0: (time(8), time(16, 30))}
    entry = last_entry()
    assert (entry.act, entry.actor) == ("calendar.hours_set", cast.platform_admin)
    assert entry.details["changes"] == {
        "time_zone": ["Asia/Shanghai", "Europe/Berlin"],
        "hours": [before, {"0": "08:00-16:30"}],
    }


def test_open_cases_keep_their_due_times_when_hours_days_off_and_promises_change(
    cast, account
):
    papers.pending(account, cast.outsider)
    before = ReviewCase.objects.values_list("due_at", "soon_at").get()
    who = {"actor": cast.platform_admin}

    actions.set_hours(time_zone="UTC", hours={2: (time(1), time(2))}, **who)
    actions.add_holidays(days=[(before[0].date(), "Off")], **who)
    actions.set_policy(kind=VERIFICATION, promised_minutes=5, decisions_needed=2, **who)

    case = ReviewCase.objects.get()
    assert (case.due_at, case.soon_at) == before
    assert case.decisions_needed == 1


def test_the_next_case_gets_the_new_promise(cast, account):
    actions.set_policy(
        kind=VERIFICATION, promised_minutes=40, decisions_needed=2,
        actor=cast.platform_admin,
    )  # fmt: skip
    papers.pending(account, cast.outsider)

    case, hours = ReviewCase.objects.get(), calendar()
    assert case.due_at == hours.add(case.submitted_at, 40)
    assert case.soon_at == hours.add(case.submitted_at, 30)
    assert case.decisions_needed == 2


def test_with_two_decisions_one_reviewer_is_not_enough(cast, account):
    actions.set_policy(
        kind=VERIFICATION, promised_minutes=40, decisions_needed=2,
        actor=cast.platform_admin,
    )  # fmt: skip
    row = papers.pending(account, cast.outsider)

    decisions.approve(papers.case_of(row), actor=cast.reviewer)
    assert papers.case_of(row).is_open
    decisions.approve(papers.case_of(row), actor=cast.platform_admin)
    assert papers.case_of(row).status == "approved"


def test_without_a_policy_the_usual_promise_holds(cast):
    assert promise(VERIFICATION) == Promise(360, 1)


def test_a_policy_is_changed_not_doubled_and_says_before_and_after(cast):
    for minutes, needed in ((60, 1), (90, 2)):
        actions.set_policy(
            kind=VERIFICATION, promised_minutes=minutes, decisions_needed=needed,
            actor=cast.platform_admin,
        )  # fmt: skip

    assert ReviewPolicy.objects.count() == 1
    assert promise(VERIFICATION) == Promise(90, 2)
    assert last_entry().details["changes"] == {
        "promised_minutes": [60, 90],
        "decisions_needed": [1, 2],
    }


def test_days_off_that_are_known_are_passed_over(cast):
    day, next_day = date(2027, 1, 1), date(2027, 1, 2)
    who = {"actor": cast.platform_admin}
    assert actions.add_holidays(days=[(day, "New Year")], **who) == 1

    assert actions.add_holidays(days=[(day, "Again"), (next_day, "")], **who) == 1

    assert list(Holiday.objects.order_by("date").values_list("date", "name")) == [
        (day, "New Year"), (next_day, ""),
    ]  # fmt: skip
    assert last_entry().details == {"days": ["2027-01-02"]}
    entries = AuditEntry.objects.count()
    assert actions.add_holidays(days=[(day, "Again")], **who) == 0
    assert AuditEntry.objects.count() == entries


def test_a_day_off_does_not_count(cast):
    friday = datetime(2027, 1, 1, 9, tzinfo=ZoneInfo("Asia/Shanghai"))
    before = calendar().add(friday, 30)
    actions.add_holidays(days=[(friday.date(), "")], actor=cast.platform_admin)

    assert (calendar().add(friday, 30) - before).days == 1
    actions.remove_holiday(holiday=Holiday.objects.get(), actor=cast.platform_admin)
    assert calendar().add(friday, 30) == before
    assert last_entry().details == {"day": "2027-01-01"}


def test_without_rows_reviewers_work_from_nine_to_nine(cast):
    WorkingHours.objects.all().delete()

    assert calendar().hours == WEEK


clocks = st.none() | st.times().map(lambda t: t.replace(second=0, microsecond=0))


@given(st.lists(st.tuples(clocks, clocks), min_size=7, max_size=7))
def test_hours_are_taken_only_with_both_ends_in_order(days):
    data = {"time_zone": "Europe/Berlin"}
    for day, (opens, closes) in enumerate(days):
        data[f"opens_{day}"] = opens.isoformat() if opens else ""
        data[f"closes_{day}"] = closes.isoformat() if closes else ""
    form = HoursForm(data)
    wrong = {
        f"closes_{day}"
        for day, (opens, closes) in enumerate(days)
        if (opens is None) != (closes is None)
        or (opens is not None and closes is not None and opens >= closes)
    }

    open_days = any(opens for opens, _closes in days)
    assert form.is_valid() == (not wrong and open_days)
    assert set(form.errors) == (wrong if wrong or open_days else {"__all__"})
    if form.is_valid():
        assert form.hours == {
            day: pair for day, pair in enumerate(days) if pair[0] is not None
        }


@given(st.text(max_size=200))
def test_any_pasted_text_gives_days_or_a_sentence(text):
    form = HolidaysForm({"days": text})

    if form.is_valid():
        assert all(isinstance(day, date) for day, _name in form.cleaned_data["days"])
    else:
        assert set(form.errors) == {"days"}
