"""Makes guessing slow: each failed sign-in lets the next try wait longer.

Counted for an address together with the network that tries it, and for a network as a
whole. So a stranger delays nobody who comes from elsewhere, and an address behaves the
same whether somebody has it or not.
"""

import hashlib
import time
from contextlib import suppress

from django.core.cache import cache
from django.urls import reverse

from accounts.actions.notices import tell
from accounts.enums import NoticeEvent
from accounts.models import User
from isms_console.lib import origin

LONGEST = 300  # seconds
FREE_TRIES = 3
# Offices share one address: many people may mistype before it counts.
FREE_TRIES_OF_A_NETWORK = 20
FORGOTTEN_AFTER = 60 * 60
TELLING_AT = 5
TOLD_ONCE_IN = 24 * 60 * 60


def delay(failures: int, free: int) -> int:
    """Seconds before the next try: 0 for the free ones, then 2, 4, 8, … to LONGEST."""
    return (
        0 if failures < free else int(min(2 ** min(failures - free + 1, 12), LONGEST))
    )


def begin(*, email: str, visitor: str) -> int:
    """Seconds that this try has to wait for; 0 begins it.

    It counts as failed until `succeeded` says otherwise: tries at the same moment
    would otherwise all pass before the first of them has failed.
    """
    counters = _counters(email, visitor)
    now = time.time()
    waiting = max(cache.get(f"{key}:until", 0.0) - now for key, _free in counters)
    if waiting > 0:
        return int(waiting) + 1
    for key, free in counters:
        seconds = delay(_count(key), free)
        if seconds:
            cache.set(f"{key}:until", now + seconds, LONGEST)
    return 0


def succeeded(*, email: str, visitor: str) -> None:
    """The address is forgotten for this network; the network loses this try only.

    Otherwise a guesser would clear it by signing in as themselves in between.
    """
    (pair, _free), (network, _more) = _counters(email, visitor)
    cache.delete_many([pair, f"{pair}:until", f"{network}:until"])
    with suppress(ValueError):  # forgotten in between
        cache.decr(network)
        cache.touch(network, FORGOTTEN_AFTER)


def failed(*, email: str, visitor: str) -> None:
    """Tells the owner of the address after some failures, once a day."""
    key = f"sign-in:{_digest(email.lower())}"
    count = _count(key)
    if count < TELLING_AT or not cache.add(f"{key}:told", 1, TOLD_ONCE_IN):
        return
    tell(
        users=User.objects.filter(email=email.lower(), is_active=True),
        account=None,
        event=NoticeEvent.SIGN_INS_FAILED,
        facts={"count": count, "address": visitor},
        url=reverse("security"),
    )


def _counters(email: str, visitor: str) -> tuple[tuple[str, int], tuple[str, int]]:
    network = origin.network(visitor)
    pair = _digest(f"{email.lower()} {network}")
    return (
        (f"sign-in:{pair}", FREE_TRIES),
        (f"sign-in:{_digest(network)}", FREE_TRIES_OF_A_NETWORK),
    )


def _count(key: str) -> int:
    """One more under this key, forgotten an hour after the last."""
    try:
        count = cache.incr(key)
    except ValueError:
        cache.set(key, 1, FORGOTTEN_AFTER)
        return 1
    cache.touch(key, FORGOTTEN_AFTER)
    return count


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
