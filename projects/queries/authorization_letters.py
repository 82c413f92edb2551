"""The letter by which the owner of a name authorizes an account to send with it."""

from django.utils.translation import gettext as _

from accounts.models import Account
from accounts.queries.identity_verifications import in_force
from isms_console.lib.word_files import word_file

_LINE = "____________________"


def authorization_letter(account: Account, sign_name: str) -> bytes:
    """A Word file to be filled in and stamped by the owner (console reference 3.1)."""
    verified = in_force(account)
    facts = {
        "line": _LINE,
        "delegatee": verified.name if verified else account.name,
        "name": sign_name or _LINE,
    }
    paragraphs = [
        _("Delegator (the owner of the name): %(line)s"),
        _("Registration number of the delegator: %(line)s"),
        _("Delegatee: %(delegatee)s"),
        _(
            "The delegator owns the name “%(name)s” and authorizes the delegatee to "
            "apply for it as an SMS signature and to send messages with it, from "
            "%(line)s to %(line)s."
        ),
        _(
            "The delegator has checked that the name infringes nobody’s rights and "
            "answers for its use within this authorization."
        ),
        _("Stamp of the delegator: %(line)s"),
        _("Signature and date: %(line)s"),
    ]
    title = _("Letter of authorization for an SMS signature")
    return word_file(title, [paragraph % facts for paragraph in paragraphs])
