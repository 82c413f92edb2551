"""The reviewers' working time and what is promised."""

from dataclasses import dataclass
from datetime import time
from zoneinfo import ZoneInfo

from isms_console.lib.working_time import Calendar
from reviews.models import Holiday, ReviewCalendar, ReviewPolicy, WorkingHours

# Half a working day of nine to nine, every day: console reference 7, era A.
_USUAL_ZONE = "Asia/Shanghai"
_USUAL_HOURS = {day: (time(9), time(21)) for day in range(7)}
_USUAL_MINUTES = 360


@dataclass(frozen=True, slots=True)
class Promise:
    """Within how many working minutes, and how many reviewers must approve."""

    minutes: int
    decisions_needed: int


def calendar() -> Calendar:
    """The working calendar as staff set it; without hours, nine to nine every day."""
    row = ReviewCalendar.objects.first()
    hours = {
        each.weekday: (each.opens, each.closes) for each in WorkingHours.objects.all()
    }
    return Calendar(
        zone=ZoneInfo(row.time_zone if row else _USUAL_ZONE),
        hours=hours or _USUAL_HOURS,
        holidays=frozenset(Holiday.objects.values_list("date", flat=True)),
    )


def promise(kind: str) -> Promise:
    """What holds for a kind of subject."""
    policy = ReviewPolicy.objects.filter(kind=kind).first()
    if policy is None:
        return Promise(_USUAL_MINUTES, 1)
    return Promise(policy.promised_minutes, policy.decisions_needed)
