"""Makes a person, with an account of their own or for the one that invited them."""

from dataclasses import dataclass

from django.conf import settings
from django.db import IntegrityError, transaction

from accounts.actions import audit, identity_drafts
from accounts.enums import AccountKind, Role
from accounts.models import Account, Invitation, Membership, User
from isms_console.lib.errors import MovedOn


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who signs up. Without a password they sign in by another server."""

    email: str
    name: str
    password: str | None
    language: str


def sign_up(*, newcomer: Newcomer, account_name: str, kind: str) -> User:
    """A person, their account, and a draft of the verification that `kind` names.

    Raises MovedOn when somebody took the address a moment ago.
    """
    with transaction.atomic():
        user = _person(newcomer)
        account = Account.objects.create(name=account_name or newcomer.name)
        Membership.objects.create(account=account, user=user, role=Role.OWNER)
        identity_drafts.start(account=account, kind=AccountKind(kind), actor=user)
        _record(user, {"account": account.name})
    return user


def sign_up_invited(*, newcomer: Newcomer, invitation: Invitation) -> User:
    """A person without an account of their own: they come to accept an invitation.

    Raises MovedOn when somebody took the address a moment ago.
    """
    with transaction.atomic():
        user = _person(newcomer)
        _record(user, {"invitation": str(invitation.uid)})
    return user


def _person(newcomer: Newcomer) -> User:
    try:
        with transaction.atomic():
            return User.objects.create_unconfirmed(
                newcomer.email,
                newcomer.password,
                name=newcomer.name,
                language=newcomer.language,
            )
    except IntegrityError as taken:
        raise MovedOn from taken


def _record(user: User, details: dict[str, object]) -> None:
    audit.record(
        account=None,
        actor=user,
        act="user.signed_up",
        subject=user.email,
        details={"terms": settings.TERMS_VERSION, **details},
    )
