"""Which accounts a person belongs to, and as what."""

from accounts.models import Membership, User


def memberships_for(user: User) -> list[Membership]:
    """The person's memberships with their accounts, by account name."""
    found = Membership.objects.filter(user=user).select_related("account")
    return list(found.order_by("account__name", "id"))
