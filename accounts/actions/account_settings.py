"""Changes an account's name and what it asks of its people."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.actions.notices import tell
from accounts.enums import NoticeEvent
from accounts.models import Account, User
from accounts.validators import clean_text
from isms_console.lib.errors import Refusal

_NAME = 100


def rename(*, account: Account, name: str, actor: User) -> None:
    """Gives it another name of 2 to 100 characters. Raises Refusal."""
    name = clean_text(name, _NAME + 1)
    if not 2 <= len(name) <= _NAME:
        raise Refusal("name", _("A name has 2 to 100 characters."), "name")
    if name == account.name:
        return
    with transaction.atomic():
        Account.objects.filter(pk=account.pk).update(name=name)
        audit.record(
            account=account,
            actor=actor,
            act="account.renamed",
            subject=name,
            details=audit.changed(name=(account.name, name)),
        )


def require_mfa(*, account: Account, is_required: bool, actor: User) -> None:
    """Whether its people need a second step to sign in; they are told."""
    if is_required == account.requires_mfa:
        return
    with transaction.atomic():
        Account.objects.filter(pk=account.pk).update(requires_mfa=is_required)
        if is_required:
            tell(
                users=User.objects.filter(memberships__account=account),
                account=account,
                event=NoticeEvent.MFA_REQUIRED,
                facts={"account": account.name},
            )
        audit.record(
            account=account,
            actor=actor,
            act="account.mfa_required" if is_required else "account.mfa_not_required",
            subject=account.name,
        )
