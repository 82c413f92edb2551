"""SMS signatures, old spellings. Source: wire reference A.9, B.11 to B.14."""

from collections.abc import Sequence

from msgspec import field

from tencent.schemas.base import Request, Response, UInt
from tencent.schemas.v20210111.signatures import (
    DeleteSignStatus,
    DeleteSmsSignRequest,
    DeleteSmsSignResponse,
    DescribeSignListStatus,
    DescribeSmsSignListResponse,
)

__all__ = [
    "AddSignStatus",
    "AddSmsSignRequest",
    "AddSmsSignResponse",
    "DeleteSignStatus",
    "DeleteSmsSignRequest",
    "DeleteSmsSignResponse",
    "DescribeSignListStatus",
    "DescribeSmsSignListRequest",
    "DescribeSmsSignListResponse",
    "ModifySignStatus",
    "ModifySmsSignRequest",
    "ModifySmsSignResponse",
]


class AddSmsSignRequest(Request, frozen=True, kw_only=True):
    """Ask for a new signature to be reviewed."""

    sign_name: str
    sign_type: UInt
    document_type: UInt
    international: UInt
    sign_purpose: UInt = field(name="UsedMethod")
    proof_image: str
    commission_image: str = ""
    remark: str = ""
    qualification_id: UInt = 0


class AddSignStatus(Response, frozen=True, kw_only=True):
    """The new signature's id, and the id of its review as a number."""

    sign_id: UInt = 0
    sign_apply_id: UInt = 0


class AddSmsSignResponse(Response, frozen=True, kw_only=True):
    """The answer to AddSmsSign."""

    add_sign_status: AddSignStatus


class ModifySmsSignRequest(AddSmsSignRequest, frozen=True, kw_only=True):
    """Change a pending or rejected signature; resubmits it."""

    sign_id: UInt


class ModifySignStatus(Response, frozen=True, kw_only=True):
    """The changed signature's id, and the id of its review as text."""

    sign_id: UInt = 0
    sign_apply_id: str = ""


class ModifySmsSignResponse(Response, frozen=True, kw_only=True):
    """The answer to ModifySmsSign."""

    modify_sign_status: ModifySignStatus


class DescribeSmsSignListRequest(Request, frozen=True, kw_only=True):
    """List signatures by id (at most 100); this version has no paging."""

    sign_ids: Sequence[UInt] = field(name="SignIdSet")
    international: UInt
