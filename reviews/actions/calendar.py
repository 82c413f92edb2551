"""Edits the reviewers' calendar and what is promised. Open cases keep their clocks."""

from collections.abc import Mapping, Sequence
from datetime import date, time

from django.db import transaction

from accounts.actions import audit
from accounts.models import User
from reviews.models import Holiday, ReviewCalendar, ReviewPolicy, WorkingHours

Hours = Mapping[int, tuple[time, time]]


def set_hours(*, time_zone: str, hours: Hours, actor: User) -> None:
    """The zone, and one span for each weekday on which reviewers work."""
    with transaction.atomic():
        was = {
            str(row.weekday): f"{row.opens:%H:%M}-{row.closes:%H:%M}"
            for row in WorkingHours.objects.order_by("weekday")
        }
        zone = ReviewCalendar.objects.filter(pk=1).values_list("time_zone", flat=True)
        before = zone.first() or ""
        ReviewCalendar.objects.update_or_create(pk=1, defaults={"time_zone": time_zone})
        WorkingHours.objects.all().delete()
        WorkingHours.objects.bulk_create(
            WorkingHours(weekday=day, opens=opens, closes=closes)
            for day, (opens, closes) in sorted(hours.items())
        )
        now = {
            str(day): f"{opens:%H:%M}-{closes:%H:%M}"
            for day, (opens, closes) in sorted(hours.items())
        }
        details = audit.changed(time_zone=(before, time_zone), hours=(was, now))
        _record(actor, "calendar.hours_set", "calendar", details)


def add_holidays(*, days: Sequence[tuple[date, str]], actor: User) -> int:
    """Adds those that are not there yet; returns how many."""
    with transaction.atomic():
        known = set(Holiday.objects.values_list("date", flat=True))
        new = {day: name for day, name in days if day not in known}
        Holiday.objects.bulk_create(
            Holiday(date=day, name=name) for day, name in new.items()
        )
        if new:
            said = {"days": [day.isoformat() for day in sorted(new)]}
            _record(actor, "calendar.holidays_added", "calendar", said)
    return len(new)


def remove_holiday(*, holiday: Holiday, actor: User) -> None:
    """Makes it a working day again."""
    with transaction.atomic():
        Holiday.objects.filter(pk=holiday.pk).delete()
        said = {"day": holiday.date.isoformat()}
        _record(actor, "calendar.holiday_removed", holiday.name, said)


def set_policy(
    *, kind: str, promised_minutes: int, decisions_needed: int, actor: User
) -> None:
    """Within how many working minutes, and how many reviewers must approve."""
    with transaction.atomic():
        was = ReviewPolicy.objects.filter(kind=kind).first()
        ReviewPolicy.objects.update_or_create(
            kind=kind,
            defaults={
                "promised_minutes": promised_minutes,
                "decisions_needed": decisions_needed,
            },
        )
        details = audit.changed(
            promised_minutes=(was and was.promised_minutes, promised_minutes),
            decisions_needed=(was and was.decisions_needed, decisions_needed),
        )
        _record(actor, "calendar.promise_set", kind, details)


def _record(actor: User, act: str, subject: str, details: Mapping[str, object]) -> None:
    audit.record(account=None, actor=actor, act=act, subject=subject, details=details)
