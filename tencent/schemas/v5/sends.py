"""Legacy sending. Source: wire reference E.2."""

from collections.abc import Sequence

from msgspec import UNSET, Struct, UnsetType, field

from tencent.schemas.v5.base import Request, Response


class Tel(Struct, frozen=True, kw_only=True):
    """A number in two parts, for example 86 and 13788888888."""

    country_code: str = field(name="nationcode")
    subscriber_number: str = field(name="mobile")


class _Content(Request, frozen=True, kw_only=True):
    """Either the whole text (``type``, ``msg``) or a template and its parameters.

    ``type`` is 0 ordinary, 1 marketing. ``template_id`` tells the two apart.
    """

    type: int = 0
    msg: str = ""
    sign_name: str = field(name="sign", default="")
    template_id: int | None = field(name="tpl_id", default=None)
    template_params: Sequence[str] = field(name="params", default=())
    extend_code: str = field(name="extend", default="")
    session_context: str = field(name="ext", default="")


class SendSmsRequest(_Content, frozen=True, kw_only=True):
    """sendsms: one number."""

    tel: Tel


class SendMultiSmsRequest(_Content, frozen=True, kw_only=True):
    """sendmultisms2: 1 to 200 numbers, the same text."""

    tel: Sequence[Tel]


class SendInternationalSmsRequest(_Content, frozen=True, kw_only=True):
    """sendisms: one number with ``+`` and country code."""

    tel: str


class SendSmsResponse(Response, frozen=True, kw_only=True):
    """The answer to sendsms; ``fee`` and ``sid`` are absent on error."""

    session_context: str = field(name="ext", default="")
    billed_segments: int | UnsetType = field(name="fee", default=UNSET)
    serial_no: str | UnsetType = field(name="sid", default=UNSET)


class SendDetail(Response, frozen=True, kw_only=True):
    """What became of one number of sendmultisms2."""

    subscriber_number: str = field(name="mobile")
    country_code: str = field(name="nationcode")
    serial_no: str | UnsetType = field(name="sid", default=UNSET)
    billed_segments: int | UnsetType = field(name="fee", default=UNSET)


class SendMultiSmsResponse(Response, frozen=True, kw_only=True):
    """The answer to sendmultisms2, one detail per number in request order."""

    session_context: str = field(name="ext", default="")
    detail: Sequence[SendDetail] = ()


class SendInternationalSmsResponse(SendSmsResponse, frozen=True, kw_only=True):
    """The answer to sendisms."""

    country_code: str = field(name="nationcode", default="")
