"""Who belongs to the cast's account, as rows."""

from accounts.models import Membership, User


def joined(account, name, role):
    user = User.objects.create_user(f"{name}@cast.example", None, name=name.title())
    return Membership.objects.create(account=account, user=user, role=role)


def of(cast, role):
    return Membership.objects.get(account=cast.account, user=getattr(cast, role))


def role_of(membership):
    """The member's role now; None when the membership is gone."""
    found = Membership.objects.filter(pk=membership.pk)
    return found.values_list("role", flat=True).first()
