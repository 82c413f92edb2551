"""What the addresses of routes are about: one sample for each of their arguments.

A new route with an argument puts a sample here, by the argument's name. It belongs to
the cast's account, and where it belongs to one person, to its owner (to the reviewer, if
it is staff's): everybody else must not find it.
"""

from typing import Any

from django.utils import timezone

from accounts.actions.invitations import VALID
from accounts.enums import Role
from accounts.models import Invitation
from accounts.queries.invitations import digest_of
from messaging.models import Message
from tests.cast import Cast


def samples(cast: Cast) -> dict[str, Any]:
    """Argument → sample."""
    send = cast.send("+6581234567")
    own = _invitation(cast, cast.owner.email)
    return {
        "member_id": cast.account.memberships.get(user=cast.analyst).id,
        "invitation_uid": _invitation(cast, "invited@cast.example").uid,
        "offer_uid": own.uid,
        "secret": _secret(own.email),
        "send_id": send.id,
        "message_id": Message.objects.get().id,
    }


def _secret(email: str) -> str:
    return f"secret-of-{email}"


def _invitation(cast: Cast, email: str) -> Invitation:
    now = timezone.now()
    return Invitation.objects.create(
        account=cast.account,
        email=email,
        role=Role.ANALYST,
        secret_digest=digest_of(_secret(email)),
        invited_by=cast.owner,
        sent_at=now,
        expires_at=now + VALID,
    )


# Who meets something else than the declared audience says, and why. Route → person →
# "in", "sign-in", "403" or "404"; `ANYBODY` for all that are not named.
ANYBODY = "anybody"
BY_DESIGN: dict[str, tuple[str, dict[str, str]]] = {
    "home": ("Leads visitors to sign in.", {"anonymous": "sign-in"}),
    "account_logout": ("Nobody is signed in.", {"anonymous": "sign-in"}),
}

# Whose GET writes rows, into which tables, and why.
WRITING: dict[str, tuple[str, set[str]]] = {
    route: (
        "Taking the log out of the house is on record.",
        {"accounts_auditchain", "accounts_auditentry"},
    )
    for route in ("audit-export", "platform-audit-export")
}

# Whose POST needs no CSRF token, and why.
WITHOUT_TOKEN = {
    "home": "Programs post to /; api.middleware answers them, and reads no cookie.",
}
