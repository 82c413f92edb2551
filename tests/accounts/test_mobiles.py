"""The verification mobile, proved by a code through our own pipeline."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.actions import mobiles
from accounts.enums import NoticeEvent
from accounts.models import AuditEntry, MobileCode, Notice, OutgoingMail, User
from isms_console.lib.errors import Refusal
from messaging.actions.dispatch import dispatch_lane
from messaging.enums import Lane
from messaging.models import Send
from tests.pages.reading import words

NUMBER = "+6587654321"


def code_of(user, number=NUMBER):
    """Asks for a code and reads it in the message that was accepted."""
    mobiles.ask_code(user, number)
    return Send.objects.latest("id").template_params[0]


def a_minute_passes():
    for code in MobileCode.objects.all():
        MobileCode.objects.filter(pk=code.pk).update(
            created_at=code.created_at - timedelta(minutes=2)
        )


def wrong(code):
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_the_code_arrives_on_the_phone_and_proves_the_number(
    cast, texts, upstream, signed_in
):
    browser = signed_in(cast.analyst)
    shown = words(browser.get("/mobile/"))
    assert "Add your mobile" in shown

    answer = browser.post("/mobile/", {"phone_number": "+65 8765 4321"})
    assert answer.url == "/mobile/confirm/"
    assert "We sent a text to +65••••4321." in words(browser.get("/mobile/confirm/"))
    dispatch_lane(Lane.OTP)
    [phone] = upstream.get("messages")["items"]
    assert phone["phone_number"] == NUMBER
    code = re.search(r"\d{6}", phone["text"])[0]
    assert "valid for 10 minutes" in phone["text"]

    answer = browser.post("/mobile/confirm/", {"code": f"{code[:3]} {code[3:]}"})

    assert answer.url == "/mobile/"
    cast.analyst.refresh_from_db()
    assert cast.analyst.mobile == NUMBER
    assert cast.analyst.mobile_confirmed_at is not None
    shown = words(browser.get("/mobile/"))
    assert "+65••••4321" in shown
    assert NUMBER not in shown


def test_confirming_is_on_record_and_told_with_the_number_masked(cast, texts):
    mobiles.confirm(cast.owner, code_of(cast.owner))

    entry = AuditEntry.objects.get(act="user.mobile_confirmed")
    assert (entry.account, entry.actor) == (None, cast.owner)
    assert entry.details == {"changes": {"mobile": ["", "+65••••4321"]}}
    assert Notice.objects.get().facts == {"mobile": "+65••••4321"}
    assert "+65••••4321" in OutgoingMail.objects.get().text
    assert NUMBER not in str(list(AuditEntry.objects.values_list("details", flat=True)))


def test_the_code_is_kept_only_as_a_digest_and_names_nobody_in_the_message_log(
    cast, texts
):
    code = code_of(cast.owner)

    assert code not in MobileCode.objects.get().code_digest
    send = Send.objects.get()
    assert (send.created_by, send.session_context) == (None, "")
    accepted = AuditEntry.objects.get(act="send.accepted")
    assert (accepted.actor, accepted.account) == (None, cast.account)
    assert code not in str(list(AuditEntry.objects.values_list("details", flat=True)))


def test_a_wrong_code_can_be_tried_five_times(cast, texts):
    code = code_of(cast.owner)
    for left in (4, 3, 2, 1):
        with pytest.raises(Refusal, match=f"{left} more time"):
            mobiles.confirm(cast.owner, wrong(code))
    with pytest.raises(Refusal, match="last try"):
        mobiles.confirm(cast.owner, wrong(code))

    with pytest.raises(Refusal, match="no longer valid"):
        mobiles.confirm(cast.owner, code)
    cast.owner.refresh_from_db()
    assert cast.owner.mobile == ""


def test_a_code_is_valid_for_ten_minutes(cast, texts):
    code = code_of(cast.owner)
    sent = MobileCode.objects.get()
    assert sent.expires_at - timezone.now() > timedelta(minutes=9, seconds=50)
    MobileCode.objects.update(expires_at=timezone.now())

    with pytest.raises(Refusal, match="no longer valid"):
        mobiles.confirm(cast.owner, code)


def test_a_code_is_used_once_and_is_nobody_elses(cast, texts):
    code = code_of(cast.owner)
    with pytest.raises(Refusal, match="no longer valid"):
        mobiles.confirm(cast.admin, code)
    mobiles.confirm(cast.owner, code)

    with pytest.raises(Refusal, match="no longer valid"):
        mobiles.confirm(cast.owner, code)


def test_only_the_newest_code_counts(cast, texts):
    first = code_of(cast.owner)
    a_minute_passes()
    second = code_of(cast.owner, "+12025550143")

    if first != second:
        with pytest.raises(Refusal, match="This is not the code"):
            mobiles.confirm(cast.owner, first)
    mobiles.confirm(cast.owner, second)
    cast.owner.refresh_from_db()
    assert cast.owner.mobile == "+12025550143"


def test_a_person_gets_one_code_a_minute(cast, texts):
    code_of(cast.owner)

    with pytest.raises(Refusal, match="Wait for a minute"):
        mobiles.ask_code(cast.owner, "+12025550143")
    assert Send.objects.count() == 1
    a_minute_passes()
    code_of(cast.owner)


def test_a_person_gets_five_codes_a_day(cast, texts):
    for digit in range(5):
        code_of(cast.owner, f"+658123456{digit}")
        a_minute_passes()

    with pytest.raises(Refusal, match="5 codes were sent today"):
        mobiles.ask_code(cast.owner, "+12025550143")
    MobileCode.objects.update(created_at=timezone.now() - timedelta(hours=25))
    code_of(cast.owner)


def test_a_number_gets_five_codes_a_day_whoever_asks(cast, texts):
    for person in (cast.owner, cast.admin, cast.developer, cast.operator, cast.analyst):
        code_of(person)

    with pytest.raises(Refusal, match="5 codes were sent today"):
        mobiles.ask_code(cast.outsider, NUMBER)


def test_old_codes_are_tidied_away(cast, texts):
    code_of(cast.owner)
    MobileCode.objects.update(created_at=timezone.now() - timedelta(days=3))
    code_of(cast.owner)

    assert MobileCode.objects.count() == 1


def test_a_number_is_shared_by_five_people_at_most(cast, texts):
    people = [cast.admin, cast.developer, cast.operator, cast.analyst, cast.outsider]
    User.objects.filter(pk__in=[person.pk for person in people]).update(mobile=NUMBER)
    code = code_of(cast.owner)

    with pytest.raises(Refusal, match="5 people use this number"):
        mobiles.confirm(cast.owner, code)


def test_a_mobile_is_removed_after_a_question(cast, texts, signed_in):
    mobiles.confirm(cast.owner, code_of(cast.owner))
    browser = signed_in(cast.owner)
    assert "Remove your mobile?" in words(browser.get("/mobile/remove/"))
    browser.post("/mobile/remove/")

    cast.owner.refresh_from_db()
    assert (cast.owner.mobile, cast.owner.mobile_confirmed_at) == ("", None)
    entry = AuditEntry.objects.get(act="user.mobile_removed")
    assert entry.details == {"changes": {"mobile": ["+65••••4321", ""]}}
    assert Notice.objects.filter(event=NoticeEvent.MOBILE_REMOVED).count() == 1
    assert browser.get("/mobile/remove/").url == "/mobile/"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("81234567", "Add + and the country code"),
        ("+8613800138000", "Numbers of the Chinese mainland"),
        ("+65\x001", "Null characters are not allowed"),
        ("9" * 500, "at most 40 characters"),
        ("", "This field is required"),
    ],
)
def test_a_bad_number_is_explained_beside_what_was_typed(
    cast, texts, signed_in, typed, said
):
    page = signed_in(cast.owner).post("/mobile/", {"phone_number": typed})

    assert said in words(page)
    assert MobileCode.objects.count() == 0
    assert Send.objects.count() == 0


@pytest.mark.parametrize(
    "typed", ["12345", "１２３４５６", "abcdef", "1" * 400, "\x00"]
)
def test_what_is_no_code_costs_no_try(cast, texts, signed_in, typed):
    code_of(cast.owner)
    page = signed_in(cast.owner).post("/mobile/confirm/", {"code": typed})

    assert page.status_code == 200
    assert MobileCode.objects.get().attempts == 0


def test_without_a_code_there_is_nothing_to_confirm(cast, texts, signed_in):
    browser = signed_in(cast.owner)

    assert browser.get("/mobile/confirm/").url == "/mobile/"
    answer = browser.post("/mobile/confirm/", {"code": "123456"})
    assert (answer.status_code, answer.url) == (302, "/mobile/")


def test_without_settings_the_page_says_who_sets_them(cast, signed_in):
    shown = words(signed_in(cast.owner).get("/mobile/"))
    assert "Texts are not set up yet" in shown
    assert "PLATFORM" not in shown
    assert "Add your mobile" not in shown
    shown = words(signed_in(cast.reviewer).get("/mobile/"))
    assert "PLATFORM_SDK_APP_ID is not set." in shown


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"PLATFORM_SDK_APP_ID": "2400999999"}, "PLATFORM_SDK_APP_ID names no project"),
        ({"PLATFORM_SIGN_NAME": "Other"}, "PLATFORM_SIGN_NAME names no approved"),
        ({"PLATFORM_OTP_TEMPLATE_ID": 0}, "PLATFORM_OTP_TEMPLATE_ID is not set"),
        (
            {"PLATFORM_OTP_TEMPLATE_ID": 99},
            "PLATFORM_OTP_TEMPLATE_ID names no approved",
        ),
    ],
)
def test_staff_read_which_setting_is_wrong(cast, texts, signed_in, change, said):
    for name, value in change.items():
        setattr(texts, name, value)

    assert said in words(signed_in(cast.platform_admin).get("/mobile/"))


def test_a_pipeline_that_refuses_keeps_nothing(cast, texts, signed_in, caplog):
    type(cast.project).objects.update(is_enabled=False)
    page = signed_in(cast.owner).post("/mobile/", {"phone_number": NUMBER})

    assert "No text can be sent right now" in words(page)
    assert MobileCode.objects.count() == 0
    assert "A code cannot be sent" in caplog.text
