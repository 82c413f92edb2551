"""How the desk does."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reviews.forms.statistics import USUAL_DAYS, StatisticsForm
from reviews.queries import statistics as queries
from reviews.queries.statistics import Totals
from reviews.views.queue import at_the_desk


@at_the_desk
def review_statistics(request: HttpRequest) -> HttpResponse:
    """Turnaround against the promise, approvals, reasons, load, reviewers."""
    form = StatisticsForm(request.GET or {"days": USUAL_DAYS})
    start, end = form.period
    kind = form.cleaned_data.get("kind", "") if form.is_valid() else ""
    cases = queries.decided_in(start, end, kind)
    totals = queries.totals(cases, kind)
    reasons = queries.by_reason(cases)
    context = {
        "form": form,
        "start": start,
        "end": end,
        "totals": totals,
        "reasons": reasons,
        "reviewers": queries.by_reviewer(cases),
        "reason_chart": _reason_chart(reasons),
        "load_chart": _load_chart(
            queries.by_hour(queries.submitted_in(start, end, kind), "submitted_at"),
            queries.by_hour(cases, "decided_at"),
        ),
        "title": _title(totals),
    }
    return render(request, "reviews/statistics/page.html", context)


def _title(totals: Totals) -> str:
    said = ngettext(
        "%(in_time)d of %(decided)d case was decided in time",
        "%(in_time)d of %(decided)d cases were decided in time",
        totals.decided,
    )
    return said % {"in_time": totals.in_time, "decided": totals.decided}


def _reason_chart(reasons: list[tuple[str, int]]) -> dict[str, Any]:
    return {
        "kind": "bar",
        "categories": [title or _("In own words only") for title, _count in reasons],
        "unit": "",
        "series": [
            {
                "name": _("Refused"),
                "tone": "danger",
                "data": [count for _title, count in reasons],
            }
        ],
    }


def _load_chart(submitted: list[int], decided: list[int]) -> dict[str, Any]:
    return {
        "kind": "bar",
        "categories": [f"{hour:02d}:00" for hour in range(24)],
        "unit": "",
        "series": [
            {"name": _("Submitted"), "tone": "brand", "data": submitted},
            {"name": _("Decided"), "tone": "success", "data": decided},
        ],
    }
