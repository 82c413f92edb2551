"""Who in an account may do something."""

from django.db.models import QuerySet

from accounts.enums import Permission, Role
from accounts.models import Account, User
from accounts.permissions import ROLE_PERMISSIONS


def holders(account: Account, permission: Permission) -> QuerySet[User]:
    """The account's people whose role holds the permission."""
    roles = [role for role in Role if permission in ROLE_PERMISSIONS[role]]
    people = User.objects.filter(
        is_active=True, memberships__account=account, memberships__role__in=roles
    )
    return people.order_by("id")
