"""Which accounts a person belongs to, and as what."""

from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.shortcuts import get_object_or_404

from accounts.enums import Role
from accounts.models import Account, Membership, User


def memberships_for(user: User) -> list[Membership]:
    """The person's memberships with their accounts, by account name."""
    found = Membership.objects.filter(user=user).select_related("account")
    return list(found.order_by("account__name", "id"))


def members_of(account: Account) -> QuerySet[Membership]:
    """The account's people, owners first."""
    found = Membership.objects.filter(account=account).select_related("user")
    rank = Case(
        *(When(role=role, then=Value(place)) for place, role in enumerate(Role)),
        output_field=IntegerField(),
    )
    return found.annotate(rank=rank).order_by("rank", "user__name", "id")


def access_member(account: Account, membership_id: int) -> Membership:
    """One member of the account; anybody else is not found (404)."""
    found = Membership.objects.select_related("user", "account")
    return get_object_or_404(found, pk=membership_id, account=account)
