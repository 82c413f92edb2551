"""Body templates. Source: wire reference B.15 to B.18.

``template_id`` is text in sending and in the answer to AddSmsTemplate, and a
number everywhere else. ``sms_type`` is 1 marketing, 2 notification, 3 one-time
code.
"""

from collections.abc import Sequence

from msgspec import field

from tencent.schemas.base import Request, Response, UInt


class AddSmsTemplateRequest(Request, frozen=True, kw_only=True):
    """Ask for a new template to be reviewed."""

    template_name: str
    template_content: str
    sms_type: UInt
    international: UInt
    remark: str


class AddTemplateStatus(Response, frozen=True, kw_only=True):
    """The new template's id, as text."""

    template_id: str = ""


class AddSmsTemplateResponse(Response, frozen=True, kw_only=True):
    """The answer to AddSmsTemplate."""

    add_template_status: AddTemplateStatus


class ModifySmsTemplateRequest(AddSmsTemplateRequest, frozen=True, kw_only=True):
    """Change a pending or rejected template; resubmits it."""

    template_id: UInt


class ModifyTemplateStatus(Response, frozen=True, kw_only=True):
    """The changed template's id, as a number."""

    template_id: UInt = 0


class ModifySmsTemplateResponse(Response, frozen=True, kw_only=True):
    """The answer to ModifySmsTemplate."""

    modify_template_status: ModifyTemplateStatus


class DeleteSmsTemplateRequest(Request, frozen=True, kw_only=True):
    """Delete a template."""

    template_id: UInt


class DeleteTemplateStatus(Response, frozen=True, kw_only=True):
    """``delete_status`` is ``return successfully!``."""

    delete_status: str = ""
    delete_time: UInt = 0


class DeleteSmsTemplateResponse(Response, frozen=True, kw_only=True):
    """The answer to DeleteSmsTemplate."""

    delete_template_status: DeleteTemplateStatus


class DescribeSmsTemplateListRequest(Request, frozen=True, kw_only=True):
    """List templates by id (at most 100), or page by page without ids.

    Without ids the default ``limit`` of 0 may list nothing: always send one.
    """

    international: UInt
    template_ids: Sequence[UInt] = field(name="TemplateIdSet", default=())
    limit: UInt = 0
    offset: UInt = 0


class DescribeTemplateListStatus(Response, frozen=True, kw_only=True):
    """One template and its review.

    ``international`` may also be 3 (both). ``status_code``: 0 usable, 1 in
    review, 2 approved and not yet effective, -1 rejected.
    """

    template_id: UInt = 0
    international: UInt = 0
    status_code: int = 0
    review_reply: str = ""
    template_name: str = ""
    create_time: UInt = 0
    template_content: str = ""


class DescribeSmsTemplateListResponse(Response, frozen=True, kw_only=True):
    """The answer to DescribeSmsTemplateList; there is no total count."""

    templates: Sequence[DescribeTemplateListStatus] = field(
        name="DescribeTemplateStatusSet", default=()
    )
