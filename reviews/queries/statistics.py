"""How the desk does: turnaround, approvals, reasons, load by hour, by reviewer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import ExtractHour
from django.utils import timezone

from isms_console.lib.reviewing import ReviewStatus
from reviews.models import ReviewCase
from reviews.models.catalogue import in_reader_language
from reviews.queries.calendar import calendar

_DECIDED = (ReviewStatus.APPROVED, ReviewStatus.REJECTED)
_HOURS = 24


@dataclass(frozen=True, slots=True)
class Totals:
    """Figures of a period; turnarounds are working minutes, None without cases."""

    decided: int
    approved: int
    in_time: int
    p50: int | None
    p95: int | None
    open: int
    overdue: int

    @property
    def in_time_share(self) -> str:
        """The share decided in time, in percent."""
        return f"{100 * self.in_time / self.decided:.0f} %" if self.decided else "–"


@dataclass(frozen=True, slots=True)
class ByReviewer:
    """What one reviewer decided."""

    name: str
    decided: int
    approved: int


def decided_in(start: datetime, end: datetime, kind: str) -> QuerySet[ReviewCase]:
    """What was decided in a period, of one kind or of all."""
    found = ReviewCase.objects.filter(
        status__in=_DECIDED, decided_at__gte=start, decided_at__lt=end
    )
    return found.filter(kind=kind) if kind else found


def totals(cases: QuerySet[ReviewCase], kind: str) -> Totals:
    """Figures of the decided cases, and what waits now. Five queries."""
    found = cases.aggregate(
        decided=Count("id"),
        approved=Count("id", filter=Q(status=ReviewStatus.APPROVED)),
        in_time=Count("id", filter=Q(decided_at__lte=F("due_at"))),
        timed=Count("turnaround"),
    )
    waiting = ReviewCase.objects.filter(status=ReviewStatus.PENDING)
    if kind:
        waiting = waiting.filter(kind=kind)
    now = waiting.aggregate(
        open=Count("id"), overdue=Count("id", filter=Q(due_at__lte=timezone.now()))
    )
    timed = found.pop("timed")
    return Totals(
        **found,
        **now,
        p50=_percentile(cases, timed, 50),
        p95=_percentile(cases, timed, 95),
    )


def _percentile(cases: QuerySet[ReviewCase], timed: int, percent: int) -> int | None:
    """The nearest rank among the turnarounds, read at its place in their order."""
    if not timed:
        return None
    place = max(0, -(-timed * percent // 100) - 1)
    minutes = cases.filter(turnaround__isnull=False).order_by("turnaround")
    return minutes.values_list("turnaround", flat=True)[place]


def by_reason(cases: QuerySet[ReviewCase]) -> list[tuple[str, int]]:
    """How often each reason was given, the most frequent first."""
    rows = (
        cases.filter(status=ReviewStatus.REJECTED)
        .values("reason__title_en", "reason__title_zh")
        .annotate(count=Count("id"))
        .order_by("-count", "reason__title_en")
    )
    return [
        (
            in_reader_language(
                row["reason__title_en"] or "", row["reason__title_zh"] or ""
            ),
            row["count"],
        )
        for row in rows
    ]


def by_hour(cases: QuerySet[ReviewCase], name: str) -> list[int]:
    """How many per hour of the day, in the reviewers' zone, by a column of time."""
    hour = ExtractHour(name, tzinfo=calendar().zone)
    rows = cases.annotate(hour=hour).values("hour").annotate(count=Count("id"))
    found = {row["hour"]: row["count"] for row in rows.order_by()}
    return [found.get(hour, 0) for hour in range(_HOURS)]


def submitted_in(start: datetime, end: datetime, kind: str) -> QuerySet[ReviewCase]:
    """What came in during a period."""
    found = ReviewCase.objects.filter(submitted_at__gte=start, submitted_at__lt=end)
    return found.filter(kind=kind) if kind else found


def by_reviewer(cases: QuerySet[ReviewCase]) -> Sequence[ByReviewer]:
    """Who decided how many, the most first."""
    rows = (
        cases.values("decided_by__name", "decided_by__email")
        .annotate(
            decided=Count("id"),
            approved=Count("id", filter=Q(status=ReviewStatus.APPROVED)),
        )
        .order_by("-decided", "decided_by__email")
    )
    return [
        ByReviewer(
            row["decided_by__name"] or row["decided_by__email"] or "",
            row["decided"],
            row["approved"],
        )
        for row in rows
    ]
