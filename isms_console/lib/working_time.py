"""Time that counts only while people work: a calendar's hours, zone and holidays."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

# With no hours at all a promise would never end; then all time counts.
_MOST_DAYS = 730


@dataclass(frozen=True)
class Calendar:
    """`hours` maps weekdays (0 = Monday) to opening and closing time in `zone`."""

    zone: ZoneInfo
    hours: Mapping[int, tuple[time, time]]
    holidays: frozenset[date] = field(default_factory=frozenset)

    def _spans(self, start: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The spans of working time from `start` on, as moments of UTC."""
        day = start.astimezone(self.zone).date()
        for _ in range(_MOST_DAYS):
            hours = self.hours.get(day.weekday())
            if hours and day not in self.holidays:
                opens, closes = (self._moment(day, clock) for clock in hours)
                if closes > start:
                    yield max(opens, start.astimezone(UTC)), closes
            day += timedelta(days=1)

    def _moment(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self.zone).astimezone(UTC)

    def add(self, start: datetime, minutes: int) -> datetime:
        """The moment at which so many working minutes have passed since `start`."""
        left = timedelta(minutes=minutes)
        for opens, closes in self._spans(start):
            if closes - opens >= left:
                return opens + left
            left -= closes - opens
        return start.astimezone(UTC) + left

    def between(self, start: datetime, end: datetime) -> int:
        """How many working minutes lie between two moments, rounded down."""
        passed = timedelta()
        for opens, closes in self._spans(start):
            if opens >= end:
                break
            passed += min(closes, end.astimezone(UTC)) - opens
        return int(passed.total_seconds()) // 60
