"""Sums of what was counted when it happened."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Sum

from accounts.models import Account
from messaging.enums import Metric
from messaging.models import CountDelta


@dataclass(frozen=True, slots=True)
class Totals:
    """What happened to an account's messages in some time."""

    accepted: int = 0
    submitted: int = 0
    segments: int = 0
    delivered: int = 0
    failed: int = 0
    no_report: int = 0

    @property
    def delivery_rate(self) -> float | None:
        """Delivered in a hundred of those with a result; None without any."""
        known = self.delivered + self.failed
        return round(100 * self.delivered / known, 1) if known else None


def totals(account: Account, since: datetime, until: datetime) -> Totals:
    """Sums over hours from `since` (included) to `until` (left out)."""
    rows = CountDelta.objects.filter(
        account_id=account.id, hour__gte=since, hour__lt=until
    )
    sums = rows.values_list("metric").annotate(total=Sum("value")).order_by()
    return Totals(**{Metric(metric).value: total for metric, total in sums})


def by_hour(account: Account, metric: Metric, since: datetime, hours: int) -> list[int]:
    """One metric for each of `hours` hours from `since`."""
    rows = CountDelta.objects.filter(
        account_id=account.id,
        metric=metric,
        hour__gte=since,
        hour__lt=since + timedelta(hours=hours),
    )
    found: defaultdict[datetime, int] = defaultdict(int)
    for hour, total in rows.values_list("hour").annotate(Sum("value")).order_by():
        found[hour] += total
    return [found[since + timedelta(hours=step)] for step in range(hours)]
