"""Starts ISMS for an account, accepts its terms, suspends and reactivates it."""

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import policies
from accounts.actions import audit
from accounts.actions.notices import tell
from accounts.enums import AccountKind, NoticeEvent, Permission
from accounts.models import Account, TermsAcceptance, User
from accounts.policies import Ability
from accounts.queries.holders import holders
from isms_console.lib import origin
from isms_console.lib.errors import MovedOn, Refusal

MOST_REASON = 500


def start_connection(account: Account, *, accepts_terms: bool, actor: User) -> None:
    """Activates ISMS under the terms of today.

    Raises Refusal without the terms, for other than verified enterprises and while
    suspended; MovedOn when it is active already.
    """
    _check_terms(accepts_terms)
    if account.suspended_at is not None:
        policies.require_running(account)
    policies.require(account, Ability.SEND)
    waiting = Account.objects.filter(
        activated_at=None, suspended_at=None, kind=AccountKind.ENTERPRISE
    )
    with transaction.atomic():
        _move(waiting, account, activated_at=timezone.now())
        _accept(account, actor)
        tell(
            users=holders(account, Permission.MANAGE_ACCOUNT),
            account=account,
            event=NoticeEvent.ACCOUNT_ACTIVATED,
            facts={"account": account.name},
            url=reverse("activation"),
        )
        audit.record(
            account=account,
            actor=actor,
            act="account.activated",
            subject=account.name,
            details={"version": settings.TERMS_VERSION},
        )


def accept_terms(account: Account, *, accepts_terms: bool, actor: User) -> None:
    """A new version of the terms; what runs goes on meanwhile. Raises Refusal."""
    _check_terms(accepts_terms)
    with transaction.atomic():
        _accept(account, actor)


def _check_terms(accepts_terms: bool) -> None:
    if not accepts_terms:
        raise Refusal(
            "terms",
            _("Tick the box: without the terms the service cannot be used."),
            "accepts_terms",
        )


def _accept(account: Account, actor: User) -> None:
    version = settings.TERMS_VERSION
    _row, is_new = TermsAcceptance.objects.get_or_create(
        account=account,
        version=version,
        defaults={"accepted_by": actor, "address": origin.address()},
    )
    if is_new:
        audit.record(
            account=account,
            actor=actor,
            act="account.terms_accepted",
            subject=account.name,
            details={"version": version},
        )


def suspend(account: Account, *, reason: str, actor: User) -> None:
    """Nothing more is accepted for sending; the account reads why on every page.

    Raises Refusal without a reason, MovedOn when it is suspended already.
    """
    reason = reason.strip()
    if not reason:
        raise Refusal(
            "no_reason",
            _("Say why, and what the account has to do: its people read it."),
            "reason",
        )
    if len(reason) > MOST_REASON:
        raise Refusal(
            "too_long",
            _("%(length)d characters; at most %(most)d are possible. Shorten it.")
            % {"length": len(reason), "most": MOST_REASON},
            "reason",
        )
    with transaction.atomic():
        _move(
            Account.objects.filter(suspended_at=None),
            account,
            suspended_at=timezone.now(),
            suspended_reason=reason,
        )
        _tell_everybody(account, NoticeEvent.ACCOUNT_SUSPENDED, {"reason": reason})
        audit.record(
            account=account,
            actor=actor,
            act="account.suspended",
            subject=account.name,
            details={"reason": reason},
        )


def reactivate(account: Account, *, actor: User) -> None:
    """Lifts the suspension: all is as before. Raises MovedOn when there is none."""
    with transaction.atomic():
        _move(
            Account.objects.filter(suspended_at__isnull=False),
            account,
            suspended_at=None,
            suspended_reason="",
        )
        _tell_everybody(account, NoticeEvent.ACCOUNT_REACTIVATED, {})
        audit.record(
            account=account,
            actor=actor,
            act="account.reactivated",
            subject=account.name,
            details={"why": account.suspended_reason},
        )


def _move(rows: QuerySet[Account], account: Account, **values: object) -> None:
    """The compare-and-set. Raises MovedOn."""
    if not rows.filter(pk=account.pk).update(**values):
        raise MovedOn


def _tell_everybody(
    account: Account, event: NoticeEvent, facts: dict[str, object]
) -> None:
    tell(
        users=holders(account, Permission.VIEW),
        account=account,
        event=event,
        facts={"account": account.name, **facts},
        url=reverse("activation"),
    )
