"""What the provider says may be odd; it must not cost what it says beside it."""

import pytest

from messaging.actions import outcomes
from messaging.actions.delivery_reports import take_in
from messaging.actions.dispatch import claim
from messaging.enums import Lane, ReportSource
from messaging.models import DeliveryReport, Message
from messaging.providers import tencent
from tencent.schemas.v20210111.delivery_reports import DeliveryReport as WireReport
from tencent.schemas.v20210111.sends import SendStatus


@pytest.fixture
def batch(cast):
    cast.send("+6581234567", "+6581234568")
    return claim(Lane.OTP)


@pytest.mark.parametrize(
    "odd",
    [
        {"serial_no": "7\x00"},
        {"serial_no": "7" * 200},
        {"billed_segments": 99_999},
        {"code": "FailedOperation." + "X" * 200},
    ],
    ids=["NUL", "long serial number", "huge fee", "long code"],
)
def test_an_odd_status_is_stored_as_far_as_it_fits(batch, odd):
    messages = list(Message.objects.order_by("id"))
    usual = {"code": "Ok", "serial_no": "1", "billed_segments": 1}
    statuses = [
        SendStatus(phone_number="+6581234567", **usual | odd),
        SendStatus(phone_number="+6581234568", **usual),
    ]

    outcomes.record_answer(
        batch, messages, [tencent._storable_status(status) for status in statuses]
    )

    assert Message.objects.exclude(status="queued").count() == 2


def test_an_odd_report_does_not_cost_the_others_of_its_pull(batch, cast):
    messages = list(Message.objects.order_by("id"))
    outcomes.record_unknown(batch, messages)
    reports = [
        WireReport(
            phone_number=message.phone_number,
            serial_no=serial_no,
            report_status="SUCCESS",
            receipt_code="DELIVRD",
            session_context=batch.id.hex,
            user_receive_time=1_700_000_000,
        )
        for message, serial_no in zip(messages, ["9" * 100, "8\x00"], strict=True)
    ]

    storable = [tencent._storable(report) for report in reports]
    take_in(cast.provider.id, storable, ReportSource.PULL)

    assert set(Message.objects.values_list("status", flat=True)) == {"delivered"}
    assert DeliveryReport.objects.count() == 2


def test_a_stray_report_without_context_is_kept(cast):
    report = WireReport(
        phone_number="+6581234567",
        serial_no="stray",
        report_status="SUCCESS",
        receipt_code="DELIVRD",
        user_receive_time=2**60,
    )

    take_in(cast.provider.id, [report], ReportSource.PULL)

    assert DeliveryReport.objects.get().effect == "unmatched"
