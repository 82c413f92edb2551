"""The application that a request names."""

import sqlite3

from simulator.state import apps
from tencent.envelope import WireError


def find_app(db: sqlite3.Connection, sdk_app_id: str) -> apps.App:
    """Return the application. Raises ``WireError`` when unknown or disabled."""
    app = apps.find_app(db, sdk_app_id)
    if app is None:
        raise WireError(
            "InvalidParameterValue.SdkAppIdNotExist",
            f"The application `{sdk_app_id}` does not exist.",
        )
    if not app.settings.enabled:
        raise WireError(
            "UnauthorizedOperation.SdkAppIdIsDisabled",
            f"The application `{sdk_app_id}` is disabled.",
        )
    return app
