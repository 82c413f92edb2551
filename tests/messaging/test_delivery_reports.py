"""What reports do: every receipt, twice, out of order, too early, too late, never."""

from datetime import timedelta

import pytest
from django.db.models import F
from django.utils import timezone

from messaging.actions.delivery_reports import take_in
from messaging.actions.dispatch import claim, dispatch, dispatch_lane
from messaging.actions.polling import poll_all
from messaging.actions.settling import settle
from messaging.actions.sweeps import match_strays
from messaging.enums import Lane, ReportSource
from messaging.models import Batch, DeliveryReport, Message
from messaging.providers.tencent import WireReport
from simulator.outcomes import ENDINGS
from tencent.codes import receipt_code
from tests.messaging.books import check_books, numbers, states
from tests.messaging.travel import accepted, reports_arrive, time_to_ask

REPORTED = [e for e in ENDINGS if e.group in ("delivered", "failed")]
SIX_HOURS = 6 * 60 * 60


@pytest.fixture
def submitted(cast, upstream):
    """Sends a code to one number and hands it over."""

    def submit(number="+6581234567"):
        cast.send(number)
        dispatch_lane(Lane.OTP)
        return Message.objects.get()

    return submit


def effects():
    """What the stored reports did, in the order they came."""
    reports = DeliveryReport.objects.order_by("received_at", "id")
    return list(reports.values_list("effect", flat=True))


def report_of(message, **changes):
    said = {
        "serial_no": message.serial_no,
        "phone_number": message.phone_number,
        "report_status": "SUCCESS",
        "receipt_code": "DELIVRD",
        "session_context": message.batch_id.hex,
        "user_receive_time": 1_790_000_000,
    }
    return WireReport(**(said | changes))


def take(message, **changes):
    account = message.batch.provider_account_id
    return take_in(account, [report_of(message, **changes)], ReportSource.PULL)


@pytest.mark.parametrize("ending", REPORTED, ids=lambda ending: ending.digits)
def test_each_receipt_ends_a_message_with_its_code_and_reason(
    submitted, upstream, ending
):
    message = submitted(f"+658123{ending.digits}")

    reports_arrive(upstream, 61)

    message.refresh_from_db()
    receipt = ending.reports[0].receipt
    assert message.status == ("delivered" if receipt == "DELIVRD" else "failed")
    assert message.code == receipt
    assert message.reason == receipt_code(receipt).reason
    assert message.received_at <= message.reported_at + timedelta(seconds=62)
    check_books()


def test_the_raw_report_is_kept_as_it_came(submitted, upstream):
    message = submitted("+6581239102")

    reports_arrive(upstream)

    report = DeliveryReport.objects.get()
    assert (report.message_id, report.serial_no) == (message.id, message.serial_no)
    assert (report.report_status, report.description) == ("FAIL", "UNDELIV")
    assert (report.source, report.effect) == ("pull", "applied")
    assert report.session_context == message.batch_id.hex
    assert report.user_receive_time == int(upstream.get("clock")["now"]) - 1


def test_a_duplicate_is_stored_and_changes_nothing(submitted, upstream):
    message = submitted("+6581239501")

    reports_arrive(upstream, 2)
    before = Message.objects.values().get()
    reports_arrive(upstream, 2)

    assert Message.objects.values().get() == before
    assert before["status"] == "delivered"
    assert effects() == ["applied", "duplicate"]
    assert set(DeliveryReport.objects.values_list("message_id", flat=True)) == {
        message.id
    }
    check_books()


def test_two_reports_of_one_message_in_one_pull_count_once(submitted, upstream):
    submitted("+6581239501")

    reports_arrive(upstream, 10)

    assert effects() == ["applied", "duplicate"]
    check_books()


@pytest.mark.parametrize(
    ("number", "status"),
    [("+6581239503", "delivered"), ("+6581239504", "failed")],
    ids=["an older failure after delivery", "delivery after a failure"],
)
def test_a_final_state_stays_whatever_comes_later(submitted, upstream, number, status):
    submitted(number)
    for _ in range(4):
        reports_arrive(upstream, 2)

    assert Message.objects.get().status == status
    assert effects() == ["applied", "duplicate"]
    check_books()


def test_a_report_faster_than_the_answer_is_kept_and_matched_later(cast, upstream):
    send = cast.send("+6581234567")
    batch = claim(Lane.OTP)
    message = Message.objects.get()
    item = report_of(message, serial_no="")
    take_in(batch.provider_account_id, [item], ReportSource.PULL)
    assert (effects(), states(send)) == (["unmatched"], {"queued": 1})

    dispatch(batch)
    message.refresh_from_db()
    DeliveryReport.objects.update(serial_no=message.serial_no)
    assert match_strays() == 1

    assert (effects(), states(send)) == (["applied"], {"delivered": 1})
    check_books()


def test_a_report_hours_late_still_counts(submitted, upstream):
    message = submitted("+6581239505")
    reports_arrive(upstream)
    message.refresh_from_db()
    assert message.status == "submitted"

    reports_arrive(upstream, SIX_HOURS)

    message.refresh_from_db()
    assert message.status == "delivered"
    assert message.received_at < timezone.now() + timedelta(minutes=1)
    check_books()


def test_without_any_report_a_message_ends_at_the_deadline(submitted, upstream):
    message = submitted("+6581239506")
    Batch.objects.update(submitted_at=F("submitted_at") - timedelta(hours=71))
    time_to_ask()
    settle()
    message.refresh_from_db()
    assert message.status == "submitted"

    Batch.objects.update(submitted_at=F("submitted_at") - timedelta(hours=2))
    time_to_ask()
    settle()

    message.refresh_from_db()
    assert (message.status, message.code) == ("no_report", "")
    assert message.reported_at is not None
    check_books()


def test_a_report_after_the_deadline_is_stored_and_changes_nothing(submitted, upstream):
    message = submitted("+6581239505")
    Batch.objects.update(submitted_at=F("submitted_at") - timedelta(hours=73))
    time_to_ask()
    settle()

    reports_arrive(upstream, SIX_HOURS)

    message.refresh_from_db()
    assert message.status == "no_report"
    assert effects() == ["duplicate"]
    check_books()


def test_a_report_of_nobodys_message_is_kept_unmatched(submitted, upstream):
    message = submitted()

    assert take(message, serial_no="9:9", session_context="order 7") == {"unmatched": 1}
    assert take(message, serial_no="9:8", session_context="0" * 32) == {"unmatched": 1}

    message.refresh_from_db()
    assert message.status == "submitted"
    assert match_strays() == 0
    assert effects() == ["unmatched", "unmatched"]


def test_matching_is_not_blocked_by_reports_that_never_match(submitted, upstream):
    message = submitted()
    stranger = report_of(message, serial_no="9:9", session_context="theirs")
    account = message.batch.provider_account_id
    take_in(account, [stranger] * 600, ReportSource.PULL)
    DeliveryReport.objects.update(received_at=timezone.now() - timedelta(hours=1))
    take(message, serial_no="1:1", session_context="")
    DeliveryReport.objects.filter(serial_no="1:1").update(serial_no=message.serial_no)

    match_strays()

    message.refresh_from_db()
    assert message.status == "delivered"


@pytest.mark.parametrize(
    "odd",
    [
        {"user_receive_time": 2**62},
        {"user_receive_time": 0},
        {"report_status": "S" * 300, "receipt_code": "R" * 3000},
        {"session_context": "c" * 5000, "serial_no": "s" * 500},
        {"serial_no": "", "session_context": ""},
        {"serial_no": "", "session_context": "", "user_receive_time": 2**62},
        {"phone_number": "", "serial_no": ""},
    ],
    ids=repr,
)
def test_an_odd_report_does_not_cost_the_others_of_its_pull(submitted, upstream, odd):
    message = submitted()
    account = message.batch.provider_account_id

    take_in(account, [report_of(message, **odd)], ReportSource.PULL)
    take_in(account, [report_of(message)], ReportSource.PULL)

    assert len(effects()) == 2
    message.refresh_from_db()
    assert message.is_final
    check_books()


def test_reports_with_odd_characters_are_stored_without_them(cast, upstream, line):
    cast.send("+6581234567")
    dispatch_lane(Lane.OTP)
    message = Message.objects.get()
    odd = {
        "PhoneNumber": message.phone_number,
        "SerialNo": message.serial_no + "\0",
        "ReportStatus": "FAIL",
        "Description": "UNDE\0LIV",
        "SessionContext": "\0",
        "UserReceiveTime": 1_790_000_000,
    }
    line.answer("PullSmsSendStatus", {"PullSmsSendStatusSet": [odd], "RequestId": "1"})

    assert poll_all() == {"applied": 1}

    message.refresh_from_db()
    assert (message.status, message.code) == ("failed", "UNDELIV")


def test_time_between_acceptance_and_receipt_is_the_phones_own(submitted, upstream):
    message = submitted("+6581239505")
    sent_at = upstream.get("clock")["now"]

    reports_arrive(upstream, SIX_HOURS)

    message.refresh_from_db()
    assert int(message.received_at.timestamp()) == int(sent_at + 2)


def test_polling_pulls_until_nothing_is_left(cast, upstream):
    send = cast.send(*numbers(450))
    dispatch_lane(Lane.OTP)
    upstream.advance(2)

    assert poll_all() == {"applied": 450}

    assert states(send) == {"delivered": 450}
    assert len(accepted(upstream)) == 450


def test_an_unreachable_provider_does_not_break_polling(cast, upstream):
    upstream.post("outage", mode="drop", seconds=30)
    assert poll_all() == {}
    upstream.post("outage", mode="none")
    assert poll_all() == {}
