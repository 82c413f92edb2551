"""Counts per hour. Hours are ``yyyymmddhh`` in UTC+8, as Tencent's are."""

import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from typing import NamedTuple

BEIJING = timezone(timedelta(hours=8))


class Tally(NamedTuple):
    """What was submitted, accepted and billed."""

    request_count: int
    request_success_count: int
    fee_count: int


def hour_of(moment: float) -> int:
    """Return the hour a moment falls into."""
    return int(datetime.fromtimestamp(moment, BEIJING).strftime("%Y%m%d%H"))


def day_start(moment: float) -> float:
    """Return when the day began that a moment falls into."""
    day = datetime.fromtimestamp(moment, BEIJING)
    return day.replace(hour=0, minute=0, second=0, microsecond=0).timestamp()


def hour_start(hour: str) -> float | None:
    """Return when an hour begins; None when there is no such hour."""
    if not (len(hour) == len("yyyymmddhh") and hour.isascii() and hour.isdigit()):
        return None
    try:
        moment = datetime.strptime(hour, "%Y%m%d%H").replace(tzinfo=BEIJING)
    except ValueError:
        return None
    return moment.astimezone(UTC).timestamp()


def add(
    db: sqlite3.Connection, *, sdk_app_id: str, moment: float, tally: Tally
) -> None:
    """Count what one call brought."""
    db.execute(
        "INSERT INTO tallies VALUES (?,?,?,?,?) "
        "ON CONFLICT (sdk_app_id, hour) DO UPDATE SET "
        "request_count = request_count + excluded.request_count, "
        "request_success_count = request_success_count "
        "+ excluded.request_success_count, "
        "fee_count = fee_count + excluded.fee_count",
        (sdk_app_id, hour_of(moment), *tally),
    )


def between(db: sqlite3.Connection, *, sdk_app_id: str, first: int, last: int) -> Tally:
    """Return the sums of a range of hours, both included."""
    row = db.execute(
        "SELECT COALESCE(SUM(request_count), 0), "
        "COALESCE(SUM(request_success_count), 0), COALESCE(SUM(fee_count), 0) "
        "FROM tallies WHERE sdk_app_id = ? AND hour BETWEEN ? AND ?",
        (sdk_app_id, first, last),
    ).fetchone()
    return Tally._make(row)


def accepted_today(db: sqlite3.Connection, now: float) -> int:
    """Return how many messages the account had accepted since midnight."""
    row = db.execute(
        "SELECT COALESCE(SUM(request_success_count), 0) FROM tallies WHERE hour >= ?",
        (hour_of(day_start(now)),),
    ).fetchone()
    return int(row[0])
