"""Where a person is signed in, and ending that."""

import hashlib

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import transaction
from django.utils import timezone

from accounts.actions import audit
from accounts.models import User
from isms_console.lib import origin

# Looking is not worth a row at every request.
_ONCE_IN = 60
_MOST_DEVICE = 200


def saw(*, user: User, session_key: str, device: str) -> None:
    """The session is in use, from where this request comes; kept once a minute."""
    address = origin.address()
    session = hashlib.sha256(session_key.encode()).hexdigest()
    if not address or not cache.add(f"seen:{session}:{address}", 1, _ONCE_IN):
        return
    UserSession.objects.update_or_create(
        session_key=session_key,
        defaults={
            "user": user,
            "ip": address,
            "user_agent": device[:_MOST_DEVICE],
            "last_seen_at": timezone.now(),
        },
    )


def end(*, session: UserSession, actor: User) -> None:
    """Signs that browser out at once."""
    with transaction.atomic():
        _end([session.session_key])
        audit.record(
            account=None,
            actor=actor,
            act="user.session_ended",
            subject=actor.email,
            details={"address": session.ip},
        )


def end_others(*, user: User, session_key: str) -> int:
    """Signs the person out everywhere but here; returns of how many sessions."""
    with transaction.atomic():
        count = drop_others(user=user, session_key=session_key)
        if count:
            audit.record(
                account=None,
                actor=user,
                act="user.signed_out_everywhere",
                subject=user.email,
                details={"sessions": count},
            )
    return count


def drop_others(*, user: User, session_key: str) -> int:
    """The same without a record: part of another act that has its own."""
    others = UserSession.objects.filter(user=user).exclude(session_key=session_key)
    keys = list(others.values_list("session_key", flat=True))
    with transaction.atomic():
        return _end(keys)


def _end(keys: list[str]) -> int:
    Session.objects.filter(session_key__in=keys).delete()
    ended, _by_model = UserSession.objects.filter(session_key__in=keys).delete()
    return int(ended)
