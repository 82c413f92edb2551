"""The page of the reviewers' calendar."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.enums import VERIFICATION
from accounts.models import AuditEntry
from reviews.models import Holiday, ReviewCalendar, ReviewPolicy, WorkingHours
from tests.pages.reading import words

PAGE = "/reviews/calendar/"
HOURS = {"time_zone": "Europe/Berlin", "opens_0": "08:00", "closes_0": "17:00"}
PROMISE = {"kind": VERIFICATION, "promised_minutes": "90", "decisions_needed": "2"}
ODD = ["", "\x00", "x" * 100_000, "9" * 40, "-1", "25:00", "0001-01-01", "9999-12-31"]


def everything():
    tables = ReviewCalendar, WorkingHours, Holiday, ReviewPolicy
    return [list(table.objects.order_by("pk").values_list()) for table in tables]


def acts():
    holiday, _made = Holiday.objects.get_or_create(date="2099-01-01", name="Far")
    return {
        "hours": (f"{PAGE}hours/", HOURS),
        "holidays": (f"{PAGE}holidays/", {"days": "2099-05-01 May Day"}),
        "remove": (f"{PAGE}holidays/{holiday.pk}/remove/", {}),
        "promise": (f"{PAGE}promises/", PROMISE),
    }


@pytest.mark.parametrize("act", ["hours", "holidays", "remove", "promise"])
@pytest.mark.parametrize("person", ["owner", "reviewer", "platform_admin"])
def test_only_the_platforms_admins_edit(cast, signed_in, act, person):
    address, form = acts()[act]
    browser = signed_in(getattr(cast, person))
    before, entries = everything(), AuditEntry.objects.count()
    may = person == "platform_admin"

    assert browser.get(address).status_code == 405
    assert browser.post(address, form).status_code == (302 if may else 403)
    assert (everything() != before) == may
    assert AuditEntry.objects.count() == entries + may


def test_reviewers_read_it_and_are_offered_nothing(cast, signed_in):
    page = signed_in(cast.reviewer).get(PAGE)

    assert "within 360 working minutes" in words(page)
    assert "Save the hours" not in words(page)
    assert "Add the holidays" not in words(page)
    assert signed_in(cast.owner).get(PAGE).status_code == 403


def test_it_says_that_open_cases_keep_their_due_times(cast, signed_in):
    browser = signed_in(cast.platform_admin)
    answer = browser.post(f"{PAGE}promises/", PROMISE, follow=True)

    assert "Saved. Open cases keep their due times." in words(answer)
    assert "two reviewers must approve" in words(answer)


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ({"opens_0": "09:00"}, "Fill in both times, or leave both empty."),
        ({"closes_0": "09:00"}, "Fill in both times, or leave both empty."),
        ({"opens_0": "09:00", "closes_0": "09:00"}, "It must end after it begins."),
        ({"opens_0": "21:00", "closes_0": "09:00"}, "It must end after it begins."),
        ({}, "Reviewers must work on one day at least."),
        ({"opens_0": "24:00", "closes_0": "25:00"}, "Enter a valid time."),
    ],
)
def test_wrong_ends_are_refused_and_change_nothing(cast, signed_in, hours, said):
    before = everything()
    form = {"time_zone": "Europe/Berlin", **hours}
    answer = signed_in(cast.platform_admin).post(f"{PAGE}hours/", form)

    assert said in words(answer)
    assert everything() == before


def test_a_bad_line_is_named_by_its_number_and_nothing_is_half_written(cast, signed_in):
    pasted = "2099-01-01 New Year\n\n1 May\n2099-02-30 Never\n2099-10-01"
    answer = signed_in(cast.platform_admin).post(f"{PAGE}holidays/", {"days": pasted})

    shown = words(answer)
    assert "Line 3, “1 May”" in shown
    assert "Line 4, “2099-02-30 Never”" in shown
    assert "Line 1" not in shown
    assert "Line 5" not in shown
    assert "2099-10-01" in shown
    assert not Holiday.objects.exists()


def test_too_many_lines_are_refused_as_a_whole(cast, signed_in):
    pasted = "2099-01-01 New Year\n" * 201
    answer = signed_in(cast.platform_admin).post(f"{PAGE}holidays/", {"days": pasted})

    assert "At most 200 lines at once." in words(answer)
    assert not Holiday.objects.exists()


def test_many_days_are_pasted_at_once(cast, signed_in):
    pasted = "2099-01-01 New Year\r\n2099-05-01\r\n2099-01-01 again\r\n"
    answer = signed_in(cast.platform_admin).post(
        f"{PAGE}holidays/", {"days": pasted}, follow=True
    )

    assert answer.status_code == 200
    assert Holiday.objects.count() == 2
    assert "2099-01-01" in words(answer)


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: repr(odd[:9]))
def test_odd_input_never_breaks_the_page(cast, signed_in, odd):
    browser = signed_in(cast.platform_admin)

    for address, form in (
        ("hours/", {**HOURS, "time_zone": odd}),
        ("hours/", {**HOURS, "opens_0": odd}),
        ("holidays/", {"days": odd}),
        ("promises/", {**PROMISE, "kind": odd}),
        ("promises/", {**PROMISE, "promised_minutes": odd}),
        ("promises/", {**PROMISE, "decisions_needed": odd}),
    ):
        answer = browser.post(f"{PAGE}{address}", form)
        assert answer.status_code in {200, 302}
        assert browser.get(PAGE).status_code == 200
    assert browser.post(f"{PAGE}holidays/{'9' * 30}/remove/").status_code == 404


@pytest.mark.parametrize("zone", ["Pacific/Apia", "America/St_Johns", "Etc/GMT+12"])
def test_the_longest_promise_in_the_shortest_week_still_has_a_due_time(
    cast, signed_in, zone
):
    browser = signed_in(cast.platform_admin)
    short = {"time_zone": zone, "opens_6": "12:00", "closes_6": "12:01"}
    browser.post(f"{PAGE}hours/", short)
    browser.post(f"{PAGE}promises/", {**PROMISE, "promised_minutes": "100000"})

    assert "within 100000 working minutes" in words(browser.get(PAGE))


def test_the_page_asks_the_same_for_few_and_for_many(cast, signed_in):
    browser = signed_in(cast.platform_admin)

    def once():
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(PAGE).status_code == 200
        return len(queries)

    def asked():
        # Now and then a look is noted in the session as well.
        return min(once() for _ in range(3))

    few = asked()
    Holiday.objects.bulk_create(
        Holiday(date=f"2099-03-{day:02d}", name="Off") for day in range(1, 31)
    )
    assert asked() == few <= 14
