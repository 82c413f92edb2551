"""Sending, old spellings. Source: wire reference A.9, B.1."""

from collections.abc import Sequence

from msgspec import field

from tencent.schemas.base import Request
from tencent.schemas.v20210111.sends import SendSmsResponse, SendStatus

__all__ = ["SendSmsRequest", "SendSmsResponse", "SendStatus"]


class SendSmsRequest(Request, frozen=True, kw_only=True):
    """One text to up to 200 numbers with the same parameters."""

    phone_numbers: Sequence[str] = field(name="PhoneNumberSet")
    template_id: str = field(name="TemplateID")
    sdk_app_id: str = field(name="SmsSdkAppid")
    sign_name: str = field(name="Sign", default="")
    template_params: Sequence[str] = field(name="TemplateParamSet", default=())
    extend_code: str = ""
    session_context: str = ""
    sender_id: str = ""
