"""Pulling delivery reports. Source: wire reference B.3, B.4."""

from collections.abc import Sequence

from msgspec import field

from tencent.schemas.base import Request, Response, UInt


class PullSmsSendStatusRequest(Request, frozen=True, kw_only=True):
    """Take up to ``limit`` (at most 100) reports off the queue, for good."""

    limit: UInt
    sdk_app_id: str = field(name="SmsSdkAppId")


class DeliveryReport(Response, frozen=True, kw_only=True):
    """What the operator reported for one message.

    ``report_status`` is ``SUCCESS`` or ``FAIL``; ``receipt_code`` is the code in
    the wire's ``Description``; ``subscriber_number`` is the national number.
    """

    user_receive_time: UInt = 0
    country_code: str = ""
    subscriber_number: str = ""
    phone_number: str = ""
    serial_no: str = ""
    report_status: str = ""
    receipt_code: str = field(name="Description", default="")
    session_context: str = ""


class PullSmsSendStatusResponse(Response, frozen=True, kw_only=True):
    """Reports in arrival order; empty when nothing waits."""

    delivery_reports: Sequence[DeliveryReport] = field(
        name="PullSmsSendStatusSet", default=()
    )


class PullSmsSendStatusByPhoneNumberRequest(Request, frozen=True, kw_only=True):
    """Ask for one number's reports, at most 7 days back; takes nothing away."""

    begin_time: UInt
    offset: UInt
    limit: UInt
    phone_number: str
    sdk_app_id: str = field(name="SmsSdkAppId")
    end_time: UInt | None = None


class PullSmsSendStatusByPhoneNumberResponse(
    PullSmsSendStatusResponse, frozen=True, kw_only=True
):
    """The same shape as PullSmsSendStatus."""
