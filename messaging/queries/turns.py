"""Whose turn it is in a lane.

Turns are an order, not times: a new send starts at the turn that is being served, so
it stands beside the longest backlog of others and not behind it.
"""

from datetime import datetime

from django.db.models import Q, QuerySet

from messaging.enums import BatchStatus, Lane
from messaging.models import Batch


def due(lane: Lane, now: datetime) -> QuerySet[Batch]:
    """Planned batches of the lane whose time has come."""
    return Batch.objects.filter(status=BatchStatus.PLANNED, lane=lane, due_at__lte=now)


def claimable(lane: Lane, now: datetime) -> QuerySet[Batch]:
    """Those of them that their provider account would take now."""
    free = Q(provider_account__held_until=None) | Q(
        provider_account__held_until__lte=now
    )
    return due(lane, now).filter(free, provider_account__is_enabled=True)


def served(batches: QuerySet[Batch], now: datetime) -> datetime:
    """The turn of the first of these batches, or now when none waits."""
    turns = batches.order_by("turn_at", "id").values_list("turn_at", flat=True)
    return min(now, turns.first() or now)
