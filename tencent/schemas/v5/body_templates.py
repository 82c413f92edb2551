"""Legacy body templates. Source: wire reference E.4.

``status`` is 0 approved, 1 pending, 2 rejected; ``type`` is 0 ordinary,
1 marketing.
"""

from collections.abc import Sequence

from msgspec import Struct, field

from tencent.schemas.v5.base import ManagementResponse, Request


class AddTemplateRequest(Request, frozen=True, kw_only=True):
    """add_template."""

    text: str
    type: int
    international: int = 0
    title: str = ""
    remark: str = ""


class ModifyTemplateRequest(AddTemplateRequest, frozen=True, kw_only=True):
    """mod_template."""

    template_id: int = field(name="tpl_id")


class TemplateState(Struct, frozen=True, kw_only=True):
    """A template as it stands after a change."""

    id: int
    international: int
    status: int
    text: str
    type: int


class TemplateResponse(ManagementResponse, frozen=True, kw_only=True):
    """The answer to add_template and mod_template; no ``data`` on error."""

    data: TemplateState | None = None


class DeleteTemplateRequest(Request, frozen=True, kw_only=True):
    """del_template."""

    template_ids: Sequence[int] = field(name="tpl_id")


class Page(Struct, frozen=True, kw_only=True):
    """A page of at most 50."""

    max: int
    offset: int = 0


class GetTemplateRequest(Request, frozen=True, kw_only=True):
    """get_template: by ids or by page."""

    template_ids: Sequence[int] = field(name="tpl_id", default=())
    page: Page | None = field(name="tpl_page", default=None)


class TemplateItem(Struct, frozen=True, kw_only=True):
    """A template and its review; times are text."""

    id: int
    text: str
    status: int
    reply: str
    type: int
    international: int
    title: str
    apply_time: str
    reply_time: str


class GetTemplateResponse(ManagementResponse, frozen=True, kw_only=True):
    """The answer to get_template."""

    total: int = 0
    count: int = 0
    data: Sequence[TemplateItem] = ()
