"""Legacy pulls and statistics. Source: wire reference E.3."""

from collections.abc import Sequence

from msgspec import Struct, field

from tencent.schemas.callbacks import DeliveryReport, Reply
from tencent.schemas.v5.base import Request, Response

TYPE_DELIVERY_REPORTS = 0
TYPE_REPLIES = 1


class PullStatusRequest(Request, frozen=True, kw_only=True):
    """pullstatus: take up to ``max`` (at most 100) items off a queue, for good."""

    type: int = 0
    max: int


class PullStatusForMobileRequest(PullStatusRequest, frozen=True, kw_only=True):
    """pullstatus4mobile: items of one number between two unix times."""

    begin_time: int
    end_time: int
    country_code: str = field(name="nationcode")
    subscriber_number: str = field(name="mobile")


class PullDeliveryReportsResponse(Response, frozen=True, kw_only=True):
    """The answer to both pulls for type 0."""

    errmsg: str = "ok"
    count: int = 0
    data: Sequence[DeliveryReport] = ()


class PullRepliesResponse(Response, frozen=True, kw_only=True):
    """The answer to both pulls for type 1."""

    errmsg: str = "ok"
    count: int = 0
    data: Sequence[Reply] = ()


class HourRangeRequest(Request, frozen=True, kw_only=True):
    """pullsendstatus and pullcallbackstatus: hours as numbers yyyymmddhh."""

    begin_date: int
    end_date: int


class SendCounts(Struct, frozen=True, kw_only=True):
    """Messages submitted, messages accepted, segments billed."""

    request_count: int = field(name="request", default=0)
    request_success_count: int = field(name="success", default=0)
    fee_count: int = field(name="bill_number", default=0)


class PullSendStatusResponse(Response, frozen=True, kw_only=True):
    """The answer to pullsendstatus."""

    errmsg: str = ""
    data: SendCounts = SendCounts()


class CallbackCounts(Struct, frozen=True, kw_only=True):
    """Messages accepted, reports, and reports by outcome and cause."""

    request_success_count: int = field(name="success", default=0)
    callback_count: int = field(name="status", default=0)
    callback_success_count: int = field(name="status_success", default=0)
    callback_fail_count: int = field(name="status_fail", default=0)
    internal_error_count: int = field(name="status_fail_0", default=0)
    invalid_number_count: int = field(name="status_fail_1", default=0)
    shutdown_error_count: int = field(name="status_fail_2", default=0)
    black_list_count: int = field(name="status_fail_3", default=0)
    frequency_limit_count: int = field(name="status_fail_4", default=0)


class PullCallbackStatusResponse(Response, frozen=True, kw_only=True):
    """The answer to pullcallbackstatus."""

    errmsg: str = ""
    data: CallbackCounts = CallbackCounts()


class GetSmsPackagesRequest(Request, frozen=True, kw_only=True):
    """getsmspackages: one page of prepaid packages."""

    offset: int
    length: int


class SmsPackage(Struct, frozen=True, kw_only=True):
    """One package; times are text, ``type`` is 0 gift, 1 bought."""

    package_id: int
    type: int
    amount: int
    used: int
    create_time: str
    from_time: str
    to_time: str


class GetSmsPackagesResponse(Response, frozen=True, kw_only=True):
    """The answer to getsmspackages."""

    errmsg: str = ""
    total: int = 0
    data: Sequence[SmsPackage] = ()
