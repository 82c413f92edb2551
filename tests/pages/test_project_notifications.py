"""Alarm recipients: added by a member, confirmed by themselves, told of what they tick."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import OutgoingMail
from messaging.models import Send
from projects.actions.recipients import tell_recipients
from projects.enums import AlarmEvent
from projects.models import AlarmRecipient, Project
from tests.pages.mailbox import link_to, mails_to, subjects_to
from tests.pages.reading import words
from tests.projects.limits import recipient

ADDRESS, MOBILE = "oncall@tea.example", "+6587654321"
FORM = {
    "name": "On call",
    "email": ADDRESS,
    "mobile": "+65 8765 4321",
    "events": ["over_limit", "review"],
}


@pytest.fixture
def texts(cast, settings):
    """The platform's own texts go out by the cast's project."""
    settings.PLATFORM_SDK_APP_ID = cast.project.sdk_app_id
    settings.PLATFORM_OTP_TEMPLATE_ID = cast.otp.template_id
    settings.PLATFORM_NOTICE_TEMPLATE_ID = cast.notification.template_id


@pytest.fixture
def at(cast):
    return lambda part="": f"/projects/{cast.project.uid}/notifications/{part}"


@pytest.fixture
def browser(cast, signed_in):
    return signed_in(cast.developer)


@pytest.fixture
def added(at, browser):
    """The recipient that a developer added."""
    assert browser.post(at("add/"), FORM).url == at()
    return AlarmRecipient.objects.get()


def a_minute_passes():
    before = timezone.now() - timedelta(minutes=2)
    AlarmRecipient.objects.update(link_sent_at=before)
    AlarmRecipient.objects.exclude(code_sent_at=None).update(code_sent_at=before)


def tell(cast, event=AlarmEvent.REVIEW, **more):
    tell_recipients(
        account=cast.account,
        event=event,
        subject="Harbour was approved",
        sentences=["You can send with it."],
        **more,
    )


def test_nobody_is_told_before_the_link_is_followed_and_confirmed(
    cast, at, added, browser, client
):
    shown = words(browser.get(at()))
    assert "1 recipient of 5" in shown
    assert "Not used yet: not confirmed" in shown
    tell(cast)
    link = link_to(ADDRESS)
    assert len(mails_to(ADDRESS)) == 1

    assert "Harbour Tea wants On call to be told" in words(client.get(link))
    assert AlarmRecipient.objects.get().email_confirmed_at is None
    shown = words(client.post(link, follow=True))
    assert "This address is confirmed" in shown

    tell(cast)
    assert subjects_to(ADDRESS)[1:] == ["Harbour was approved"]
    assert "You can send with it." in mails_to(ADDRESS)[-1].html
    assert "already" in words(client.post(link, follow=True))


@pytest.mark.usefixtures("texts")
def test_a_mobile_is_confirmed_by_the_code_that_was_texted(
    cast, at, added, browser, commit
):
    page = at(f"{added.uid}/")
    browser.post(f"{page}code/")
    [code, _minutes] = Send.objects.get().template_params
    wrong = f"{(int(code) + 1) % 1_000_000:06}"

    shown = words(browser.post(f"{page}mobile/", {"code": wrong}))
    assert "You can try 4 more times." in shown
    assert browser.post(f"{page}mobile/", {"code": code}).url == at()
    assert AlarmRecipient.objects.get().mobile_confirmed_at is not None

    with commit():
        tell(cast)
    told = Send.objects.latest("id")
    assert told.template_params == ["Harbour was approved."]
    assert told.messages.get().phone_number == MOBILE


def test_a_code_is_tried_five_times_within_ten_minutes_once_a_minute(
    at, added, browser, texts
):
    page = at(f"{added.uid}/")
    browser.post(f"{page}code/")
    shown = words(browser.post(f"{page}code/", follow=True))
    assert "Wait for a minute." in shown
    [code, _minutes] = Send.objects.get().template_params
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    for _each in range(5):
        browser.post(f"{page}mobile/", {"code": wrong})
    assert "no longer valid" in words(browser.post(f"{page}mobile/", {"code": code}))

    a_minute_passes()
    browser.post(f"{page}code/")
    code = Send.objects.latest("id").template_params[0]
    later = timezone.now() - timedelta(minutes=10)
    AlarmRecipient.objects.update(code_sent_at=later)
    assert "no longer valid" in words(browser.post(f"{page}mobile/", {"code": code}))
    assert AlarmRecipient.objects.get().mobile_confirmed_at is None


def test_the_mobile_can_be_confirmed_behind_the_link(added, client, texts):
    link = link_to(ADDRESS)
    client.post(f"{link}code/")
    assert not Send.objects.exists()
    client.post(link)
    client.post(f"{link}code/")
    code = Send.objects.get().template_params[0]

    assert "six digits" in words(client.post(link, {"code": "x"}))
    shown = words(client.post(link, {"code": code}, follow=True))

    assert "The mobile is confirmed" in shown


def test_a_link_ends_after_seven_days_and_when_another_is_sent(
    at, added, browser, client
):
    first = link_to(ADDRESS)
    again = words(browser.post(at(f"{added.uid}/mail/"), follow=True))
    assert "Wait for a minute." in again
    a_minute_passes()
    browser.post(at(f"{added.uid}/mail/"))
    second = link_to(ADDRESS)
    assert (client.get(first).status_code, client.get(second).status_code) == (404, 200)

    week = timezone.now() - timedelta(days=7)
    AlarmRecipient.objects.update(link_sent_at=week)
    assert client.post(second).status_code == 404


def test_a_changed_address_is_confirmed_anew(cast, at, added, browser, client):
    client.post(link_to(ADDRESS))
    changed = FORM | {"email": "night@tea.example", "name": "Night"}
    old = link_to(ADDRESS)

    browser.post(at(f"{added.uid}/"), changed)

    found = AlarmRecipient.objects.get()
    assert (found.name, found.email_confirmed_at) == ("Night", None)
    assert client.get(old).status_code == 404
    client.post(link_to("night@tea.example"))
    browser.post(at(f"{added.uid}/"), changed | {"events": ["rate_limit"]})
    found = AlarmRecipient.objects.get()
    assert found.email_confirmed_at is not None
    assert len(mails_to("night@tea.example")) == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"email": "", "mobile": ""}, "an e-mail address, a mobile or both"),
        ({"events": []}, "Tick at least one event."),
        ({"events": ["nothing"]}, "Select a valid choice"),
        ({"mobile": "12"}, "country code"),
        ({"email": "x"}, "valid email"),
        ({"name": ""}, "required"),
    ],
)
def test_what_is_wrong_is_said_and_nobody_added(at, browser, change, said):
    assert said.lower() in words(browser.post(at("add/"), FORM | change)).lower()
    assert not AlarmRecipient.objects.exists()
    assert not OutgoingMail.objects.exists()


def test_five_are_the_most(cast, at, browser):
    for _each in range(5):
        recipient(cast.project, "review")

    assert "at most 5 recipients" in words(browser.post(at("add/"), FORM))
    assert "Add a recipient" not in words(browser.get(at()))


def test_a_removed_recipient_is_told_nothing_and_the_link_ends(
    cast, at, added, browser, client
):
    link = link_to(ADDRESS)
    client.post(link)

    assert "Remove this recipient?" in words(browser.get(at(f"{added.uid}/remove/")))
    browser.post(at(f"{added.uid}/remove/"))

    tell(cast)
    assert len(mails_to(ADDRESS)) == 1
    assert client.get(link).status_code == 404


def test_each_address_is_told_once_and_only_of_what_was_ticked(cast):
    project = cast.project
    other = Project.objects.create(
        account=cast.account,
        provider_account=cast.provider,
        name="Other",
        sdk_app_id="2400107777",
    )
    gone = Project.objects.create(
        account=cast.account,
        provider_account=cast.provider,
        name="Gone",
        sdk_app_id="2400108888",
        deleted_at=timezone.now(),
    )
    recipient(project, "review", "over_limit")
    recipient(other, "review")
    recipient(other, "over_limit", email="limits@cast.example")
    recipient(gone, "review", email="gone@cast.example")

    tell(cast)
    assert [mail.to for mail in OutgoingMail.objects.all()] == ["oncall@cast.example"]
    tell(cast, project=other, event=AlarmEvent.OVER_LIMIT)
    assert OutgoingMail.objects.latest("id").to == "limits@cast.example"


def test_who_only_looks_reads_masked_numbers_and_changes_nothing(
    cast, at, added, signed_in
):
    browser = signed_in(cast.analyst)
    shown = words(browser.get(at()))
    assert "+65••••4321" in shown
    assert MOBILE not in shown
    assert "Send the link again" not in shown
    for part in ("", "remove/", "mail/", "code/", "mobile/"):
        assert browser.post(at(f"{added.uid}/{part}"), FORM).status_code == 403
