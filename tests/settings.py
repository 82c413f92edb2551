"""The console's own settings, with everything it writes in a folder of its own.

Each process of a test run has its own folder, broker and cache, so that runs disturb
neither each other nor a console that runs from the same checkout.
"""

import atexit
import os
import shutil
import tempfile

_var = tempfile.mkdtemp(prefix="isms-tests-")
atexit.register(shutil.rmtree, _var, ignore_errors=True)
os.environ["VAR_DIR"] = _var
# The cast's reviewer and admin have no second step; tests of it say so themselves.
os.environ["STAFF_MFA_REQUIRED"] = "false"

from isms_console.settings import *  # noqa: E402, F403
from isms_console.settings import (  # noqa: E402
    CELERY_BROKER_URL,
    DATABASES,
    MIDDLEWARE,
    REDIS_URL,
    STORAGES,
    VAR_DIR,
)

# A real file: worker processes and threads meet in it as they do outside of tests.
DATABASES["default"].setdefault("TEST", {})
if "sqlite3" in DATABASES["default"]["ENGINE"]:
    DATABASES["default"]["TEST"]["NAME"] = str(VAR_DIR / "test.sqlite3")

# Redis numbers its databases: each process of a run takes the next one.
_nth = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
if CELERY_BROKER_URL.startswith("redis"):
    _address, _, _number = CELERY_BROKER_URL.rpartition("/")
    CELERY_BROKER_URL = f"{_address}/{(int(_number or 0) + _nth) % 16}"
if REDIS_URL:
    CACHES["default"]["KEY_PREFIX"] = VAR_DIR.name  # noqa: F405

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Addresses without hashes: tests need no collected files.
STORAGES["staticfiles"] = {
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")
