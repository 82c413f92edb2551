"""What has to hold before a verification goes to the desk or comes into force."""

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.enums import AccountKind
from accounts.models import Account, IdentityVerification
from accounts.queries import identity_verifications as queries
from accounts.queries.identity_documents import documents_of
from accounts.validators import (
    address_problem,
    expiry_problem,
    name_problem,
    number_problem,
)
from isms_console.lib.errors import Refusal


def check_complete(row: IdentityVerification) -> None:
    """Raises Refusal with the first field that is missing or wrong."""
    checks = {
        "name": name_problem(row.name),
        "address": address_problem(row.address),
        "document_number": number_problem(row.document_number),
        "country": "" if row.country else _("Choose the country or region."),
        "document_type": "" if row.document_type else _("Choose the document."),
        "valid_until": _expiry_problem(row),
        "documents": documents_problem(row),
    }
    for field, problem in checks.items():
        if problem:
            raise Refusal("incomplete", problem, field)


def _expiry_problem(row: IdentityVerification) -> str:
    if row.valid_until is None:
        return ""
    return expiry_problem(row.valid_until, timezone.localdate())


def documents_problem(row: IdentityVerification) -> str:
    """Why its documents are not enough."""
    if documents_of(row).exists():
        return ""
    return _("Upload a picture of the document: the reviewer compares it.")


def check_change(account: Account, kind: AccountKind) -> None:
    """Raises Refusal, with the day, while this change is not possible yet."""
    before = queries.in_force(account)
    possible = queries.change_possible_from(before, kind) if before else None
    if possible is not None:
        day = formats.date_format(timezone.localdate(possible), "Y-m-d")
        raise Refusal(
            "changed_lately",
            _(
                "The verification was changed lately. It can be changed again from "
                "%(day)s on; from individual to enterprise at any time."
            )
            % {"day": day},
            "kind",
        )


def check_places(row: IdentityVerification) -> None:
    """Raises Refusal when the identity carries all the accounts that it may.

    All rows of the identity are locked, itself among them and always in the same
    order, so that two accounts cannot take its last place at the same time: only the
    account may be locked before.
    """
    most = queries.most_accounts(row.kind)
    others = queries.others_of(queries.same_identity(row).select_for_update(), row)
    if others >= most:
        raise Refusal(
            "identity_used_up",
            ngettext(
                "This identity is used by %(n)d account already, and more are not "
                "allowed. Withdraw or change the other one, or ask the platform.",
                "This identity is used by %(n)d accounts already, and more are not "
                "allowed. Withdraw or change one of them, or ask the platform.",
                others,
            )
            % {"n": others},
            "document_number",
        )
