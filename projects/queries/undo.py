"""How long a deletion can be undone: UNDO_DAYS."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone


def undo_starts() -> datetime:
    """What was deleted after this can be restored now."""
    return timezone.now() - timedelta(days=settings.UNDO_DAYS)


def undo_ends() -> datetime:
    """Until when what is deleted now can be restored."""
    return timezone.now() + timedelta(days=settings.UNDO_DAYS)
