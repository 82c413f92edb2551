"""Invitations, by what their link holds."""

import hashlib
import uuid

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from accounts.models import Account, Invitation, User


def digest_of(secret: str) -> str:
    """What is kept of an invitation's secret: 256 random bits need no slow hash."""
    return hashlib.sha256(secret.encode()).hexdigest()


def open_invitation(secret: str) -> Invitation | None:
    """The invitation behind a link, while it can be accepted."""
    found = Invitation.objects.select_related("account", "invited_by").filter(
        secret_digest=digest_of(secret),
        accepted_at=None,
        withdrawn_at=None,
        expires_at__gt=timezone.now(),
    )
    return found.first()


def unanswered(account: Account) -> QuerySet[Invitation]:
    """The account's that were neither accepted nor withdrawn, the newest first."""
    found = account.invitations.filter(accepted_at=None, withdrawn_at=None)
    return found.select_related("invited_by").order_by("-sent_at", "-id")


def access_invitation(account: Account, uid: uuid.UUID) -> Invitation:
    """One of the account's; anybody else's is not found (404)."""
    found = Invitation.objects.select_related("account", "invited_by")
    return get_object_or_404(found, uid=uid, account=account)


def invitations_for(user: User) -> QuerySet[Invitation]:
    """What a person may accept, by their address."""
    found = Invitation.objects.select_related("account", "invited_by").filter(
        email=user.email,
        accepted_at=None,
        withdrawn_at=None,
        expires_at__gt=timezone.now(),
    )
    return found.order_by("-sent_at", "-id")


def access_own_invitation(user: User, uid: uuid.UUID) -> Invitation:
    """One that was sent to the person's address (else 404)."""
    return get_object_or_404(invitations_for(user), uid=uid)
