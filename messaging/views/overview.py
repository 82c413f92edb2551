"""The first page after signing in."""

from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.enums import Permission
from accounts.models import Account
from accounts.permissions import may, members
from messaging.enums import Metric
from messaging.queries import overview as queries
from messaging.queries.sends import sends_for
from messaging.queries.statistics import Totals, by_hour, totals


@members(Permission.VIEW)
def overview(request: HttpRequest) -> HttpResponse:
    """Today's figures beside yesterday's, today's chart, and the next step."""
    account = request.account  # type: ignore[attr-defined]
    midnight = queries.today()
    start, until = queries.day_before(midnight)
    steps = queries.checklist(account)
    now = totals(account, midnight, midnight + timedelta(days=1))
    context = {
        "today": now,
        "yesterday": totals(account, start, until),
        "chart": _chart(account, midnight),
        "chart_title": _chart_title(now),
        "steps": steps,
        "done": sum(step.is_done for step in steps),
        "next_step": next((step for step in steps if not step.is_done), None),
        "recent": sends_for(account)[:5],
        "held": queries.held_provider_accounts(),
        "can_send": may(request.membership, Permission.SEND),  # type: ignore[attr-defined]
    }
    return render(request, "messaging/overview.html", context)


def _chart_title(today: Totals) -> str:
    if not today.accepted:
        return _("Nothing was sent today yet")
    said = ngettext(
        "%(delivered)d of %(accepted)d message of today is delivered",
        "%(delivered)d of %(accepted)d messages of today are delivered",
        today.accepted,
    )
    return said % {"delivered": today.delivered, "accepted": today.accepted}


def _chart(account: Account, midnight: datetime) -> dict[str, object]:
    hours = timezone.localtime().hour + 1
    series = [
        (Metric.ACCEPTED, "brand"),
        (Metric.DELIVERED, "success"),
        (Metric.FAILED, "danger"),
    ]
    return {
        "kind": "bar",
        "categories": [f"{hour:02d}:00" for hour in range(hours)],
        "unit": "",
        "series": [
            {
                "name": str(metric.label),
                "tone": tone,
                "data": by_hour(account, metric, midnight, hours),
            }
            for metric, tone in series
        ],
    }
