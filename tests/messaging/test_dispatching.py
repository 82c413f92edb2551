"""Handing batches over: answers, refusals, and a far side that cannot take them."""

import pytest
from django.utils import timezone

from messaging.actions.dispatch import dispatch_lane
from messaging.enums import Lane
from messaging.models import Batch, Message
from projects.models import ProviderAccount
from simulator.outcomes import ENDINGS
from tencent.codes import error_code
from tests.messaging.books import check_books, numbers, states
from tests.messaging.travel import accepted, reports_arrive, waits_are_over
from tests.simulator.cast import free_port
from tests.upstream import point

REFUSED = [ending for ending in ENDINGS if ending.group == "refused"]
# Tencent refuses all of us: the account is held and nothing fails.
HELD = ["9301", "9302", "9303", "9304", "9305", "9306", "9308", "9310"]


@pytest.fixture
def provider(cast):
    """The provider account as it is stored now."""

    def read():
        return ProviderAccount.objects.get(id=cast.provider.id)

    return read


def test_a_message_goes_out_with_signature_text_and_context(cast, upstream):
    send = cast.send("+6581234567")

    assert dispatch_lane(Lane.OTP) == 1

    message, batch = Message.objects.get(), Batch.objects.get()
    [item] = upstream.get("messages")["items"]
    assert item["phone_number"] == "+6581234567"
    assert item["text"] == "[Harbour]483920 is your code, valid for 5 minutes."
    assert item["session_context"] == batch.id.hex
    assert (message.status, message.serial_no) == ("submitted", item["serial_no"])
    assert (batch.status, batch.open, batch.attempts) == ("submitted", 1, 1)
    assert states(send) == {"submitted": 1}
    check_books()


def test_a_thousand_messages_go_out_in_five_calls_and_come_back_delivered(
    cast, upstream
):
    send = cast.send(*numbers(1000))

    assert dispatch_lane(Lane.OTP) == 5
    assert accepted(upstream) == numbers(1000)
    reports_arrive(upstream)

    assert states(send) == {"delivered": 1000}
    assert send.finished_at is not None
    check_books()


def test_a_text_of_several_parts_is_billed_as_such(cast, upstream):
    send = cast.send("+6581234567", params=("4" * 200, "5"))

    dispatch_lane(Lane.OTP)

    send.refresh_from_db()
    assert send.billed_segments == 2
    check_books()


def test_numbers_that_tencent_refuses_fail_with_its_code_and_our_reason(cast, upstream):
    wanted = {f"+658123{ending.digits}": ending.refusal for ending in REFUSED}
    send = cast.send("+6581234567", *wanted)

    dispatch_lane(Lane.OTP)

    rows = Message.objects.exclude(phone_number="+6581234567")
    assert {row.phone_number: row.code for row in rows} == wanted
    assert {(row.status, row.serial_no) for row in rows} == {("failed", "")}
    assert {row.code: row.reason for row in rows} == {
        code: error_code(code).reason for code in wanted.values()
    }
    assert states(send) == {"submitted": 1, "failed": len(REFUSED)}
    assert accepted(upstream) == ["+6581234567"]
    check_books()


def test_a_send_whose_numbers_are_all_refused_is_finished_at_once(cast, upstream):
    send = cast.send("+6581239202")

    dispatch_lane(Lane.OTP)

    assert states(send) == {"failed": 1}
    assert send.finished_at is not None
    check_books()


def test_a_request_that_tencent_refuses_for_good_fails_all_its_messages(cast, upstream):
    domestic = upstream.post(
        "templates", content=cast.otp.content, sms_type=3, international=0
    )
    cast.otp.registrations.update(upstream_id=str(domestic["id"]))
    send = cast.send("+6581234567", "+6581234568")

    dispatch_lane(Lane.OTP)

    code = "UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone"
    assert set(Message.objects.values_list("status", "code")) == {("failed", code)}
    batch = Batch.objects.get()
    assert (batch.status, batch.error_code) == ("refused", code)
    assert batch.error_message
    assert states(send) == {"failed": 2}
    check_books()


def test_an_account_that_answers_is_not_held_even_when_it_refuses(
    cast, upstream, provider
):
    point(cast.provider, free_port())
    cast.send("+6581234567")
    dispatch_lane(Lane.OTP)
    domestic = upstream.post(
        "templates", content=cast.otp.content, sms_type=3, international=0
    )
    cast.otp.registrations.update(upstream_id=str(domestic["id"]))

    point(cast.provider, upstream.port)
    waits_are_over()
    dispatch_lane(Lane.OTP)

    assert Message.objects.get().status == "failed"
    assert provider().held_since is None


def test_a_batch_over_the_rate_limit_waits_and_goes_out_later(cast, upstream, provider):
    upstream.post("settings", rate_limits=True, rate_limit_per_second={"SendSms": 1})
    send = cast.send(*numbers(300))

    dispatch_lane(Lane.OTP)

    assert states(send) == {"queued": 100, "submitted": 200}
    waiting = Batch.objects.get(status="planned")
    assert waiting.error_code == "RequestLimitExceeded"
    assert waiting.due_at > timezone.now()
    assert provider().held_since is None
    check_books()

    upstream.post("settings", rate_limits=False)
    assert dispatch_lane(Lane.OTP) == 0
    waits_are_over()
    assert dispatch_lane(Lane.OTP) == 1
    assert accepted(upstream) == numbers(300)
    assert states(send) == {"submitted": 300}
    assert Batch.objects.get(id=waiting.id).error_code == ""


def test_messages_wait_while_the_provider_cannot_be_reached(cast, upstream, provider):
    point(cast.provider, free_port())
    send = cast.send(*numbers(300))

    assert dispatch_lane(Lane.OTP) == 1

    held = provider()
    assert held.is_held
    assert (held.held_code, bool(held.held_message)) == ("ClientNetworkError", True)
    assert states(send) == {"queued": 300}
    assert set(Batch.objects.values_list("status", flat=True)) == {"planned"}
    assert dispatch_lane(Lane.OTP) == 0
    check_books()


def test_nothing_is_lost_or_doubled_once_the_provider_is_back(cast, upstream, provider):
    point(cast.provider, free_port())
    send = cast.send(*numbers(300))
    for _ in range(3):
        dispatch_lane(Lane.OTP)
        waits_are_over()

    point(cast.provider, upstream.port)
    assert dispatch_lane(Lane.OTP) == 2

    released = provider()
    assert (released.held_since, released.held_until) == (None, None)
    assert (released.held_code, released.held_message) == ("", "")
    assert sorted(accepted(upstream)) == numbers(300)
    assert states(send) == {"submitted": 300}
    check_books()


def test_the_pause_grows_with_the_trouble_up_to_a_quarter_of_a_minute(
    cast, upstream, provider
):
    point(cast.provider, free_port())
    cast.send("+6581234567")
    pauses = []
    for minutes in (0, 0.1, 10):
        cast.provider.held_since = timezone.now() - timezone.timedelta(minutes=minutes)
        cast.provider.save(update_fields=["held_since"])
        waits_are_over()
        dispatch_lane(Lane.OTP)
        pause = provider().held_until - timezone.now()
        pauses.append(round(pause.total_seconds()))

    assert pauses == [2, 6, 15]


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"secret_key": "wrong"}, "AuthFailure.SignatureFailure"),
        ({"secret_id": "AKIDNobody"}, "AuthFailure.SecretIdNotFound"),
    ],
    ids=["wrong key", "unknown id"],
)
def test_wrong_keys_hold_the_account_and_fail_nothing(
    cast, upstream, provider, keys, code
):
    ProviderAccount.objects.update(**keys)
    send = cast.send("+6581234567")

    dispatch_lane(Lane.OTP)

    assert provider().held_code == code
    assert states(send) == {"queued": 1}
    check_books()


def test_messages_go_out_by_themselves_once_the_keys_are_mended(
    cast, upstream, provider
):
    good = cast.provider.secret_key
    ProviderAccount.objects.update(secret_key="wrong")
    send = cast.send("+6581234567")
    dispatch_lane(Lane.OTP)

    account = provider()
    account.secret_key = good
    account.save(update_fields=["secret_key"])
    waits_are_over()
    dispatch_lane(Lane.OTP)

    assert states(send) == {"submitted": 1}
    assert accepted(upstream) == ["+6581234567"]
    assert provider().held_since is None


@pytest.mark.parametrize("digits", HELD)
def test_what_tencent_refuses_because_of_our_account_waits_for_staff(
    cast, upstream, provider, digits
):
    send = cast.send(f"+658123{digits}")

    dispatch_lane(Lane.OTP)

    [ending] = [each for each in ENDINGS if each.digits == digits]
    assert provider().held_code == ending.envelope
    assert states(send) == {"queued": 1}
    assert accepted(upstream) == []


def test_a_disabled_provider_account_takes_nothing_until_it_is_enabled(cast, upstream):
    ProviderAccount.objects.update(is_enabled=False)
    send = cast.send("+6581234567")
    assert dispatch_lane(Lane.OTP) == 0

    ProviderAccount.objects.update(is_enabled=True)
    assert dispatch_lane(Lane.OTP) == 1
    assert states(send) == {"submitted": 1}


def test_a_held_account_does_not_stop_another_account(cast, upstream):
    far = ProviderAccount.objects.create(
        name="Far", endpoint=f"127.0.0.1:{free_port()}", scheme="http",
        secret_id="AKIDFar", secret_key="key", upstream_sdk_app_id="2400000002",
    )  # fmt: skip
    waiting, going = cast.send("+6581234567"), cast.send("+6581234568")
    Batch.objects.filter(send=waiting).update(provider_account=far)

    assert dispatch_lane(Lane.OTP) == 2

    assert (states(waiting), states(going)) == ({"queued": 1}, {"submitted": 1})
