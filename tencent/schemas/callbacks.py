"""What Tencent pushes to a callback URL. Source: wire reference D.2, D.3."""

from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec
from msgspec import UNSET, UnsetType, field

from tencent.wire_error import WireError

T = TypeVar("T")

MAX_REPORTS_PER_PUSH = 100
# A push that is not answered with status 200 and result 0 is repeated twice.
MAX_ATTEMPTS = 3


class DeliveryReport(msgspec.Struct, frozen=True, kw_only=True):
    """One item of a delivery status push.

    ``user_receive_at`` is ``YYYY-MM-DD HH:MM:SS`` in Beijing time;
    ``subscriber_number`` is national; ``receipt_code`` is the wire's ``errmsg``
    and ``description`` the text for it; ``session_context`` is left out unless
    the account has it enabled.
    """

    user_receive_at: str = field(name="user_receive_time", default="")
    country_code: str = field(name="nationcode", default="")
    subscriber_number: str = field(name="mobile", default="")
    report_status: str = ""
    receipt_code: str = field(name="errmsg", default="")
    description: str = ""
    serial_no: str = field(name="sid", default="")
    session_context: str | UnsetType = field(name="ext", default=UNSET)


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """A reply push: a single object. ``reply_time`` is in unix seconds."""

    extend_code: str = field(name="extend", default="")
    subscriber_number: str = field(name="mobile", default="")
    country_code: str = field(name="nationcode", default="")
    sign_name: str = field(name="sign", default="")
    reply_content: str = field(name="text", default="")
    reply_time: int = field(name="time", default=0)


class CallbackAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What a receiver answers; ``result`` 0 means taken."""

    result: int = 0
    errmsg: str = "OK"


def decode_delivery_reports(body: bytes) -> list[DeliveryReport]:
    """Decode a delivery status push, always an array.

    Raises ``WireError`` (FailedOperation.JsonParseFail) for anything else.
    """
    return _decode(body, list[DeliveryReport])


def decode_reply(body: bytes) -> Reply:
    """Decode a reply push. Raises ``WireError`` (FailedOperation.JsonParseFail)."""
    return _decode(body, Reply)


def decode_answer(body: bytes) -> CallbackAnswer:
    """Decode what a receiver answered; an absent ``result`` counts as a refusal.

    Raises ``WireError`` (FailedOperation.JsonParseFail).
    """
    members = _decode(body, dict[str, Any])
    try:
        return msgspec.convert({"result": -1} | members, CallbackAnswer, strict=False)
    except msgspec.ValidationError as error:
        raise _unreadable(error) from None


def encode_delivery_reports(reports: Sequence[DeliveryReport]) -> bytes:
    """Encode a delivery status push: an array, also for one report."""
    return msgspec.json.encode(reports)


def _decode(body: bytes, shape: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=shape, strict=False)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise _unreadable(error) from None


def _unreadable(error: Exception) -> WireError:
    return WireError("FailedOperation.JsonParseFail", str(error))
