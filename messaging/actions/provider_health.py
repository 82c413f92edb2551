"""Holds a provider account that cannot take messages, and lets it go again."""

from datetime import datetime, timedelta

from django.utils import timezone

from isms_console.lib.errors import MovedOn
from projects.models import ProviderAccount

_FIRST_PAUSE = timedelta(seconds=2)
_LONGEST_PAUSE = timedelta(seconds=15)


def hold(account: ProviderAccount, *, code: str, message: str) -> datetime:
    """Hands nothing to the account for a while; returns until when.

    The pause doubles while the trouble lasts. Messages stay queued.
    """
    now = timezone.now()
    since = account.held_since or now
    pause = max(_FIRST_PAUSE, min(now - since, _LONGEST_PAUSE))
    ProviderAccount.objects.filter(id=account.id).update(
        held_since=since,
        held_until=now + pause,
        held_code=code[:80],
        held_message=message[:300],
    )
    return now + pause


def release(account: ProviderAccount) -> None:
    """The account answered again. Raises MovedOn when another worker released it."""
    held = ProviderAccount.objects.filter(id=account.id, held_since__isnull=False)
    moved = held.update(held_since=None, held_until=None, held_code="", held_message="")
    if not moved:
        raise MovedOn
