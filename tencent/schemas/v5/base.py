"""What all legacy structs share. Source: wire reference E.1."""

import re
from typing import Any, TypeVar

import msgspec

from tencent.wire_error import WireError

# Where the endpoints stand.
PATH = "/v5/tlssmssvr/"

# SDKs send these as text or as numbers; they are text to us.
_TEXT_MEMBERS = frozenset({"nationcode", "mobile", "extend", "ext", "sign", "msg"})


class Request(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A legacy request body: ``sig`` and ``time`` (unix seconds) prove it."""

    sig: str = ""
    time: int = 0


class Response(msgspec.Struct, frozen=True, kw_only=True):
    """A legacy answer: ``result`` 0 is success, anything else an error code."""

    result: int = 0
    errmsg: str = "OK"


class ManagementResponse(Response, frozen=True, kw_only=True):
    """Pages disagree whether the text is ``msg`` or ``errmsg``: both are sent."""

    msg: str = ""


RequestT = TypeVar("RequestT", bound=Request)


def decode_request(body: bytes, request_type: type[RequestT]) -> RequestT:
    """Decode a legacy body, with numbers as text and the reverse.

    Raises ``WireError`` FailedOperation.FailResolvePacket (legacy result 1004).
    """
    try:
        members = _as_text(msgspec.json.decode(body))
        return msgspec.convert(members, request_type, strict=False)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        reason = re.sub(r"`\$\.?", "`", str(error))
        raise WireError(
            "FailedOperation.FailResolvePacket", f"package format error, {reason}"
        ) from None


def _as_text(members: Any, name: str = "") -> Any:
    if isinstance(members, dict):
        return {
            key: _as_text(item, key)
            for key, item in members.items()
            if item is not None
        }
    if isinstance(members, list):
        return [_as_text(item, name) for item in members]
    is_text = name in _TEXT_MEMBERS or name == "params"
    if is_text and isinstance(members, int) and not isinstance(members, bool):
        return str(members)
    return members
