"""What was used of limits."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Sum

from isms_console.lib import usage
from messaging.models import DailyUse


class CountedUsage:
    """See `isms_console.lib.usage.Usage`."""

    def today(self, *, account_id: int, project_id: int) -> usage.Parts:
        """What was accepted today."""
        return used_today(account_id, project_id)

    def countries_since(self, project_id: int, day: date) -> Mapping[str, int]:
        """Parts by country."""
        rows = DailyUse.objects.filter(project_id=project_id, day__gte=day)
        sums = rows.exclude(country="").values_list("country").annotate(Sum("parts"))
        return dict(sums.order_by())


def used_today(account_id: int, project_id: int) -> usage.Parts:
    """The account's parts of today, and those of one of its projects."""
    rows = DailyUse.objects.filter(
        account_id=account_id, project_id__in=[0, project_id], day=usage.today()
    )
    found = {
        (project, country): parts
        for project, country, parts in rows.values_list(
            "project_id", "country", "parts"
        )
    }
    return usage.Parts(
        account=found.pop((0, ""), 0),
        project=found.pop((project_id, ""), 0),
        countries={country: parts for (_project, country), parts in found.items()},
    )
