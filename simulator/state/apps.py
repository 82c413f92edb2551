"""Applications (SdkAppId) and access keys."""

import sqlite3
from dataclasses import dataclass

import msgspec


class AppSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What can be chosen per application. Seconds run on the simulator's clock."""

    enabled: bool = True
    status_callback_url: str = ""
    reply_callback_url: str = ""
    session_context_in_reports: bool = True
    endings: bool = True
    delivery_seconds: float = 1.0
    frequency_rules: bool = True
    same_content_seconds: float = 30.0
    daily_per_number: int = 10
    marketing_hours: tuple[int, int] | None = None
    blocked_countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class App:
    """One application."""

    sdk_app_id: str
    app_key: str
    settings: AppSettings


@dataclass(frozen=True, slots=True)
class AccessKey:
    """One key pair."""

    secret_id: str
    secret_key: str
    enabled: bool


def find_app(db: sqlite3.Connection, sdk_app_id: str) -> App | None:
    """Return an application, or None."""
    row = db.execute(
        "SELECT app_key, settings FROM apps WHERE sdk_app_id = ?", (sdk_app_id,)
    ).fetchone()
    return _app(sdk_app_id, *row) if row else None


def all_apps(db: sqlite3.Connection) -> list[App]:
    """Return every application, by id."""
    rows = db.execute(
        "SELECT sdk_app_id, app_key, settings FROM apps ORDER BY sdk_app_id"
    )
    return [_app(*row) for row in rows]


def save_app(db: sqlite3.Connection, app: App) -> None:
    """Add an application or replace its key and settings."""
    db.execute(
        "INSERT OR REPLACE INTO apps (sdk_app_id, app_key, settings) VALUES (?, ?, ?)",
        (app.sdk_app_id, app.app_key, msgspec.json.encode(app.settings)),
    )


def find_key(db: sqlite3.Connection, secret_id: str) -> AccessKey | None:
    """Return an access key, or None."""
    row = db.execute(
        "SELECT secret_key, enabled FROM access_keys WHERE secret_id = ?", (secret_id,)
    ).fetchone()
    return AccessKey(secret_id, row[0], bool(row[1])) if row else None


def all_keys(db: sqlite3.Connection) -> list[AccessKey]:
    """Return every access key, by id."""
    rows = db.execute(
        "SELECT secret_id, secret_key, enabled FROM access_keys ORDER BY secret_id"
    )
    return [AccessKey(row[0], row[1], bool(row[2])) for row in rows]


def save_key(db: sqlite3.Connection, key: AccessKey) -> None:
    """Add an access key or replace its secret and state."""
    db.execute(
        "INSERT OR REPLACE INTO access_keys (secret_id, secret_key, enabled) "
        "VALUES (?, ?, ?)",
        (key.secret_id, key.secret_key, key.enabled),
    )


def _app(sdk_app_id: str, app_key: str, settings: bytes) -> App:
    return App(sdk_app_id, app_key, msgspec.json.decode(settings, type=AppSettings))
