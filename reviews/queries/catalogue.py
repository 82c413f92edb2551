"""Standards, reasons and the calendar's rows, for those who read and edit them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from isms_console.lib.reviewing import Subject, subjects
from reviews.models import (
    Holiday,
    ReviewCalendar,
    ReviewReason,
    ReviewStandard,
    WorkingHours,
)
from reviews.queries.calendar import Promise, calendar, promise


@dataclass(frozen=True, slots=True)
class Promised:
    """What is promised for a kind, and when a case submitted now would be due."""

    subject: Subject
    promise: Promise
    due_at: datetime


def standards() -> list[tuple[Subject, list[ReviewStandard]]]:
    """The criteria of every kind that has some."""
    rows = list(ReviewStandard.objects.order_by("position", "id"))
    return [
        (subject, found)
        for subject in subjects()
        if (found := [row for row in rows if row.kind == subject.kind])
    ]


def reasons() -> QuerySet[ReviewReason]:
    """All reasons in their order, with how often they were given."""
    found = ReviewReason.objects.annotate(given=Count("reviewdecision"))
    return found.order_by("position", "id")


def access_reason(reason_id: int) -> ReviewReason:
    """One reason (404 when there is none)."""
    return get_object_or_404(ReviewReason, pk=reason_id)


def access_standard(standard_id: int) -> ReviewStandard:
    """One standard (404 when there is none)."""
    return get_object_or_404(ReviewStandard, pk=standard_id)


def access_holiday(holiday_id: int) -> Holiday:
    """One day off (404 when there is none)."""
    return get_object_or_404(Holiday, pk=holiday_id)


def holidays() -> QuerySet[Holiday]:
    """The days off from today on."""
    return Holiday.objects.filter(date__gte=timezone.localdate()).order_by("date")


def hours_as_typed() -> dict[str, object]:
    """The calendar as the form's initial values."""
    row = ReviewCalendar.objects.first()
    typed: dict[str, object] = {"time_zone": row.time_zone if row else "UTC"}
    for span in WorkingHours.objects.all():
        typed[f"opens_{span.weekday}"] = span.opens
        typed[f"closes_{span.weekday}"] = span.closes
    return typed


def promises() -> Iterable[Promised]:
    """For every kind."""
    hours, now = calendar(), timezone.now()
    for subject in subjects():
        held = promise(subject.kind)
        yield Promised(subject, held, hours.add(now, held.minutes))
