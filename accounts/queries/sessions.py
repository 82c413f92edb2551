"""Where a person is signed in."""

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from accounts.models import User


def sessions_of(user: User, here: str = "") -> QuerySet[UserSession]:
    """Those that still hold, the last used first; `is_here` marks the one named."""
    alive = Session.objects.filter(expire_date__gt=timezone.now())
    found: QuerySet[UserSession] = UserSession.objects.filter(
        user=user, session_key__in=alive.values("session_key")
    ).annotate(is_here=ExpressionWrapper(Q(session_key=here), BooleanField()))
    return found.order_by("-last_seen_at", "-id")


def access_session(user: User, pk: int) -> UserSession:
    """One of the person's own sessions (404 otherwise)."""
    return get_object_or_404(UserSession, user=user, pk=pk)
