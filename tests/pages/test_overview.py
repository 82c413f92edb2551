from datetime import timedelta

import pytest
from django.db.models import F
from django.utils import timezone

from accounts.enums import AccountKind
from messaging.actions.dispatch import dispatch_lane
from messaging.enums import Lane
from messaging.models import CountDelta
from tests.messaging.travel import reports_arrive
from tests.pages.reading import words


@pytest.fixture
def overview(cast, signed_in):
    """Reads the overview as the operator."""

    def read(part=""):
        return words(signed_in(cast.operator).get(f"/overview/{part}"))

    return read


def test_an_account_that_never_sent_is_led_to_the_next_step(overview):
    shown = overview()

    assert "Today at Harbour Tea." in shown
    assert "Nothing was sent today yet" in shown
    assert "No tasks yet" in shown
    assert "First message" in shown


def test_the_steps_follow_what_is_really_there(cast, overview):
    cast.account.kind = AccountKind.UNVERIFIED
    cast.account.activated_at = None
    cast.account.save(update_fields=["kind", "activated_at"])
    cast.signature.registrations.update(status="pending")

    shown = overview()

    assert shown.count("(done)") == 2


def test_the_figures_say_what_happened_today(cast, upstream, overview):
    cast.send("+6581234567", "+6581239102", "+6581239506")
    dispatch_lane(Lane.OTP)
    reports_arrive(upstream)

    for part in ("", "figures/"):
        shown = overview(part)
        assert "Accepted today 3" in shown
        assert "Delivered today 1" in shown
        assert "Delivery rate 50.0 %" in shown.replace("50.0%", "50.0 %")
        assert "Billed parts today 3" in shown
        assert "1 failed today" in shown
    assert "1 of 3 messages of today are delivered" in overview()


def test_yesterdays_figures_are_not_todays(cast, overview):
    cast.send("+6581234567")
    CountDelta.objects.update(hour=F("hour") - timedelta(days=1))

    assert "Accepted today 0" in overview()


def test_the_figures_are_the_accounts_own(cast, signed_in):
    cast.send("+6581234567")

    shown = words(signed_in(cast.outsider).get("/overview/"))
    assert "Accepted today 0" in shown
    assert "OTP text" not in shown


def test_the_latest_five_tasks_are_listed(cast, overview):
    for _ in range(6):
        cast.send("+6581234567")

    assert overview("tasks/").count("OTP text") == 5


def test_the_hours_of_the_chart_belong_to_today(cast, signed_in):
    cast.send("+6581234567", "+6581234568")

    page = signed_in(cast.operator).get("/overview/")

    hour = timezone.localtime().hour
    lines = {one["name"]: one["data"] for one in page.context["chart"]["series"]}
    assert lines["Accepted"][hour] == 2
    assert sum(filter(None, lines["Accepted"])) == 2
