"""How sending goes, over all accounts: for the platform's people."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, Sum

from messaging.enums import BatchStatus, Lane
from messaging.models import Batch
from projects.models import ProviderAccount


@dataclass(frozen=True, slots=True)
class LaneHealth:
    """What waits in one lane."""

    lane: Lane
    batches: int
    messages: int
    oldest: datetime | None


def lanes() -> list[LaneHealth]:
    """Planned batches of each lane, with the age of the oldest."""
    planned = Batch.objects.filter(status=BatchStatus.PLANNED).values("lane")
    rows = planned.annotate(
        count=Count("id"), waiting=Sum("size"), oldest=Min("send__created_at")
    ).order_by()
    found = {
        row["lane"]: LaneHealth(
            Lane(row["lane"]), row["count"], row["waiting"], row["oldest"]
        )
        for row in rows
    }
    return [found.get(lane, LaneHealth(lane, 0, 0, None)) for lane in Lane]


def unknown_messages() -> int:
    """Messages of which nobody can say yet whether they went."""
    batches = Batch.objects.filter(status=BatchStatus.UNKNOWN, open__gt=0)
    return batches.aggregate(total=Sum("open"))["total"] or 0


def provider_accounts() -> list[ProviderAccount]:
    """All of them, those in trouble first."""
    accounts = ProviderAccount.objects.order_by("held_since", "name")
    return sorted(accounts, key=lambda account: account.held_since is None)
