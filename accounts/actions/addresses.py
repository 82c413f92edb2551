"""E-mail addresses that nobody proved to be theirs."""

from allauth.account.models import EmailAddress
from django.db import transaction

from accounts.models import User


def release_unproved(*, email: str, claimed_by: User) -> None:
    """Frees an address that somebody else signed up with and never confirmed.

    Who proves that they receive its mail would otherwise find it taken.
    """
    with transaction.atomic():
        others = User.objects.filter(email=email).exclude(pk=claimed_by.pk)
        for user in others.select_for_update():
            addresses = EmailAddress.objects.filter(user=user)
            if addresses.filter(verified=True).exists():
                continue
            addresses.delete()
            user.email = f"never-confirmed-{user.pk}@address.invalid"
            user.is_active = False
            user.set_unusable_password()
            user.save(update_fields=["email", "is_active", "password"])
