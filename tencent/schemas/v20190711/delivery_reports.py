"""Pulling delivery reports, old spellings. Source: wire reference A.9, B.3, B.4."""

from collections.abc import Sequence

from msgspec import field

from tencent.schemas.base import Request, Response, UInt


class PullSmsSendStatusRequest(Request, frozen=True, kw_only=True):
    """Take up to ``limit`` (at most 100) reports off the queue, for good."""

    limit: UInt
    sdk_app_id: str = field(name="SmsSdkAppid")


class DeliveryReport(Response, frozen=True, kw_only=True):
    """What the operator reported for one message.

    On this version's wire ``PurePhoneNumber`` is the E.164 form and
    ``PhoneNumber`` the national one: the names read the wrong way round.
    ``user_receive_at`` is ``YYYY-MM-DD HH:MM:SS``.
    """

    user_receive_at: str = field(name="UserReceiveTime", default="")
    user_receive_time: UInt = field(name="UserReceiveUnixTime", default=0)
    country_code: str = field(name="NationCode", default="")
    phone_number: str = field(name="PurePhoneNumber", default="")
    subscriber_number: str = field(name="PhoneNumber", default="")
    serial_no: str = ""
    report_status: str = ""
    receipt_code: str = field(name="Description", default="")


class PullSmsSendStatusResponse(Response, frozen=True, kw_only=True):
    """Reports in arrival order; empty when nothing waits."""

    delivery_reports: Sequence[DeliveryReport] = field(
        name="PullSmsSendStatusSet", default=()
    )


class PullSmsSendStatusByPhoneNumberRequest(Request, frozen=True, kw_only=True):
    """Ask for one number's reports, at most 7 days back; takes nothing away."""

    begin_time: UInt = field(name="SendDateTime")
    offset: UInt
    limit: UInt
    phone_number: str
    sdk_app_id: str = field(name="SmsSdkAppid")
    end_time: UInt | None = field(name="EndDateTime", default=None)


class PullSmsSendStatusByPhoneNumberResponse(
    PullSmsSendStatusResponse, frozen=True, kw_only=True
):
    """The same shape as PullSmsSendStatus."""
