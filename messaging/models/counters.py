"""Counts what limits hold against, by one statement that also says what it came to.

The rows stay locked until the caller's transaction ends, so nobody else counts on
from a figure that is taken back.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from messaging.models import statements
from messaging.models.uses import DailyUse, NumberUse

_MOST_ROWS = 5000
_DAILY = DailyUse._meta.db_table
_NUMBERS = NumberUse._meta.db_table


class NewUse(NamedTuple):
    """Parts of one day, to be added to a row of `DailyUse`."""

    account_id: int
    project_id: int
    country: str
    day: date
    parts: int


class NewNumberUse(NamedTuple):
    """One more message for a key, in a window that would end then."""

    key: int
    ends_at: datetime
    messages: int = 1


def add_parts(rows: Sequence[NewUse]) -> dict[tuple[int, str], int]:
    """Adds; returns what there is now by project (0: the account) and country."""
    counted = statements.upsert(
        DailyUse,
        NewUse._fields,
        sorted(rows),
        "ON CONFLICT (account_id, project_id, country, day) DO UPDATE "
        f"SET parts = {_DAILY}.parts + excluded.parts "
        "RETURNING project_id, country, parts",
    )
    return {(project, country): parts for project, country, parts in counted}


def add_numbers(
    rows: Sequence[NewNumberUse], now: datetime
) -> Iterator[dict[int, int]]:
    """Counts on, or anew where a window ended; yields counts by key, in chunks."""
    ordered = sorted(rows)
    for start in range(0, len(ordered), _MOST_ROWS):
        counted = statements.upsert(
            NumberUse,
            NewNumberUse._fields,
            ordered[start : start + _MOST_ROWS],
            "ON CONFLICT (key) DO UPDATE SET "
            f"messages = CASE WHEN {_NUMBERS}.ends_at <= %s THEN 1 "
            f"ELSE {_NUMBERS}.messages + 1 END, "
            f"ends_at = CASE WHEN {_NUMBERS}.ends_at <= %s THEN excluded.ends_at "
            f"ELSE {_NUMBERS}.ends_at END RETURNING key, messages",
            [now, now],
        )
        yield dict(counted)


def full_keys(keys: Sequence[int], most: int, now: datetime) -> set[int]:
    """Which keys have their `most` messages in a window that still runs."""
    full: set[int] = set()
    for start in range(0, len(keys), _MOST_ROWS):
        full.update(
            statements.found(
                NumberUse,
                keys[start : start + _MOST_ROWS],
                "ends_at > %s AND messages >= %s",
                [now, most],
            )
        )
    return full
