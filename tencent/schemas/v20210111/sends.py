"""Sending, and asking what was sent. Source: wire reference B.1, B.2, B.7, B.20."""

from collections.abc import Sequence

from msgspec import field

from tencent.schemas.base import Request, Response, UInt


class SendSmsRequest(Request, frozen=True, kw_only=True):
    """One text to up to 200 numbers with the same parameters.

    ``phone_numbers`` are E.164; ``session_context`` is below 512 bytes.
    """

    phone_numbers: Sequence[str] = field(name="PhoneNumberSet")
    sdk_app_id: str = field(name="SmsSdkAppId")
    template_id: str
    sign_name: str = ""
    template_params: Sequence[str] = field(name="TemplateParamSet", default=())
    extend_code: str = ""
    session_context: str = ""
    sender_id: str = ""


class SendStatus(Response, frozen=True, kw_only=True):
    """What became of one number: ``code`` is ``Ok`` when it was accepted.

    ``billed_segments`` is 0 and ``serial_no`` may be empty on failure.
    """

    serial_no: str = ""
    phone_number: str = ""
    billed_segments: UInt = field(name="Fee", default=0)
    session_context: str = ""
    code: str = ""
    message: str = ""
    iso_code: str = ""


class SendSmsResponse(Response, frozen=True, kw_only=True):
    """One status per number, in request order."""

    send_statuses: Sequence[SendStatus] = field(name="SendStatusSet")


class MultiSmsInfo(Request, frozen=True, kw_only=True):
    """One number with its own template and parameters."""

    phone_number: str
    template_id: str
    template_params: Sequence[str] = field(name="TemplateParamSet", default=())
    sender_id: str = ""
    session_context: str = ""


class SendMultiGlobalSmsRequest(Request, frozen=True, kw_only=True):
    """Up to 200 different texts to numbers outside the Chinese mainland."""

    sdk_app_id: str = field(name="SmsSdkAppId")
    messages: Sequence[MultiSmsInfo] = field(name="MultiSmsInfoSet")


class SendMultiGlobalSmsResponse(Response, frozen=True, kw_only=True):
    """One status per number, in request order."""

    send_statuses: Sequence[SendStatus] = field(name="SendMultiStatusSet")


class DescribeSendRecordListRequest(Request, frozen=True, kw_only=True):
    """Records of one number, at most 72 hours back. Mainland site only."""

    phone_number: str
    sdk_app_id: str = field(name="SmsSdkAppId")
    begin_time: UInt
    end_time: UInt | None = None
    limit: UInt = 20
    offset: UInt = 0


class SendRecord(Response, frozen=True, kw_only=True):
    """One record; ``send_status`` is 1 refused, 2 delivered, 3 in flight, 4 failed."""

    phone_number: str = ""
    serial_no: str = ""
    send_status: UInt = 0
    request_code: str = ""
    receipt_code: str = field(name="StatusCode", default="")
    iso_code: str = ""
    content: str = ""
    send_time: UInt = 0
    user_receive_time: UInt = 0


class DescribeSendRecordListResponse(Response, frozen=True, kw_only=True):
    """Records, newest first; ``total_count`` is at most 1000."""

    send_records: Sequence[SendRecord] = field(name="SendRecordSet", default=())
    total_count: UInt = 0


class ReportConversionRequest(Request, frozen=True, kw_only=True):
    """A one-time code was typed back at ``conversion_time``."""

    sdk_app_id: str = field(name="SmsSdkAppId")
    serial_no: str
    conversion_time: UInt | None = None


class ReportConversionStatus(Response, frozen=True, kw_only=True):
    """``OK`` and ``success``; compare without regard to case."""

    code: str = ""
    message: str = ""


class ReportConversionResponse(Response, frozen=True, kw_only=True):
    """The answer to ReportConversion."""

    report_conversion_status: ReportConversionStatus
