"""Failed sign-ins make the next one wait; nobody is locked out by strangers."""

import re
import uuid

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from accounts.actions import sign_in_tries
from accounts.actions.sign_in_tries import LONGEST, delay
from accounts.enums import NoticeEvent
from accounts.models import Notice
from isms_console.lib import origin
from tests.cast import PASSWORD
from tests.pages.reading import words

HOME, NEIGHBOUR, AWAY = "203.0.113.7", "203.0.113.99", "198.51.100.7"
OWNER = "owner@cast.example"


@pytest.fixture
def clock(monkeypatch, settings):
    """Time that passes only when told, also for what the cache forgets."""
    backend = "django.core.cache.backends.locmem.LocMemCache"
    settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": uuid.uuid4().hex}}

    class Clock:
        now = 1_000_000.0

        def time(self):
            return self.now

        def passes(self, seconds):
            self.now += seconds

    clock = Clock()
    monkeypatch.setattr(sign_in_tries.time, "time", clock.time)
    return clock


@pytest.fixture
def enter(cast):
    """Tries to sign in, from somewhere."""

    def fill(login=OWNER, password="wrong", address=HOME):
        form = {"login": login, "password": password}
        return Client(REMOTE_ADDR=address).post("/sign-in/", form)

    return fill


def waits(page) -> int:
    found = re.search(r"Wait (\d+) second", words(page))
    return int(found[1]) if found else 0


def test_the_wait_grows_with_each_failure(enter, clock):
    asked = []
    for _ in range(7):
        page = enter()
        while seconds := waits(page):
            asked.append(seconds)
            clock.passes(seconds)
            page = enter()

    # int(wait) + 1: never told to come back too early.
    assert asked == [3, 5, 9, 17]


def test_the_right_password_has_to_wait_too(enter, clock):
    for _ in range(3):
        enter()

    assert waits(enter(password=PASSWORD)) == 3
    clock.passes(3)
    assert enter(password=PASSWORD).status_code == 302


def test_trying_while_waiting_does_not_lengthen_the_wait(enter, clock):
    for _ in range(3):
        enter()

    for _ in range(20):
        assert waits(enter()) == 3


def test_who_comes_from_another_network_never_waits(enter, clock):
    for _ in range(10):
        enter()
        clock.passes(LONGEST)

    assert waits(enter(password=PASSWORD, address=NEIGHBOUR)) == 0
    for _ in range(3):
        enter()
    assert waits(enter(address=NEIGHBOUR)) > 0
    assert enter(password=PASSWORD, address=AWAY).status_code == 302


def test_an_unknown_address_waits_alike(enter, clock):
    told = []
    for login in (OWNER, "nobody@cast.example"):
        tries = (enter(login=login, address="192.0.2.5") for _ in range(5))
        said = [words(page) for page in tries]
        told.append([one.replace(login, "…") for one in said])

    assert told[0] == told[1]


def test_signing_in_forgives_the_address(enter, clock):
    enter()
    enter()
    assert enter(password=PASSWORD).status_code == 302

    assert [waits(enter()) for _ in range(3)] == [0, 0, 0]


def test_a_network_that_tries_many_addresses_waits_as_well(enter, clock):
    for number in range(20):
        assert waits(enter(login=f"person-{number}@cast.example")) == 0

    assert waits(enter(login="one-more@cast.example", address=NEIGHBOUR)) == 3
    assert waits(enter(login="one-more@cast.example", address=AWAY)) == 0


def test_signing_in_as_oneself_in_between_does_not_help_a_guesser(enter, clock):
    for number in range(20):
        enter(login=f"person-{number}@cast.example")
        if number % 5 == 0:
            enter(login="outsider@cast.example", password=PASSWORD)

    assert waits(enter(login="one-more@cast.example")) > 0


def test_failures_are_forgotten_an_hour_after_the_last(enter, clock):
    for _ in range(3):
        enter()
    clock.passes(sign_in_tries.FORGOTTEN_AFTER + 1)

    assert [waits(enter()) for _ in range(3)] == [0, 0, 0]
    assert waits(enter()) == 3


def test_the_owner_is_told_once_a_day(cast, enter, clock):
    for _ in range(12):
        enter()
        clock.passes(LONGEST)

    notice = Notice.objects.get()
    assert (notice.user, notice.event) == (cast.owner, NoticeEvent.SIGN_INS_FAILED)
    assert notice.facts == {"count": 5, "address": HOME}
    assert notice.url == "/security/"


def test_nobody_is_told_about_an_unknown_address(enter, clock):
    for _ in range(12):
        enter(login="nobody@cast.example")
        clock.passes(LONGEST)

    assert not Notice.objects.exists()


def test_confirming_a_password_waits_like_signing_in(cast, signed_in, clock):
    browser = signed_in(cast.owner)
    for _ in range(3):
        page = browser.post("/security/again/", {"password": "wrong"})
        assert "This is not your password." in words(page)

    assert waits(browser.post("/security/again/", {"password": PASSWORD})) == 3


@given(st.integers(0, 10_000), st.integers(1, 50))
def test_a_delay_never_shrinks_and_never_passes_the_longest(failures, free):
    now, then = delay(failures, free), delay(failures + 1, free)

    assert 0 <= now <= then <= LONGEST
    assert (now == 0) == (failures < free)


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.7", "203.0.113.0/24"),
        ("::ffff:203.0.113.7", "203.0.113.0/24"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("", ""),
    ],
)
def test_a_network_is_what_one_connection_has(address, network):
    assert origin.network(address) == network
