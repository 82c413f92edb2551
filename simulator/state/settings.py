"""Named values that survive a restart, and the settings of the account."""

import sqlite3
from typing import TypeVar

import msgspec

T = TypeVar("T")


class AccountSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for the whole account. Seconds run on the simulator's clock."""

    review_seconds: float = 2.0
    effect_seconds: float = 0.0
    hold_seconds: float = 3.0
    rate_limits: bool = True
    rate_limit_per_second: dict[str, int] = {}
    daily_cap: int | None = None


def read(db: sqlite3.Connection, name: str, kind: type[T]) -> T | None:
    """Return a stored value, or None."""
    row = db.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
    return msgspec.json.decode(row[0], type=kind) if row else None


def write(db: sqlite3.Connection, name: str, value: object) -> None:
    """Store a value under its name."""
    db.execute(
        "INSERT INTO settings (name, value) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, msgspec.json.encode(value)),
    )


def count_up(db: sqlite3.Connection, name: str) -> int:
    """Add one to a stored counter and return it."""
    value = (read(db, name, int) or 0) + 1
    write(db, name, value)
    return value


def account(db: sqlite3.Connection) -> AccountSettings:
    """Return the settings of the account."""
    return read(db, "account", AccountSettings) or AccountSettings()
