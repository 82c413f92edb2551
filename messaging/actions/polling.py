"""Pulls delivery reports: one consumer for each upstream application."""

import logging
import os
import socket
import time
from collections import Counter
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from messaging.actions.delivery_reports import take_in
from messaging.enums import ReportSource
from messaging.models import PullLease
from messaging.providers import tencent
from messaging.providers.tencent import PULL_SIZE, ProviderError
from messaging.queries.access import access_to
from projects.models import ProviderAccount

logger = logging.getLogger(__name__)

# Longer than a turn and the slowest call after it, so that a lease only changes
# hands when its holder died.
_LEASE = timedelta(seconds=60)
_TURN_SECONDS = 20.0


def poll_all() -> Counter[str]:
    """Pulls from every enabled upstream application until nothing waits."""
    effects: Counter[str] = Counter()
    for account in ProviderAccount.objects.filter(is_enabled=True).order_by("id"):
        if not account.is_held:
            effects += poll(account)
    return effects


def poll(account: ProviderAccount) -> Counter[str]:
    """Pulls from one application; nothing when another consumer holds the lease.

    Reading is destructive: what a crash loses between answer and commit is asked
    for by number later (`actions.settling`).
    """
    holder = f"{socket.gethostname()}:{os.getpid()}:{time.monotonic_ns()}"
    effects: Counter[str] = Counter()
    if not _take_lease(account, holder):
        return effects
    ends = time.monotonic() + _TURN_SECONDS
    try:
        while time.monotonic() < ends:
            items = tencent.pull(access_to(account))
            if items:
                effects += take_in(account.id, items, ReportSource.PULL)
            if len(items) < PULL_SIZE:
                break
    except ProviderError as problem:
        logger.warning("Pulling from %s failed: %s", account, problem)
    finally:
        _give_lease_back(account, holder)
    return effects


def _take_lease(account: ProviderAccount, holder: str) -> bool:
    now = timezone.now()
    PullLease.objects.get_or_create(provider_account=account, defaults={"until": now})
    free = PullLease.objects.filter(Q(holder="") | Q(until__lt=now))
    return bool(
        free.filter(provider_account=account).update(holder=holder, until=now + _LEASE)
    )


def _give_lease_back(account: ProviderAccount, holder: str) -> None:
    PullLease.objects.filter(provider_account=account, holder=holder).update(holder="")
