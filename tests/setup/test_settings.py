"""Settings come from the environment; what is malformed stops the start."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
KEY = "b25seS1mb3ItdGhlc2UtdGVzdHMtbm90LWEtc2VjcmU="
PUBLISHED_KEY = "aXNtcy1jb25zb2xlLWRldmVsb3BtZW50LWtleS0wMDA="
PRODUCTION = {
    "ISMS_ENV": "production",
    "SECRET_KEY": "0123456789" * 5,
    "ENCRYPTION_KEYS": KEY,
    "PUBLIC_URL": "https://sms.example.com",
}


def start(folder: Path, *, show: str = "", **variables: str) -> tuple[int, str]:
    """Loads the settings in a process of its own; its last line on the way out."""
    code = f"from isms_console import settings; print({show or None})"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "VAR_DIR": str(folder), **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    said = (done.stdout + done.stderr).strip().splitlines()
    return done.returncode, said[-1] if said else ""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ISMS_ENV", "staging"),
        ("DEBUG", "perhaps"),
        ("ENCRYPTION_KEYS", "short"),
        ("ENCRYPTION_KEYS", f"{KEY} {KEY}"),
        ("ENCRYPTION_KEYS", ","),
        ("PUBLIC_URL", "sms.example.com"),
        ("PUBLIC_URL", "http://[bad"),
        ("PUBLIC_URL", "https://a b"),
        ("PUBLIC_URL", "https://sms.example.com/console"),
        ("PUBLIC_URL", "http://sms.example.com:99999999"),
        ("ALLOWED_HOSTS", "one two"),
        ("ALLOWED_HOSTS", "https://sms.example.com"),
        ("ALLOWED_HOSTS", "sms.example.com:8000"),
        ("TRUSTED_PROXIES", "all"),
        ("DATABASE_URL", "mysql://127.0.0.1/isms"),
        ("DATABASE_URL", "postgres://isms@127.0.0.1:port/isms"),
        ("DATABASE_URL", "postgres://127.0.0.1"),
        ("REDIS_URL", "127.0.0.1:6379"),
        ("REDIS_URL", "redis://127.0.0.1:notaport"),
        ("REDIS_URL", "redis://127.0.0.1:6379/first"),
        ("CELERY_BROKER_URL", "redis://127.0.0.1:99999999"),
        ("DEFAULT_FROM_EMAIL", "nobody"),
        ("REPORT_DEADLINE_HOURS", "999999999999"),
        ("CELERY_BROKER_URL", "memory://x"),
        ("TIME_ZONE", "Asia/Shanghia"),
        ("EMAIL_URL", "mail.example.com"),
        ("LOG_LEVEL", "LOUD"),
        ("REPORT_DEADLINE_HOURS", "-1"),
        ("REPORT_DEADLINE_HOURS", "three"),
        ("SIGN_UP_OPEN", "perhaps"),
        ("STAFF_MFA_REQUIRED", "2"),
        ("OIDC_SERVER_URL", "sso.example.com"),
        ("PLATFORM_SDK_APP_ID", "240010"),
        ("PLATFORM_SDK_APP_ID", "webshop-01"),
        ("PLATFORM_SIGN_NAME", "x" * 16),
        ("PLATFORM_SIGN_NAME", "[Tea]"),
        ("PLATFORM_OTP_TEMPLATE_ID", "code"),
        ("PLATFORM_NOTICE_TEMPLATE_ID", "0"),
    ],
)
def test_a_malformed_value_is_refused_with_its_name_and_an_example(
    tmp_path: Path, name: str, value: str
) -> None:
    code, said = start(tmp_path, **{name: value})

    assert code != 0
    assert f"{name} is malformed" in said
    assert f"Example: {name}=" in said


def test_a_malformed_visibility_is_refused_where_redis_is_the_broker(
    tmp_path: Path,
) -> None:
    variables = {"REDIS_URL": "redis://127.0.0.1/0", "BROKER_VISIBILITY_SECONDS": "x"}

    code, said = start(tmp_path, **variables)

    assert code != 0
    assert "BROKER_VISIBILITY_SECONDS is malformed" in said


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ENCRYPTION_KEYS", "hush"),
        ("DATABASE_URL", "mysql://isms:hush@127.0.0.1/isms"),
        ("DATABASE_URL", "postgres://isms:hush@127.0.0.1:port/isms"),
        ("REDIS_URL", "http://:hush@127.0.0.1"),
    ],
)
def test_secrets_are_not_repeated_in_the_refusal(
    tmp_path: Path, name: str, value: str
) -> None:
    code, said = start(tmp_path, **{name: value})

    assert code != 0
    assert "hush" not in said


def test_a_var_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    code, said = start(tmp_path / "file" / "var")

    assert code != 0
    assert "VAR_DIR is not usable" in said


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"DEBUG": "on"}, "DEBUG"),
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY"),
        ({"SECRET_KEY": "development-only-" + "0" * 40}, "SECRET_KEY"),
        ({"ENCRYPTION_KEYS": PUBLISHED_KEY}, "ENCRYPTION_KEYS"),
        ({"ENCRYPTION_KEYS": f"{KEY},{PUBLISHED_KEY}"}, "ENCRYPTION_KEYS"),
        ({"ENCRYPTION_KEYS": ""}, "ENCRYPTION_KEYS"),
    ],
)
def test_production_refuses_to_start_unsafely(
    tmp_path: Path, change: dict[str, str], word: str
) -> None:
    code, said = start(tmp_path, **PRODUCTION | change)

    assert code != 0
    assert word in said


def test_production_starts_when_everything_is_set(tmp_path: Path) -> None:
    show = "settings.DEBUG, settings.SESSION_COOKIE_SECURE, settings.ALLOWED_HOSTS"

    code, said = start(tmp_path, show=show, **PRODUCTION)

    assert (code, said) == (0, "False True ['sms.example.com']")


def test_a_bare_checkout_runs_embedded(tmp_path: Path) -> None:
    show = (
        "settings.DATABASES['default']['ENGINE'], settings.CELERY_BROKER_URL, "
        "settings.DATABASES['default']['OPTIONS']['transaction_mode']"
    )

    code, said = start(tmp_path, show=show)

    assert code == 0
    assert said == "django.db.backends.sqlite3 filesystem://localhost IMMEDIATE"


def test_one_redis_serves_broker_and_cache(tmp_path: Path) -> None:
    show = "settings.CELERY_BROKER_URL, settings.CACHES['default']['LOCATION']"

    code, said = start(tmp_path, show=show, REDIS_URL="redis://127.0.0.1:6379/3")

    assert code == 0
    assert said == "redis://127.0.0.1:6379/3 redis://127.0.0.1:6379/3"


def test_a_broker_of_its_own_wins_over_redis(tmp_path: Path) -> None:
    code, said = start(
        tmp_path,
        show="settings.CELERY_BROKER_URL",
        REDIS_URL="redis://127.0.0.1:6379/3",
        CELERY_BROKER_URL="amqp://guest@127.0.0.1//",
    )

    assert (code, said) == (0, "amqp://guest@127.0.0.1//")


OIDC = {
    "OIDC_NAME": "Example sign-in",
    "OIDC_SERVER_URL": "https://sso.example.com/realms/staff",
    "OIDC_CLIENT_ID": "isms",
    "OIDC_CLIENT_SECRET": "hush",
}


@pytest.mark.parametrize("missing", OIDC)
def test_a_sign_in_server_that_is_set_in_part_is_refused(
    tmp_path: Path, missing: str
) -> None:
    code, said = start(tmp_path, **{k: v for k, v in OIDC.items() if k != missing})

    assert code != 0
    assert said.endswith(f"Not set: {missing}.")
    assert "hush" not in said


def test_a_sign_in_server_may_be_led_to_by_forms(tmp_path: Path) -> None:
    show = "settings.CONTENT_SECURITY_POLICY['DIRECTIVES']['form-action'][1:]"

    assert start(tmp_path, show=show, **OIDC) == (0, "['https://sso.example.com']")
    assert start(tmp_path, show=show) == (0, "[]")


def test_every_variable_is_explained_in_the_operations_guide() -> None:
    guide = (ROOT / "docs" / "operations.md").read_text()

    assert [name for name in sorted(read_variables()) if f"`{name}`" not in guide] == []


def read_variables() -> set[str]:
    """The names of all variables that the settings read."""
    source = (ROOT / "isms_console" / "settings.py").read_text()
    return set(re.findall(r'env\.read\(\s*"([A-Z_]+)"', source))
