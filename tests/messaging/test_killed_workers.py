"""A worker that dies at the worst moments: nothing lost, nothing sent twice."""

import time
from contextlib import contextmanager
from datetime import timedelta

import pytest
from celery import current_app
from django.db import connection, transaction
from django.utils import timezone

from messaging.actions.dispatch import dispatch_lane
from messaging.actions.polling import poll_all
from messaging.actions.settling import settle
from messaging.actions.sweeps import sweep
from messaging.enums import Lane
from messaging.models import Batch, DeliveryReport, PullLease
from tests.messaging.books import check_books, states
from tests.messaging.processes import WORKER
from tests.messaging.travel import (
    accepted,
    claims_are_old,
    reports_arrive,
    time_to_ask,
)

pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def nobody_else_writes():
    """Keeps every other process from committing."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("LOCK TABLE messaging_message IN EXCLUSIVE MODE")
        yield


@pytest.fixture
def killed(cast, upstream, line, start):
    """Sends two codes and kills the worker at its call: before or after Tencent."""

    def run(kept_back):
        worker = start(WORKER)
        line.hold("SendSms", kept_back)
        send = cast.send("+6581234567", "+6581234568")
        assert line.reached.wait(30)
        worker.kill()
        line.release()
        return send

    return run


def test_killed_before_tencent_has_it_nothing_is_sent_blindly(killed, upstream):
    send = killed("request")

    assert states(send) == {"queued": 2}
    assert Batch.objects.get().status == "dispatching"
    sweep()
    assert dispatch_lane(Lane.OTP) == 0

    claims_are_old()
    sweep()
    assert states(send) == {"unknown": 2}
    assert dispatch_lane(Lane.OTP) == 0
    time_to_ask()
    settle()
    assert states(send) == {"unknown": 2}
    Batch.objects.update(submitted_at=timezone.now() - timedelta(hours=73))
    time_to_ask()
    settle()

    assert states(send) == {"no_report": 2}
    assert accepted(upstream) == []
    check_books()


def test_killed_after_tencent_took_it_the_reports_settle_it(killed, upstream):
    send = killed("answer")

    assert accepted(upstream) == ["+6581234567", "+6581234568"]
    assert states(send) == {"queued": 2}
    claims_are_old()
    sweep()
    assert states(send) == {"unknown": 2}
    assert dispatch_lane(Lane.OTP) == 0
    reports_arrive(upstream)

    assert states(send) == {"delivered": 2}
    assert len(accepted(upstream)) == 2
    check_books()


def test_reports_that_come_before_the_sweeper_wait_for_it(killed, upstream):
    send = killed("answer")

    reports_arrive(upstream)
    assert states(send) == {"queued": 2}
    assert set(DeliveryReport.objects.values_list("effect", flat=True)) == {"unmatched"}
    claims_are_old()
    sweep()

    assert states(send) == {"delivered": 2}
    assert len(accepted(upstream)) == 2
    assert set(DeliveryReport.objects.values_list("effect", flat=True)) == {"applied"}
    check_books()


def test_killed_between_pull_and_commit_the_results_are_asked_for(
    cast, upstream, line, start
):
    send = cast.send("+6581234567", "+6581239102")
    dispatch_lane(Lane.OTP)
    upstream.advance(2)
    worker = start(WORKER)
    line.hold("PullSmsSendStatus", "answer")
    current_app.send_task("messaging.tasks.poll_delivery_reports")
    assert line.reached.wait(30)
    with nobody_else_writes():
        line.release()
        time.sleep(0.5)
        worker.kill()

    assert upstream.get("")["reports_to_pull"] == 0
    assert states(send) == {"submitted": 2}
    assert DeliveryReport.objects.count() == 0
    assert poll_all() == {}  # the lease is still the dead worker's
    PullLease.objects.update(until=timezone.now())
    assert poll_all() == {}  # and Tencent has nothing left to pull
    time_to_ask()
    settle()

    assert states(send) == {"delivered": 1, "failed": 1}
    check_books()
