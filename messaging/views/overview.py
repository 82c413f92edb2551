"""The first page after signing in."""

from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.enums import Permission
from accounts.models import Account
from accounts.permissions import may, members
from accounts.queries.activation import new_terms_wait
from messaging.enums import Metric
from messaging.queries import overview as queries
from messaging.queries.sends import sends_for
from messaging.queries.statistics import Totals, by_hour, totals

_DAY = 24
_LATEST = 5


@members(Permission.VIEW)
def overview(request: HttpRequest) -> HttpResponse:
    """Today's figures beside yesterday's, today's chart, and the next step."""
    account = request.account  # type: ignore[attr-defined]
    midnight = queries.today()
    shown = _figures(account)
    steps = queries.checklist(account)
    context = {
        **shown,
        "chart": _chart(account, midnight),
        "chart_title": _chart_title(shown["today"]),
        "steps": steps,
        "done": sum(step.is_done for step in steps),
        "next_step": next((step for step in steps if not step.is_done), None),
        "has_new_terms": new_terms_wait(account),
        "recent": sends_for(account)[:_LATEST],
        "can_send": may(request.membership, Permission.SEND),  # type: ignore[attr-defined]
    }
    return render(request, "messaging/overview.html", context)


@members(Permission.VIEW)
def figures(request: HttpRequest) -> HttpResponse:
    """The figures, which keep themselves fresh."""
    account = request.account  # type: ignore[attr-defined]
    return render(request, "messaging/_figures.html", _figures(account))


@members(Permission.VIEW)
def latest_tasks(request: HttpRequest) -> HttpResponse:
    """The latest tasks, which keep themselves fresh."""
    account = request.account  # type: ignore[attr-defined]
    context = {"recent": sends_for(account)[:_LATEST]}
    return render(request, "messaging/_recent.html", context)


def _figures(account: Account) -> dict[str, Any]:
    midnight = queries.today()
    start, until = queries.day_before(midnight)
    return {
        "today": totals(account, midnight, midnight + timedelta(days=1)),
        "yesterday": totals(account, start, until),
        "held": queries.held_provider_accounts(account),
    }


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
    """Results as bars, what was accepted as lines: today's and the day before's."""
    hours = timezone.localtime().hour + 1

    def today(metric: Metric) -> list[int]:
        return by_hour(account, metric, midnight, hours)

    accepted = Metric.ACCEPTED
    return {
        "kind": "bar",
        "categories": [f"{hour:02d}:00" for hour in range(_DAY)],
        "unit": "",
        "series": [
            _series(Metric.DELIVERED.label, "success", today(Metric.DELIVERED)),
            _series(Metric.FAILED.label, "danger", today(Metric.FAILED)),
            _series(accepted.label, "brand", today(accepted), kind="line"),
            _series(
                _("Accepted yesterday"),
                "neutral",
                by_hour(account, accepted, midnight - timedelta(days=1), _DAY),
                before=True,
            ),
        ],
    }


def _series(
    name: str | Promise, tone: str, data: list[int], **more: object
) -> dict[str, object]:
    """A line or bars for the whole day; the hours to come are gaps."""
    to_come = [None] * (_DAY - len(data))
    return {"name": str(name), "tone": tone, "data": [*data, *to_come], **more}
