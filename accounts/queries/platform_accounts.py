"""All accounts, for the platform's people."""

import uuid

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.shortcuts import get_object_or_404

from accounts.models import Account, IdentityVerification, Membership
from accounts.queries.identity_verifications import IN_FORCE

_STATES = {
    "": Q(),
    "active": Q(activated_at__isnull=False, suspended_at=None),
    "waiting": Q(activated_at=None, suspended_at=None),
    "suspended": Q(suspended_at__isnull=False),
}


def accounts_with_figures() -> QuerySet[Account]:
    """Every account with `people` and `verified_name`, the newest first."""
    in_force = IdentityVerification.objects.filter(IN_FORCE, account=OuterRef("pk"))
    accounts = Account.objects.annotate(
        people=Count("memberships", distinct=True),
        verified_name=Subquery(in_force.values("name")[:1]),
    )
    return accounts.order_by("-id")


def narrow(
    accounts: QuerySet[Account], *, q: str, kind: str, state: str
) -> QuerySet[Account]:
    """Those whose name, own or verified, holds `q`, of one kind and in one state."""
    if q:
        accounts = accounts.filter(Q(name__icontains=q) | Q(verified_name__icontains=q))
    if kind:
        accounts = accounts.filter(kind=kind)
    return accounts.filter(_STATES[state])


def access_any_account(uid: uuid.UUID) -> Account:
    """Any account, for staff (404 when there is none)."""
    return get_object_or_404(Account, uid=uid)


def members_of(account: Account) -> QuerySet[Membership]:
    """The account's people by name."""
    rows = Membership.objects.filter(account=account).select_related("user")
    return rows.order_by("user__name", "id")
