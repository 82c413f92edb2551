"""Body templates by the numbers that programs send with; versions share one."""

from django.db.models import QuerySet

from accounts.models import Account
from api.queries.contents import Reviewed, current, page_of
from api.validators.pages import Page
from projects.models import BodyTemplate
from tencent.wire_error import WireError


def list_templates(account: Account, page: Page) -> list[Reviewed[BodyTemplate]]:
    """The account's body templates, the newest first."""
    return page_of(_rows(account), "template_id", page)


def access_template(
    account: Account, template_id: int, *, unknown: str
) -> BodyTemplate:
    """A body template of the account. Raises WireError `unknown`."""
    rows = _rows(account).select_related("account")
    found = rows.filter(template_id=template_id).first()
    if found is None:
        raise WireError(unknown, f"The template {template_id} does not exist.")
    return found


def _rows(account: Account) -> QuerySet[BodyTemplate]:
    return current(BodyTemplate.objects.filter(account=account))
