"""Signatures by the numbers that programs know: each version has its own."""

from django.db.models import QuerySet

from accounts.models import Account
from api.queries.contents import Reviewed, page_of
from api.validators.pages import Page
from projects.models import Signature
from tencent.wire_error import WireError


def list_signatures(account: Account, page: Page) -> list[Reviewed[Signature]]:
    """The account's versions of signatures, the newest first."""
    return page_of(_rows(account), "pk", page)


def access_sign(account: Account, sign_id: int, *, unknown: str) -> Signature:
    """A version of a signature of the account. Raises WireError `unknown`."""
    found = _rows(account).select_related("account").filter(pk=sign_id).first()
    if found is None:
        raise WireError(unknown, f"The signature {sign_id} does not exist.")
    return found


def _rows(account: Account) -> QuerySet[Signature]:
    return Signature.objects.filter(account=account, deleted_at=None)
