"""Accounts, for the platform's people."""

import uuid

from django.db.models import Count, Prefetch, QuerySet
from django.shortcuts import get_object_or_404

from accounts.models import Account, IdentityVerification, Membership
from isms_console.lib.reviewing import ReviewStatus

STATES = ("active", "inactive", "suspended")


def accounts_for_staff() -> QuerySet[Account]:
    """All accounts with the number of their people, the newest first."""
    found = Account.objects.annotate(people=Count("memberships"))
    return found.order_by("-created_at", "-id")


def narrow(
    accounts: QuerySet[Account], *, q: str, kind: str, state: str
) -> QuerySet[Account]:
    """Only those with a name like `q`, of a kind, in a state; "" narrows nothing."""
    if q:
        accounts = accounts.filter(name__icontains=q)
    if kind:
        accounts = accounts.filter(kind=kind)
    if state == "suspended":
        accounts = accounts.filter(suspended_at__isnull=False)
    if state == "active":
        accounts = accounts.filter(suspended_at=None, activated_at__isnull=False)
    if state == "inactive":
        accounts = accounts.filter(suspended_at=None, activated_at=None)
    return accounts


def access_account(uid: uuid.UUID) -> Account:
    """Any account with its people and verifications (404 when there is none)."""
    people = Membership.objects.select_related("user").order_by("role", "id")
    claims = IdentityVerification.objects.exclude(status=ReviewStatus.DRAFT)
    found = Account.objects.prefetch_related(
        Prefetch("memberships", people),
        Prefetch("verifications", claims.order_by("-id")),
    )
    return get_object_or_404(found, uid=uid)
