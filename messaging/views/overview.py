"""The first page after signing in."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.enums import Permission
from accounts.permissions import members
from messaging.enums import Metric
from messaging.queries import overview as queries
from messaging.queries.sends import sends_for
from messaging.queries.statistics import by_hour, totals


@members(Permission.VIEW)
def overview(request: HttpRequest) -> HttpResponse:
    """Today's figures beside yesterday's, today's chart, and the next step."""
    account = request.account  # type: ignore[attr-defined]
    midnight = queries.today()
    start, until = queries.day_before(midnight)
    steps = queries.checklist(account)
    context = {
        "today": totals(account, midnight, midnight + timedelta(days=1)),
        "yesterday": totals(account, start, until),
        "chart": _chart(account, midnight),
        "steps": steps,
        "next_step": next((step for step in steps if not step.is_done), None),
        "recent": sends_for(account)[:5],
        "held": queries.held_provider_accounts(),
    }
    return render(request, "messaging/overview.html", context)


def _chart(account: object, midnight: object) -> dict[str, object]:
    hours = timezone.localtime().hour + 1
    series = [
        (Metric.ACCEPTED, "brand"),
        (Metric.DELIVERED, "success"),
        (Metric.FAILED, "danger"),
    ]
    return {
        "categories": [f"{hour:02d}:00" for hour in range(hours)],
        "category_label": _("Hour"),
        "series": [
            {
                "name": str(metric.label),
                "tone": tone,
                "data": by_hour(account, metric, midnight, hours),  # type: ignore[arg-type]
            }
            for metric, tone in series
        ],
    }
