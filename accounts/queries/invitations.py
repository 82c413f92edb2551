"""Invitations, by what their link holds."""

import hashlib

from django.utils import timezone

from accounts.models import Invitation


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
