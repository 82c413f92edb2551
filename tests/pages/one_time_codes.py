"""An authenticator app, and getting past the question for the password."""

import base64
import hashlib
import hmac
import time

from django.test import Client

from accounts.models import User
from tests.cast import PASSWORD
from tests.pages.reading import tag


def code_of(secret: str, steps: int = 0) -> str:
    """What the app shows now, or so many half minutes later (RFC 6238)."""
    counter = int(time.time()) // 30 + steps
    key = base64.b32decode(secret)
    digest = hmac.digest(key, counter.to_bytes(8, "big"), hashlib.sha1)
    start = digest[-1] & 0xF
    number = int.from_bytes(digest[start : start + 4], "big") & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


def set_up_app(browser: Client) -> str:
    """Sets up two-step sign-in as a person does; returns the app's secret."""
    browser.post("/security/again/", {"password": PASSWORD})
    page = browser.get("/security/two-step/app/")
    [secret] = [
        part.split('"')[0] for part in tag(page, "data-copy=").split('data-copy="')[1:]
    ]
    answer = browser.post("/security/two-step/app/", {"code": code_of(secret)})
    assert answer.url == "/security/two-step/codes/"
    return secret


def enter(browser: Client, user: User) -> str:
    """The first step; where it leads to."""
    form = {"login": user.email, "password": PASSWORD}
    return str(browser.post("/sign-in/", form).url)
