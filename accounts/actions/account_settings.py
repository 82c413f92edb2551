"""Changes an account's name and what it asks of its people."""

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.actions.notices import tell
from accounts.enums import NoticeEvent
from accounts.models import Account, User
from accounts.validators import clean_text
from isms_console.lib.errors import MovedOn, Refusal

_LEAST, _MOST = 2, 100


def rename(*, account: Account, name: str, actor: User) -> None:
    """Gives it another name of 2 to 100 characters.

    Raises Refusal for another length, MovedOn when it was renamed meanwhile.
    """
    name = clean_text(name, _MOST + 1)
    if not _LEAST <= len(name) <= _MOST:
        raise Refusal("name", _("A name has 2 to 100 characters."), "name")
    if name == account.name:
        return
    with transaction.atomic():
        known = Account.objects.filter(pk=account.pk, name=account.name)
        if not known.update(name=name):
            raise MovedOn
        audit.record(
            account=account,
            actor=actor,
            act="account.renamed",
            subject=name,
            details=audit.changed(name=(account.name, name)),
        )


def require_mfa(*, account: Account, is_required: bool, actor: User) -> None:
    """Whether its people need a second step to sign in; they are told when they do."""
    with transaction.atomic():
        others = Account.objects.filter(pk=account.pk, requires_mfa=not is_required)
        if not others.update(requires_mfa=is_required):
            return
        if is_required:
            tell(
                users=User.objects.filter(memberships__account=account, is_active=True),
                account=account,
                event=NoticeEvent.MFA_REQUIRED,
                facts={"account": account.name, "actor": str(actor)},
                url=reverse("mfa_index"),
            )
        audit.record(
            account=account,
            actor=actor,
            act="account.mfa_required",
            subject=account.name,
            details=audit.changed(requires_mfa=(not is_required, is_required)),
        )
