"""Legacy SMS signatures. Source: wire reference E.4.

``status`` is 0 approved, 1 pending, 2 rejected.
"""

from collections.abc import Sequence

from msgspec import Struct, field

from tencent.schemas.v5.base import ManagementResponse, Request


class AddSignRequest(Request, frozen=True, kw_only=True):
    """add_sign; ``pic`` is base64."""

    text: str
    international: int = 0
    pic: str = ""
    remark: str = ""


class ModifySignRequest(AddSignRequest, frozen=True, kw_only=True):
    """mod_sign."""

    sign_id: int


class SignState(Struct, frozen=True, kw_only=True):
    """A signature as it stands after a change."""

    id: int
    text: str
    status: int
    international: int


class SignResponse(ManagementResponse, frozen=True, kw_only=True):
    """The answer to add_sign and mod_sign; no ``data`` on error."""

    data: SignState | None = None


class DeleteSignRequest(Request, frozen=True, kw_only=True):
    """del_sign."""

    sign_ids: Sequence[int] = field(name="sign_id")


class GetSignRequest(Request, frozen=True, kw_only=True):
    """get_sign: by ids; callers were seen to send a single number."""

    sign_ids: Sequence[int] | int = field(name="sign_id", default=())


class SignItem(Struct, frozen=True, kw_only=True):
    """A signature and its review; times are text."""

    id: int
    text: str
    status: int
    reply: str
    international: int
    apply_time: str
    reply_time: str


class GetSignResponse(ManagementResponse, frozen=True, kw_only=True):
    """The answer to get_sign."""

    count: int = 0
    data: Sequence[SignItem] = ()
