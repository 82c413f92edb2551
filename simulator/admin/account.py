"""Settings of the account, applications and access keys."""

from typing import Annotated, Any

import msgspec

from simulator.admin.errors import AdminError, changed, read
from simulator.state import apps, settings
from simulator.world import World

SdkAppId = Annotated[str, msgspec.Meta(pattern=r"^\d{10}$")]
SecretId = Annotated[str, msgspec.Meta(pattern=r"^AKID[0-9A-Za-z]{4,60}$")]
DEFAULT_APP_KEY = "0" * 32


class KeyChange(msgspec.Struct):
    """A key to add or change; without ``secret_key`` the known one stays."""

    secret_id: SecretId
    secret_key: str = ""
    enabled: bool = True


class AppId(msgspec.Struct):
    """Which application to add or change."""

    sdk_app_id: SdkAppId
    app_key: str = ""


def shown(world: World, _: dict[str, Any]) -> settings.AccountSettings:
    """Return the settings of the account."""
    with world.store.reading() as db:
        return settings.account(db)


def change(world: World, members: dict[str, Any]) -> settings.AccountSettings:
    """Change some settings of the account."""
    with world.store.transaction() as db:
        account = changed(settings.account(db), members)
        settings.write(db, "account", account)
    return account


def apps_shown(world: World, _: dict[str, Any]) -> list[dict[str, Any]]:
    """Return all applications."""
    with world.store.reading() as db:
        return [_app_shown(app) for app in apps.all_apps(db)]


def change_app(world: World, members: dict[str, Any]) -> dict[str, Any]:
    """Add an application, or change some of its settings."""
    names = ("sdk_app_id", "app_key")
    own = {str(name): members.pop(name) for name in names if name in members}
    wanted = read(own, AppId)
    with world.store.transaction() as db:
        known = apps.find_app(db, wanted.sdk_app_id)
        app = apps.App(
            wanted.sdk_app_id,
            wanted.app_key or (known.app_key if known else DEFAULT_APP_KEY),
            changed(known.settings if known else apps.AppSettings(), members),
        )
        apps.save_app(db, app)
    return _app_shown(app)


def keys_shown(world: World, _: dict[str, Any]) -> list[apps.AccessKey]:
    """Return all access keys, with their secrets: they are worth nothing."""
    with world.store.reading() as db:
        return apps.all_keys(db)


def change_key(world: World, members: dict[str, Any]) -> apps.AccessKey:
    """Add an access key, or change it."""
    wanted = read(members, KeyChange)
    with world.store.transaction() as db:
        known = apps.find_key(db, wanted.secret_id)
        secret_key = wanted.secret_key or (known.secret_key if known else "")
        if not secret_key:
            raise AdminError(400, "A new access key needs a secret_key.")
        key = apps.AccessKey(wanted.secret_id, secret_key, wanted.enabled)
        apps.save_key(db, key)
    return key


def _app_shown(app: apps.App) -> dict[str, Any]:
    own = {"sdk_app_id": app.sdk_app_id, "app_key": app.app_key}
    return own | msgspec.structs.asdict(app.settings)
