"""Keeps to Tencent's pace: so many calls a second of one kind, over all workers."""

import hashlib
import time
from datetime import datetime, timedelta

from django.utils import timezone

from projects.models import CallPace, ProviderAccount
from tencent.schemas.rate_limits import RATE_LIMITS_20210111

# Tencent counts by its own seconds; calls that follow each other a little more slowly
# than asked never come twice into one.
_MARGIN = 1.1
# Whoever would wait longer gives the worker back to others.
_LONGEST_WAIT = timedelta(seconds=3)


class Later(Exception):
    """The next free moment is too far away to wait for it here."""

    def __init__(self, until: datetime) -> None:
        super().__init__(f"not before {until}")
        self.until = until


def keep(account: ProviderAccount, action: str) -> None:
    """Returns when a call of this action may go out. Raises Later.

    The moment is taken by compare-and-set before anybody sleeps, and no transaction
    is open while somebody does.
    """
    key = _key(account, action)
    between = timedelta(seconds=_MARGIN / RATE_LIMITS_20210111[action])
    now = timezone.now()
    CallPace.objects.get_or_create(key=key, defaults={"next_at": now})
    while True:
        now = timezone.now()
        free = CallPace.objects.values_list("next_at", flat=True).get(key=key)
        mine = max(free, now)
        if mine - now > _LONGEST_WAIT:
            raise Later(mine)
        taken = CallPace.objects.filter(key=key, next_at=free)
        if taken.update(next_at=mine + between):
            time.sleep(max(0.0, (mine - timezone.now()).total_seconds()))
            return


def _key(account: ProviderAccount, action: str) -> str:
    """What Tencent counts together. The SecretId rests as a digest only."""
    owner = hashlib.sha256(account.secret_id.encode()).hexdigest()[:24]
    return f"{account.endpoint[:130]}|{owner}|{action}"
