"""Which accounts a person belongs to, and as what."""

from allauth.mfa.models import Authenticator
from django.db.models import (
    Case,
    Exists,
    IntegerField,
    OuterRef,
    QuerySet,
    Value,
    When,
)
from django.shortcuts import get_object_or_404

from accounts.enums import Role
from accounts.models import Account, Membership, User
from accounts.queries.second_factors import REAL


def memberships_for(user: User) -> list[Membership]:
    """The person's memberships with their accounts, by account name."""
    found = Membership.objects.filter(user=user).select_related("account")
    return list(found.order_by("account__name", "id"))


def members_of(account: Account) -> QuerySet[Membership]:
    """The account's people, owners first, with whether they sign in by two steps."""
    found = Membership.objects.filter(account=account).select_related("user")
    rank = Case(
        *(When(role=role, then=Value(place)) for place, role in enumerate(Role)),
        output_field=IntegerField(),
    )
    second = Authenticator.objects.filter(user=OuterRef("user"), type__in=REAL)
    found = found.annotate(rank=rank, has_second_factor=Exists(second))
    return found.order_by("rank", "user__name", "id")


def managers_of(account: Account) -> list[User]:
    """The account's owners and admins who can sign in."""
    found = User.objects.filter(
        memberships__account=account,
        memberships__role__in=[Role.OWNER, Role.ADMIN],
        is_active=True,
    )
    return list(found.order_by("id"))


def access_member(account: Account, membership_id: int) -> Membership:
    """One member of the account; anybody else is not found (404)."""
    found = Membership.objects.select_related("user", "account")
    return get_object_or_404(found, pk=membership_id, account=account)
