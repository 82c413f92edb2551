"""Reads settings from the environment and refuses malformed ones by name."""

from collections.abc import Callable
from email.utils import parseaddr
from typing import TypeVar
from urllib.parse import urlsplit
from zoneinfo import available_timezones

import environ
from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured

T = TypeVar("T")

_env = environ.Env()


def read(name: str, parse: Callable[[str], T], *, default: T, example: str) -> T:
    """The value of one environment variable.

    An unset or empty variable gives `default`. Raises ImproperlyConfigured with
    the variable's name, its value's problem and an example.
    """
    raw = _env.str(name, default="").strip()
    if not raw:
        return default
    try:
        return parse(raw)
    except (ValueError, KeyError, ImproperlyConfigured) as problem:
        raise ImproperlyConfigured(
            f"{name} is malformed: {problem}. Example: {name}={example}"
        ) from problem


def boolean(raw: str) -> bool:
    """`1 true yes on` or `0 false no off`, in any case."""
    words = {"1": True, "true": True, "yes": True, "on": True}
    words |= {"0": False, "false": False, "no": False, "off": False}
    if raw.lower() not in words:
        raise ValueError(f"{raw!r} is neither true nor false")
    return words[raw.lower()]


def number(lowest: int, highest: int) -> Callable[[str], int]:
    """A parser for a whole number between two bounds, both included."""

    def parse(raw: str) -> int:
        if not raw.isdecimal() or not lowest <= int(raw) <= highest:
            bounds = f"from {lowest} to {highest}"
            raise ValueError(f"{raw!r} is not a whole number {bounds}")
        return int(raw)

    return parse


def words(raw: str) -> list[str]:
    """Comma-separated words without blanks."""
    found = [word.strip() for word in raw.split(",") if word.strip()]
    if any(" " in word for word in found):
        raise ValueError(f"{raw!r} has a blank inside a value; separate with commas")
    return found


def short_word(longest: int) -> Callable[[str], str]:
    """A parser for one word of at most so many characters."""

    def parse(raw: str) -> str:
        if len(raw) > longest or any(character.isspace() for character in raw):
            raise ValueError(f"{raw!r} is not one word of at most {longest} characters")
        return raw

    return parse


def one_of(*choices: str) -> Callable[[str], str]:
    """A parser that accepts only the given words."""

    def parse(raw: str) -> str:
        if raw not in choices:
            raise ValueError(f"{raw!r} is not one of {', '.join(choices)}")
        return raw

    return parse


def url(*schemes: str) -> Callable[[str], str]:
    """A parser for a URL with one of the given schemes.

    Its refusal leaves the value out: there may be a password in it.
    """

    def parse(raw: str) -> str:
        starts = ", ".join(f"{scheme}://" for scheme in schemes)
        scheme, separator, rest = raw.partition("://")
        if not separator or scheme not in schemes or not rest:
            raise ValueError(f"it is not a URL that starts with {starts}")
        if any(character.isspace() for character in raw):
            raise ValueError("there is a blank in it")
        try:
            _port = urlsplit(raw).port
        except ValueError as problem:
            raise ValueError("its host or port cannot be read") from problem
        return raw

    return parse


def origin(raw: str) -> str:
    """A web address of scheme, host and perhaps port, without a path."""
    parts = urlsplit(url("http", "https")(raw))
    if not parts.hostname or parts.path.strip("/") or parts.query or parts.username:
        raise ValueError(f"{raw!r} is more than scheme, host and port")
    return raw.rstrip("/")


def redis(raw: str) -> str:
    """A `redis://` or `rediss://` URL, perhaps with the number of a database."""
    parts = urlsplit(url("redis", "rediss")(raw))
    database = parts.path.strip("/")
    if not parts.hostname or not (database == "" or database.isdecimal()):
        raise ValueError("it needs a host, and a number behind the last /")
    return raw


def hosts(raw: str) -> list[str]:
    """Comma-separated host names, without scheme and port."""
    found = words(raw)
    if any("/" in host or (":" in host and "[" not in host) for host in found):
        raise ValueError(f"{raw!r} holds more than host names")
    return found


def address(raw: str) -> str:
    """An e-mail address, perhaps behind a name."""
    if "@" not in parseaddr(raw)[1]:
        raise ValueError(f"{raw!r} is not an e-mail address")
    return raw


def sdk_app_id(raw: str) -> str:
    """The ten digits of a project's SDK AppID."""
    if not (raw.isascii() and raw.isdecimal() and len(raw) == 10):
        raise ValueError(f"{raw!r} is not ten digits")
    return raw


def sign_name(raw: str) -> str:
    """A signature without its brackets."""
    if not 2 <= len(raw) <= 15 or set(raw) & set("[]【】"):
        raise ValueError(f"{raw!r} is not 2 to 15 characters without brackets")
    return raw


def time_zone(raw: str) -> str:
    """A name from the time zone database."""
    if raw not in available_timezones():
        raise ValueError(f"{raw!r} is not the name of a time zone")
    return raw


def encryption_keys(raw: str) -> list[str]:
    """Comma-separated Fernet keys, the newest first."""
    found = words(raw)
    if not found:
        raise ValueError("there is no key in it")
    for key in found:
        try:
            Fernet(key)
        except ValueError as problem:
            raise ValueError("a key is not 32 url-safe base64 bytes") from problem
    return found


def database(raw: str) -> dict[str, object]:
    """Django's DATABASES entry for a `postgres://` or `sqlite:///` URL."""
    url("postgres", "postgresql", "sqlite")(raw)
    found = dict(environ.Env.db_url_config(raw))
    if not found.get("NAME"):
        raise ValueError("the name of the database is missing")
    return found


def email(raw: str) -> dict[str, object]:
    """Django's e-mail settings for an `smtp://` or `file://` URL."""
    url("smtp", "smtp+tls", "smtp+ssl", "file", "consolemail")(raw)
    if raw.startswith("file://"):
        # environ would take the path for a relative one.
        backend = "django.core.mail.backends.filebased.EmailBackend"
        return {
            "EMAIL_BACKEND": backend,
            "EMAIL_FILE_PATH": raw.removeprefix("file://"),
        }
    return dict(environ.Env.email_url_config(raw))
