"""Time that counts only while people work: a calendar's hours, zone and holidays."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

# Beyond so many days, and with no hours at all, all time counts: a promise must end.
_MOST_DAYS = 730
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Calendar:
    """`hours` maps weekdays (0 = Monday) to opening and closing time in `zone`."""

    zone: ZoneInfo
    hours: Mapping[int, tuple[time, time]]
    holidays: frozenset[date] = field(default_factory=frozenset)

    def _spans(self, start: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The spans of working time from `start` on, as moments of UTC."""
        day = start.astimezone(self.zone).date()
        for _ in range(_MOST_DAYS if self.hours else 0):
            hours = self.hours.get(day.weekday())
            if hours and day not in self.holidays:
                opens, closes = (self._moment(day, clock) for clock in hours)
                begins = max(opens, start.astimezone(UTC))
                # Where the clock is put forward, a day may close before it opens.
                if closes > begins:
                    yield begins, closes
            day += timedelta(days=1)
        yield max(self._moment(day, time()), start.astimezone(UTC)), _NEVER

    def _moment(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self.zone).astimezone(UTC)

    def add(self, start: datetime, minutes: int) -> datetime:
        """The moment at which so many working minutes have passed since `start`."""
        left = timedelta(minutes=minutes)
        for opens, closes in self._spans(start):
            if closes - opens >= left:
                break
            left -= closes - opens
        return opens + left

    def between(self, start: datetime, end: datetime) -> int:
        """How many working minutes lie between two moments, rounded down."""
        passed = timedelta()
        for opens, closes in self._spans(start):
            if opens >= end:
                break
            passed += min(closes, end.astimezone(UTC)) - opens
        return int(passed.total_seconds()) // 60
