"""One reader for each upstream application, because reading takes away."""

from datetime import timedelta

import pytest
from django.utils import timezone

from messaging.actions.dispatch import dispatch_lane
from messaging.actions.polling import poll, poll_all
from messaging.enums import Lane
from messaging.models import PullLease
from projects.models import ProviderAccount
from tests.messaging.books import check_books, states


@pytest.fixture
def reported(cast, upstream):
    """A send whose result waits to be pulled."""
    send = cast.send("+6581234567")
    dispatch_lane(Lane.OTP)
    upstream.advance(2)
    return send


@pytest.fixture
def lease(cast):
    """Makes somebody else the reader, for so many seconds from now."""

    def hold(seconds):
        until = timezone.now() + timedelta(seconds=seconds)
        PullLease.objects.create(
            provider_account=cast.provider, holder="another:1:1", until=until
        )

    return hold


def test_a_second_reader_gets_nothing_while_the_first_holds_the_lease(
    cast, upstream, reported, lease
):
    lease(30)

    assert poll(cast.provider) == {}

    assert upstream.get("")["reports_to_pull"] == 1
    assert PullLease.objects.get().holder == "another:1:1"
    assert states(reported) == {"submitted": 1}


def test_the_lease_of_a_dead_reader_is_taken_over(cast, reported, lease):
    lease(-1)

    assert poll(cast.provider) == {"applied": 1}

    assert states(reported) == {"delivered": 1}
    check_books()


def test_the_lease_is_given_back_for_the_next_reader(cast, reported):
    poll(cast.provider)

    assert PullLease.objects.get().holder == ""
    assert poll(cast.provider) == {}


def test_the_lease_is_given_back_when_the_provider_does_not_answer(
    cast, upstream, reported
):
    upstream.post("outage", mode="drop", seconds=30)
    poll(cast.provider)
    assert PullLease.objects.get().holder == ""

    upstream.post("outage", mode="none")
    assert poll(cast.provider) == {"applied": 1}


@pytest.mark.parametrize(
    "state",
    [
        {"is_enabled": False},
        {"held_until": timezone.now() + timedelta(hours=1)},
    ],
    ids=["disabled", "held"],
)
def test_an_account_that_is_off_is_not_read(upstream, reported, state):
    ProviderAccount.objects.update(**state)

    assert poll_all() == {}
    assert upstream.get("")["reports_to_pull"] == 1
