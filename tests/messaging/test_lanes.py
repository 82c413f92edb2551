"""Whose turn it is: lanes apart, projects in turn, two workers never at one batch."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import F

from messaging.actions.dispatch import claim, dispatch, dispatch_lane
from messaging.enums import Lane
from messaging.models import Batch
from projects.models import Project
from tests.messaging.books import numbers, states
from tests.messaging.travel import accepted, waits_are_over


@pytest.fixture
def neighbour(cast):
    """The same cast with a second project of the same account."""
    project = Project.objects.create(
        account=cast.account,
        provider_account=cast.provider,
        name="Warehouse",
        sdk_app_id="2400106667",
        app_key="5f03a35d00ee52a21327ab048186a2c5",
    )
    return replace(cast, project=project)


def time_passes(seconds: int) -> None:
    """Whatever is planned was planned that much earlier."""
    earlier = timedelta(seconds=seconds)
    Batch.objects.update(turn_at=F("turn_at") - earlier, due_at=F("due_at") - earlier)


def claimed(count: int) -> list[str]:
    """The names of the projects whose batches are claimed next."""
    return [claim(Lane.OTP).project.name for _ in range(count)]


def test_a_worker_claims_only_from_its_own_lane(cast):
    cast.send(*numbers(600), template=cast.marketing)
    code = cast.send("+6581234567")

    batch = claim(Lane.OTP)
    assert (batch.send, batch.status, batch.attempts) == (code, "dispatching", 1)
    assert claim(Lane.OTP) is None
    assert claim(Lane.NOTIFICATION) is None
    assert claim(Lane.MARKETING).size == 200


def test_a_send_travels_in_the_order_of_the_request(cast):
    send = cast.send(*numbers(600))

    claims = [claim(Lane.OTP) for _ in range(3)]

    firsts = [batch.first_message_id for batch in claims]
    assert firsts == sorted(firsts)
    assert firsts[0] == send.first_message_id


def test_a_small_send_does_not_wait_for_the_long_one_of_another_project(
    cast, neighbour
):
    cast.send(*numbers(3000))
    claim(Lane.OTP)

    neighbour.send("+6581234567")

    assert claimed(2) == ["Webshop", "Warehouse"]


@pytest.mark.parametrize("seconds", [1, 60, 3600])
def test_nor_when_the_long_one_has_been_waiting_for_a_while(cast, neighbour, seconds):
    cast.send(*numbers(3000))
    claim(Lane.OTP)
    time_passes(seconds)

    neighbour.send("+6581234567")

    assert claimed(2) == ["Webshop", "Warehouse"]


def test_two_long_sends_take_turns(cast, neighbour):
    cast.send(*numbers(1000))
    time_passes(60)
    neighbour.send(*numbers(1000))

    order = claimed(10)

    assert order.count("Webshop") == order.count("Warehouse") == 5
    for start in range(0, 10, 2):
        assert set(order[start : start + 2]) == {"Webshop", "Warehouse"}


def test_many_small_sends_get_no_more_turns_than_one_long_send(cast, neighbour):
    cast.send(*numbers(1000))
    time_passes(60)
    for number in numbers(5):
        neighbour.send(number)

    order = claimed(6)

    assert order.count("Webshop") == 3


def test_a_project_that_keeps_sending_does_not_starve_the_others(cast, neighbour):
    cast.send(*numbers(1000))
    time_passes(60)
    order = []
    for number in numbers(10):
        neighbour.send(number)
        order += claimed(1)

    assert order.count("Webshop") >= 4


def test_a_batch_that_is_always_refused_lets_the_others_pass(cast, upstream):
    poison = cast.send("+6581239306")
    cast.send(*numbers(600))
    for _ in range(3):
        dispatch_lane(Lane.OTP)
        waits_are_over()

    assert len(accepted(upstream)) == 600
    assert states(poison) == {"queued": 1}


def test_a_batch_that_was_put_back_does_not_wait_for_a_whole_backlog(
    cast, neighbour, upstream
):
    cast.send(*numbers(3000))
    time_passes(3600)
    limited = neighbour.send("+6581239307")
    _first, second = claim(Lane.OTP), claim(Lane.OTP)

    dispatch(second)

    batch = Batch.objects.get(send=limited)
    assert (batch.status, batch.error_code) == ("planned", "RequestLimitExceeded")
    front = Batch.objects.exclude(send=limited).earliest("turn_at")
    assert batch.turn_at - front.turn_at < timedelta(seconds=3)


def test_a_batch_that_was_put_back_waits_until_it_is_due(cast):
    cast.send("+6581234567")
    Batch.objects.update(due_at=F("due_at") + timedelta(seconds=30))
    assert claim(Lane.OTP) is None

    waits_are_over()
    assert claim(Lane.OTP) is not None


@pytest.mark.django_db(transaction=True)
def test_workers_that_claim_at_once_never_get_the_same_batch(cast):
    if connection.vendor == "sqlite":
        pytest.skip("SQLite lets one writer in at a time; the next test covers it")
    cast.send(*numbers(4000))
    ready = threading.Barrier(4)

    def work(_):
        ready.wait()
        mine = []
        while batch := claim(Lane.OTP):
            mine.append(batch.id)
        connection.close()
        return mine

    with ThreadPoolExecutor(4) as workers:
        claims = list(workers.map(work, range(4)))

    every = [batch_id for mine in claims for batch_id in mine]
    assert len(every) == len(set(every)) == 20


def test_every_batch_is_claimed_once(cast):
    cast.send(*numbers(1000))

    claims = {claim(Lane.OTP).id for _ in range(5)}

    assert len(claims) == 5
    assert claim(Lane.OTP) is None
    assert set(Batch.objects.values_list("attempts", flat=True)) == {1}
