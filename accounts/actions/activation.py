"""Switches ISMS on for an account, and off and on again by staff."""

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.actions.abilities import require
from accounts.actions.notices import tell
from accounts.enums import Ability, NoticeEvent, Role
from accounts.models import Account, TermsAcceptance, User
from accounts.validators import MOST_REASON
from isms_console.lib import origin
from isms_console.lib.errors import MovedOn, Refusal


def start_connection(*, account: Account, has_accepted: bool, actor: User) -> None:
    """Accepts the terms in force and activates ISMS at once.

    Raises Refusal without acceptance and for accounts that are no verified enterprise;
    MovedOn when it is active and the terms are accepted already.
    """
    if not has_accepted:
        raise Refusal(
            "terms", _("Read the terms and tick that you accept them."), "accept"
        )
    require(account, Ability.SEND_ISMS)
    with transaction.atomic():
        _acceptance, is_new = TermsAcceptance.objects.get_or_create(
            account=account,
            version=settings.TERMS_VERSION,
            defaults={"accepted_by": actor, "address": origin.address()},
        )
        activated = Account.objects.filter(pk=account.pk, activated_at=None).update(
            activated_at=timezone.now()
        )
        if not is_new and not activated:
            raise MovedOn
        if activated:
            _tell(account, NoticeEvent.ACCOUNT_ACTIVATED)
        act = "account.activated" if activated else "account.terms_accepted"
        _record(account, actor, act, {"terms": settings.TERMS_VERSION})


def suspend(*, account: Account, reason: str, actor: User) -> None:
    """Stops all sending; the account reads why on every page.

    Raises Refusal without a reason, MovedOn when it is suspended already.
    """
    reason = reason.strip()
    if not 0 < len(reason) <= MOST_REASON:
        raise Refusal(
            "no_reason",
            _("Say why, in 1 to 500 characters: the account reads it."),
            "reason",
        )
    with transaction.atomic():
        moved = Account.objects.filter(pk=account.pk, suspended_at=None).update(
            suspended_at=timezone.now(), suspended_reason=reason
        )
        if not moved:
            raise MovedOn
        _tell(account, NoticeEvent.ACCOUNT_SUSPENDED, reason=reason)
        _record(account, actor, "account.suspended", {"reason": reason})


def reactivate(*, account: Account, actor: User) -> None:
    """Lets it send again. Raises MovedOn when it is not suspended."""
    with transaction.atomic():
        moved = Account.objects.filter(
            pk=account.pk, suspended_at__isnull=False
        ).update(suspended_at=None, suspended_reason="")
        if not moved:
            raise MovedOn
        _tell(account, NoticeEvent.ACCOUNT_REACTIVATED)
        _record(
            account, actor, "account.reactivated", {"was": account.suspended_reason}
        )


def _tell(account: Account, event: NoticeEvent, **facts: str) -> None:
    people = User.objects.filter(
        memberships__account=account,
        memberships__role__in=[Role.OWNER, Role.ADMIN],
        is_active=True,
    )
    tell(
        users=people,
        account=account,
        event=event,
        facts={"account": account.name, **facts},
        url=reverse("activation"),
    )


def _record(
    account: Account, actor: User, act: str, details: dict[str, object]
) -> None:
    audit.record(
        account=account, actor=actor, act=act, subject=account.name, details=details
    )
