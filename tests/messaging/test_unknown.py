"""Maybe sent: never sent again, settled by reports and by asking."""

import pytest
from django.utils import timezone

from messaging.actions.dispatch import claim, dispatch_lane
from messaging.actions.outcomes import record_answer
from messaging.actions.polling import poll_all
from messaging.actions.settling import settle
from messaging.actions.sweeps import sweep
from messaging.enums import Lane
from messaging.models import Batch, DeliveryReport, Message
from messaging.providers.tencent import SendStatus
from tests.messaging.books import check_books, states
from tests.messaging.travel import (
    LONG_AGO,
    accepted,
    reports_arrive,
    time_to_ask,
    waits_are_over,
)

# Accepted, but the answer is lost or says otherwise: see the table of endings.
UNSURE = {
    "9401": "ClientNetworkError",
    "9402": "InternalError.Timeout",
    "9403": "InternalError.SendAndRecvFail",
    "9404": "ServerNetworkError",
}


@pytest.fixture(params=UNSURE)
def lost(request, cast, upstream):
    """A send that Tencent took and whose answer we do not have."""
    send = cast.send(f"+658123{request.param}", "+6581234567")
    dispatch_lane(Lane.OTP)
    return send


def test_a_lost_answer_makes_the_batch_unknown(lost):
    batch = Batch.objects.get()
    assert (batch.status, batch.open) == ("unknown", 2)
    assert batch.error_code == UNSURE[Message.objects.first().phone_number[-4:]]
    assert batch.ask_at < timezone.now() + LONG_AGO
    assert states(lost) == {"unknown": 2}
    check_books()


def test_what_may_have_gone_is_never_sent_again(lost, upstream):
    for _ in range(3):
        waits_are_over()
        Batch.objects.update(claimed_at=timezone.now() - LONG_AGO)
        sweep()
        dispatch_lane(Lane.OTP)

    assert len(accepted(upstream)) == 2


def test_a_report_settles_it_by_its_session_context(lost, upstream):
    reports_arrive(upstream)

    assert states(lost) == {"delivered": 2}
    by_number = {
        item["phone_number"]: item for item in upstream.get("messages")["items"]
    }
    for message in Message.objects.all():
        assert message.serial_no == by_number[message.phone_number]["serial_no"]
    check_books()


def test_a_report_without_context_settles_it_by_its_number(lost, upstream):
    upstream.app(session_context_in_reports=False)

    reports_arrive(upstream)

    assert states(lost) == {"delivered": 2}
    check_books()


def test_asking_by_number_settles_what_another_reader_pulled(lost, upstream):
    upstream.advance(2)
    assert len(upstream.client().pull()) == 2
    poll_all()
    assert states(lost) == {"unknown": 2}

    time_to_ask()
    settle()

    assert states(lost) == {"delivered": 2}
    assert set(DeliveryReport.objects.values_list("source", "effect")) == {
        ("asked", "applied")
    }
    check_books()


def test_asking_says_nothing_about_older_messages_to_the_same_number(cast, upstream):
    earlier = cast.send("+6581239401")
    dispatch_lane(Lane.OTP)
    reports_arrive(upstream)
    assert states(earlier) == {"delivered": 1}

    upstream.app(session_context_in_reports=False)
    upstream.post("outage", mode="drop", seconds=60)
    later = cast.send("+6581239401")
    dispatch_lane(Lane.OTP)
    upstream.post("outage", mode="none")
    time_to_ask()
    settle()

    assert states(later) == {"unknown": 1}
    assert len(accepted(upstream)) == 1


def test_two_unknown_messages_to_one_number_are_not_mixed_up(cast, upstream):
    first, second = cast.send("+6581239401"), cast.send("+6581239401")
    dispatch_lane(Lane.OTP)

    reports_arrive(upstream)

    assert (states(first), states(second)) == ({"delivered": 1}, {"delivered": 1})
    assert len(set(Message.objects.values_list("serial_no", flat=True))) == 2
    check_books()


def test_without_context_two_unknown_messages_to_one_number_are_not_guessed(
    cast, upstream
):
    upstream.app(session_context_in_reports=False)
    first, second = cast.send("+6581239401"), cast.send("+6581239401")
    dispatch_lane(Lane.OTP)

    reports_arrive(upstream)

    assert (states(first), states(second)) == ({"unknown": 1}, {"unknown": 1})
    assert set(DeliveryReport.objects.values_list("effect", flat=True)) == {"unmatched"}


def test_a_server_fault_without_acceptance_stays_unknown_until_the_deadline(
    cast, upstream
):
    send = cast.send("+6581239309")
    dispatch_lane(Lane.OTP)
    time_to_ask()
    settle()
    assert states(send) == {"unknown": 1}

    Batch.objects.update(submitted_at=timezone.now() - timezone.timedelta(hours=73))
    time_to_ask()
    settle()

    assert states(send) == {"no_report": 1}
    assert send.finished_at is not None
    assert accepted(upstream) == []
    check_books()


def test_a_number_that_the_answer_leaves_out_is_unknown(cast):
    send = cast.send("+6581234567", "+6581234568")
    claimed = claim(Lane.OTP)
    said = SendStatus(
        phone_number="+6581234567", code="Ok", serial_no="1:1", billed_segments=1
    )
    record_answer(claimed, list(Message.objects.order_by("id")), [said])

    batch = Batch.objects.get()
    assert (batch.status, batch.open) == ("submitted", 2)
    assert states(send) == {"submitted": 1, "unknown": 1}
    check_books()
