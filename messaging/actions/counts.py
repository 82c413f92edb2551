"""Counts that move together with the messages."""

import uuid
from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import datetime

from django.utils import timezone

from messaging.enums import Metric
from messaging.models.bulk import NewCount, insert_counts, move_counts

Moves = Mapping[uuid.UUID, Mapping[str, int]]


def move(moves: Moves) -> None:
    """Adds to the counts of sends and finishes those with nothing left to wait for.

    `moves` gives for each send the change of each of its counts; the changes of the
    six states sum to zero. Sends are taken in the order of their ids, so that two
    workers cannot wait for each other. The caller holds the transaction.
    """
    now = timezone.now()
    for send_id, changes in sorted(moves.items()):
        move_counts(send_id, changes, now)


class Tally:
    """Collects the statistics of one act, to be written as few rows."""

    def __init__(self, now: datetime) -> None:
        self._hour = now.replace(minute=0, second=0, microsecond=0)
        self._values: Counter[tuple[int, int, str, str, str]] = Counter()

    def add(  # noqa: PLR0913 - the five columns that a count is kept by
        self,
        *,
        account_id: int,
        project_id: int,
        lane: str,
        country: str,
        metric: Metric,
        value: int,
    ) -> None:
        """`value` more of `metric`."""
        if value:
            key = (account_id, project_id, country, lane, metric.value)
            self._values[key] += value

    def write(self) -> None:
        """One row for each combination met."""
        rows = [
            NewCount(account_id, project_id, self._hour, country, lane, metric, value)
            for (account_id, project_id, country, lane, metric), value in (
                self._values.items()
            )
        ]
        if rows:
            insert_counts(rows)


def gather() -> defaultdict[uuid.UUID, Counter[str]]:
    """An empty collection of moves."""
    return defaultdict(Counter)
