"""The second measure: how fast the reviewer's pages answer when much lies behind.

Import it only when the settings may be read.
"""

import math
import time
from statistics import median
from typing import NamedTuple

from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from benchmarks.desk import Desk

DECIDED, WAITING = 100_000, 2_000
# Less than a page of each.
FEW = 10
_WARM_UPS = 3
_SIGN_IN = "allauth.account.auth_backends.AuthenticationBackend"
# Name, route, query.
PAGES = (
    ("queue", "case-queue", ""),
    ("queue, last page", "case-queue", "?page=100"),
    ("queue, overdue and unclaimed", "case-queue", "?clock=overdue&claimed=nobody"),
    ("queue, searched", "case-queue", "?q=Account 7"),
    ("decided", "case-decided", ""),
    ("decided, searched", "case-decided", "?q=Account 2999 Trading 99"),
    ("decided, nothing found", "case-decided", "?q=nowhere"),
    ("statistics, 30 days", "review-statistics", ""),
    ("statistics, a year", "review-statistics", "?start=2000-01-01&end=2100-01-01"),
)


class Line(NamedTuple):
    """One page: milliseconds, and queries with few cases and with all."""

    name: str
    median: float
    p95: float
    few: int
    all: int


class SlowPageError(Exception):
    """A page asks more the more cases there are."""


def measured(requests: int) -> str:
    """The table of all pages. Raises SlowPageError."""
    call_command("collectstatic", interactive=False, verbosity=0)
    desk = Desk()
    browser = Client(SERVER_NAME="127.0.0.1")
    browser.force_login(desk.reviewer, _SIGN_IN)
    desk.add(decided=FEW, waiting=FEW)
    few = [_queries(browser, _address(page)) for page in PAGES]
    desk.add(decided=DECIDED - FEW, waiting=WAITING - FEW)
    lines = [
        _line(browser, page, requests, asked)
        for page, asked in zip(PAGES, few, strict=True)
    ]
    more = [line.name for line in lines if line.all > line.few]
    if more:
        raise SlowPageError(f"More queries with more cases: {', '.join(more)}.")
    return _table(lines)


def _address(page: tuple[str, str, str]) -> str:
    return reverse(page[1]) + page[2].replace(" ", "+")


def _line(browser: Client, page: tuple[str, str, str], requests: int, few: int) -> Line:
    address = _address(page)
    asked = _queries(browser, address)
    times = sorted(_seconds(browser, address) * 1000 for _ in range(requests))
    p95 = times[math.ceil(len(times) * 0.95) - 1]
    return Line(page[0], median(times), p95, few, asked)


def _queries(browser: Client, address: str) -> int:
    """How many, when what stays in memory is there."""
    for _ in range(_WARM_UPS):
        _seconds(browser, address)
    with CaptureQueriesContext(connection) as queries:
        _seconds(browser, address)
    return len(queries)


def _seconds(browser: Client, address: str) -> float:
    begins = time.perf_counter()
    answer = browser.get(address)
    took = time.perf_counter() - begins
    assert answer.status_code == 200, (address, answer.status_code)
    return took


def _table(lines: list[Line]) -> str:
    head = f"{'':30}{'median ms':>10}{'p95 ms':>10}{'queries: few':>14}{'all':>6}"
    rows = [
        f"{line.name:30}{line.median:10.1f}{line.p95:10.1f}{line.few:14}{line.all:6}"
        for line in lines
    ]
    return "\n".join([f"{DECIDED:,} decided and {WAITING:,} open cases", head, *rows])
