"""SMS signatures. Source: wire reference B.11 to B.14.

``international`` is 0 for the Chinese mainland and 1 for everywhere else;
images are base64 without a ``data:`` prefix.
"""

from collections.abc import Sequence

from msgspec import field

from tencent.schemas.base import Request, Response, UInt


class AddSmsSignRequest(Request, frozen=True, kw_only=True):
    """Ask for a new signature to be reviewed."""

    sign_name: str
    sign_type: UInt
    document_type: UInt
    international: UInt
    sign_purpose: UInt
    proof_image: str
    commission_image: str = ""
    remark: str = ""
    qualification_id: UInt = 0


class AddSignStatus(Response, frozen=True, kw_only=True):
    """The new signature's id."""

    sign_id: UInt = 0


class AddSmsSignResponse(Response, frozen=True, kw_only=True):
    """The answer to AddSmsSign."""

    add_sign_status: AddSignStatus


class ModifySmsSignRequest(AddSmsSignRequest, frozen=True, kw_only=True):
    """Change a pending or rejected signature; resubmits it."""

    sign_id: UInt


class ModifySignStatus(Response, frozen=True, kw_only=True):
    """The changed signature's id."""

    sign_id: UInt = 0


class ModifySmsSignResponse(Response, frozen=True, kw_only=True):
    """The answer to ModifySmsSign."""

    modify_sign_status: ModifySignStatus


class DeleteSmsSignRequest(Request, frozen=True, kw_only=True):
    """Delete a signature."""

    sign_id: UInt


class DeleteSignStatus(Response, frozen=True, kw_only=True):
    """``delete_status`` is ``return successfully!``."""

    delete_status: str = ""
    delete_time: UInt = 0


class DeleteSmsSignResponse(Response, frozen=True, kw_only=True):
    """The answer to DeleteSmsSign."""

    delete_sign_status: DeleteSignStatus


class DescribeSmsSignListRequest(Request, frozen=True, kw_only=True):
    """List signatures by id (at most 100), or page by page without ids."""

    international: UInt
    sign_ids: Sequence[UInt] = field(name="SignIdSet", default=())
    limit: UInt = 10
    offset: UInt = 0


class DescribeSignListStatus(Response, frozen=True, kw_only=True):
    """One signature and its review.

    ``status_code``: 0 usable, 1 in review, 2 approved and not yet effective,
    -1 rejected.
    """

    sign_id: UInt = 0
    international: UInt = 0
    status_code: int = 0
    review_reply: str = ""
    sign_name: str = ""
    create_time: UInt = 0
    qualification_id: UInt = 0
    qualification_name: str = ""
    qualification_status_code: int = 0


class DescribeSmsSignListResponse(Response, frozen=True, kw_only=True):
    """The answer to DescribeSmsSignList; there is no total count."""

    signatures: Sequence[DescribeSignListStatus] = field(
        name="DescribeSignListStatusSet", default=()
    )
