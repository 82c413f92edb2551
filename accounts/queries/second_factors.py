"""The second step of a person's sign-in."""

from dataclasses import dataclass, field

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from accounts.models import Account, User

REAL = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


@dataclass
class SecondFactors:
    """What a person has: an app, security keys, recovery codes (left and in all)."""

    app: Authenticator | None = None
    keys: list[Authenticator] = field(default_factory=list)
    codes: Authenticator | None = None
    codes_left: int = 0

    @property
    def is_on(self) -> bool:
        """Whether signing in takes two steps; codes alone are no second step."""
        return self.app is not None or bool(self.keys)


def second_factors_of(user: User) -> SecondFactors:
    """All of them, by kind."""
    found = SecondFactors()
    for one in Authenticator.objects.filter(user=user).order_by("id"):
        if one.type == Authenticator.Type.WEBAUTHN:
            found.keys.append(one)
        elif one.type == Authenticator.Type.TOTP:
            found.app = one
        else:
            found.codes = one
            found.codes_left = len(one.wrap().get_unused_codes())
    return found


def has_second_factor(user: User) -> bool:
    """Whether signing in takes two steps."""
    return bool(Authenticator.objects.filter(user=user, type__in=REAL).exists())


def who_requires_it(user: User, account: Account | None) -> str:
    """`staff` for the platform, `account` for the current account, "" for nobody."""
    if user.is_staff and settings.STAFF_MFA_REQUIRED:
        return "staff"
    return "account" if account is not None and account.requires_mfa else ""


def access_security_key(user: User, pk: int) -> Authenticator:
    """One of the person's own keys (404 otherwise)."""
    return get_object_or_404(
        Authenticator, user=user, pk=pk, type=Authenticator.Type.WEBAUTHN
    )


def linked_sign_ins(user: User) -> QuerySet[SocialAccount]:
    """Other servers by which the person signs in."""
    found: QuerySet[SocialAccount] = SocialAccount.objects.filter(user=user)
    return found.order_by("id")
