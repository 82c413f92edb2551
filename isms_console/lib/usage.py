"""Where rooms that show what was used today meet the room that counts it.

`messaging` installs its `Usage`; neither side imports the other. A day is a calendar
day in the platform's time zone, `settings.TIME_ZONE`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Protocol

from django.utils import timezone


@dataclass(frozen=True, slots=True)
class Parts:
    """Parts accepted today: of the account, of one project, and by its countries."""

    account: int = 0
    project: int = 0
    countries: Mapping[str, int] = field(default_factory=dict)


class Usage(Protocol):
    """What `messaging` counted."""

    def today(self, *, account_id: int, project_id: int) -> Parts:
        """What was accepted today."""

    def countries_since(self, project_id: int, day: date) -> Mapping[str, int]:
        """The parts that a project sent to each country since a day."""


_usages: list[Usage] = []


def install(usage: Usage) -> None:
    """Puts the counting side in; called by `messaging` when it is ready."""
    _usages[:] = [usage]


def usage() -> Usage:
    """The counting side that is installed."""
    return _usages[0]


def today() -> date:
    """The day that is counted now."""
    return timezone.localdate(timezone=timezone.get_default_timezone())


def resets_at() -> datetime:
    """When the next day begins, and every daily count with it."""
    midnight = datetime.combine(today() + timedelta(days=1), time())
    return timezone.make_aware(midnight, timezone.get_default_timezone())
