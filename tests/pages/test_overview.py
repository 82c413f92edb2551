from datetime import timedelta

import pytest
from cryptography.fernet import Fernet
from django.db.models import F
from django.utils import timezone

from accounts.enums import AccountKind
from messaging.actions.dispatch import dispatch_lane
from messaging.enums import Lane, Metric
from messaging.models import CountDelta
from messaging.queries.overview import today
from messaging.queries.statistics import by_hour, totals
from projects.models import ProviderAccount
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


@pytest.mark.parametrize("zone", ["Asia/Kolkata", "Asia/Shanghai", "America/New_York"])
def test_the_chart_adds_up_to_the_figures_in_every_time_zone(cast, settings, zone):
    settings.TIME_ZONE = zone
    with timezone.override(zone):
        cast.send("+6581234567", "+12025550143")
        start = today()
        accepted = by_hour(cast.account, Metric.ACCEPTED, start, 25)

    assert sum(accepted) == 2
    assert totals(cast.account, start, start + timedelta(days=2)).accepted == 2


def test_a_provider_in_trouble_is_no_news_to_accounts_that_do_not_use_it(
    cast, overview
):
    ProviderAccount.objects.create(
        name="Somebody else's",
        endpoint="127.0.0.1:9",
        secret_id="AKID",
        secret_key="key",
        upstream_sdk_app_id="2400000009",
        held_since=timezone.now(),
    )

    assert "Messages are waiting" not in overview()


def test_lists_open_when_a_key_of_the_secrets_is_missing(cast, signed_in, settings):
    send = cast.send("+6581234567")
    settings.ENCRYPTION_KEYS = [Fernet.generate_key().decode()]
    browser = signed_in(cast.operator)

    for page in (
        "/overview/",
        "/sends/",
        "/sends/new/",
        "/messages/",
        f"/sends/{send.id}/",
        f"/messages/{send.first_message_id}/",
    ):
        assert browser.get(page).status_code == 200
