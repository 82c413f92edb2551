"""Body templates, old spellings. Source: wire reference A.9, B.15 to B.18."""

from collections.abc import Sequence

from msgspec import field

from tencent.schemas.base import Request, Response, UInt
from tencent.schemas.v20210111.body_templates import (
    AddSmsTemplateRequest,
    AddSmsTemplateResponse,
    AddTemplateStatus,
    DeleteSmsTemplateRequest,
    DeleteSmsTemplateResponse,
    DeleteTemplateStatus,
    ModifySmsTemplateRequest,
    ModifySmsTemplateResponse,
    ModifyTemplateStatus,
)

__all__ = [
    "AddSmsTemplateRequest",
    "AddSmsTemplateResponse",
    "AddTemplateStatus",
    "DeleteSmsTemplateRequest",
    "DeleteSmsTemplateResponse",
    "DeleteTemplateStatus",
    "DescribeSmsTemplateListRequest",
    "DescribeSmsTemplateListResponse",
    "DescribeTemplateListStatus",
    "ModifySmsTemplateRequest",
    "ModifySmsTemplateResponse",
    "ModifyTemplateStatus",
]


class DescribeSmsTemplateListRequest(Request, frozen=True, kw_only=True):
    """List templates by id (at most 100); this version has no paging."""

    template_ids: Sequence[UInt] = field(name="TemplateIdSet")
    international: UInt


class DescribeTemplateListStatus(Response, frozen=True, kw_only=True):
    """One template and its review, without its text."""

    template_id: UInt = 0
    international: UInt = 0
    status_code: int = 0
    review_reply: str = ""
    template_name: str = ""
    create_time: UInt = 0


class DescribeSmsTemplateListResponse(Response, frozen=True, kw_only=True):
    """The answer to DescribeSmsTemplateList."""

    templates: Sequence[DescribeTemplateListStatus] = field(
        name="DescribeTemplateStatusSet", default=()
    )
