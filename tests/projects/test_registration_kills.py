"""Workers that die, stall and compete: one thing at Tencent for each of ours."""

import threading
import time
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from isms_console.lib.errors import MovedOn
from projects.actions import pace, registering
from projects.actions.registration_work import claim, do, work
from projects.models import BodyTemplate, CallPace, Registration, Signature
from tests.messaging.processes import WORKER

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def unknown(cast, upstream):  # keeps to the pace
    """The cast's signature and one template, of which Tencent knows nothing yet."""
    Registration.objects.all().delete()
    Signature.objects.filter(pk=cast.signature.pk).update(sign_name="Teahouse")
    BodyTemplate.objects.filter(pk=cast.otp.pk).update(name="Door", content="Open {1}.")
    cast.signature.refresh_from_db()
    cast.otp.refresh_from_db()
    return cast


def there(upstream):
    """How many of the two the far side has."""
    signatures = [
        row for row in upstream.get("signatures") if row["name"] == "Teahouse"
    ]
    templates = [row for row in upstream.get("templates") if "Door" in row["name"]]
    return len(signatures), len(templates)


def leases_end():
    Registration.objects.filter(claimed_until__isnull=False).update(
        claimed_until=timezone.now() - timedelta(seconds=1)
    )


def killed_at(action, kept_back, content, line, start):
    """A real worker, killed while it talks."""
    worker = start(WORKER)
    line.hold(action, kept_back)
    registering.plan(content)
    assert line.reached.wait(30)
    worker.kill()
    line.release()
    time.sleep(0.2)


@pytest.mark.parametrize("kept_back", ["request", "answer"])
def test_a_signature_is_found_by_listing(unknown, upstream, line, start, kept_back):
    killed_at("AddSmsSign", kept_back, unknown.signature, line, start)

    assert work() == 0  # the dead worker's claim holds
    assert there(upstream) == ((1, 0) if kept_back == "answer" else (0, 0))
    leases_end()
    work()

    row = Registration.objects.get()
    assert row.status == "pending"
    assert there(upstream) == (1, 0)
    found = "adopted" if kept_back == "answer" else "handed_over"
    assert row.events.order_by("id").last().step == found


def test_a_template_refused_at_once_is_found_by_its_name(
    unknown, upstream, line, start
):
    BodyTemplate.objects.filter(pk=unknown.otp.pk).update(content="Do reject {1}.")
    upstream.post("settings", review_seconds=0)
    killed_at("AddSmsTemplate", "answer", unknown.otp, line, start)
    leases_end()

    work()

    assert Registration.objects.get().status == "rejected"
    assert there(upstream) == (0, 1)


def test_a_signature_refused_at_once_is_found_because_it_is_new(
    unknown, upstream, line, start
):
    upstream.post("settings", review_seconds=0)
    Signature.objects.filter(pk=unknown.signature.pk).update(remark="reject")
    killed_at("AddSmsSign", "answer", unknown.signature, line, start)
    leases_end()

    work()

    assert Registration.objects.get().status == "rejected"
    assert there(upstream) == (1, 0)


def test_an_old_refusal_is_not_taken_for_ours(unknown, upstream):
    item = upstream.post("signatures", name="Teahouse")
    upstream.post("signatures", id=item["id"], verdict="reject", reply="No proof.")
    registering.plan(unknown.signature)
    row = Registration.objects.get()
    row.events.update(created_at=timezone.now() + timedelta(hours=1))

    work()

    assert Registration.objects.get().status == "pending"
    assert there(upstream) == (2, 0)


def test_killed_in_the_middle_of_a_change_it_is_one_thing(
    unknown, upstream, line, start
):
    item = upstream.post("templates", content="Open {1}.", sms_type=3)
    upstream.post("templates", id=item["id"], verdict="reject", reply="No.")
    Registration.objects.create(
        body_template=unknown.otp,
        provider_account=unknown.provider,
        upstream_id=str(item["id"]),
        status="rejected",
    )
    killed_at("ModifySmsTemplate", "answer", unknown.otp, line, start)
    leases_end()

    work()

    row = Registration.objects.get()
    assert (row.status, row.upstream_id) == ("pending", str(item["id"]))
    assert there(upstream) == (0, 1)


def test_a_worker_whose_claim_ran_out_adds_nothing(unknown, upstream):
    registering.plan(unknown.otp)
    stalled = claim()
    leases_end()
    work()

    with pytest.raises(MovedOn):
        do(stalled)

    assert there(upstream) == (0, 1)
    assert Registration.objects.get().status == "pending"


def in_threads(count, do_it):
    """The same in some threads, each with its own connection."""

    def run():
        try:
            do_it()
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_two_workers_make_one_of_each(unknown, upstream):
    registering.plan(unknown.signature)
    registering.plan(unknown.otp)

    in_threads(2, work)

    assert there(upstream) == (1, 1)
    assert set(Registration.objects.values_list("status", "attempts")) == {
        ("pending", 0)
    }


def test_all_workers_together_keep_to_the_pace(unknown, upstream):
    """Never a refusal for being too fast, and each call after its pause."""
    upstream.post("settings", rate_limits=True)
    for number in range(4):
        row = BodyTemplate.objects.get(pk=unknown.otp.pk)
        row.pk, row.template_id, row.name = None, 900 + number, f"Door {number}"
        row.save()
        registering.plan(row)
    registering.plan(unknown.signature)
    began = time.monotonic()

    in_threads(3, work)

    assert time.monotonic() - began > 3 * 0.5
    assert set(Registration.objects.values_list("status", "error_code")) == {
        ("pending", "")
    }
    assert there(upstream) == (1, 4)
    assert CallPace.objects.count() == 4


def test_who_would_wait_long_lets_others_work(unknown, upstream):
    registering.plan(unknown.otp)
    work_at = timezone.now() + timedelta(seconds=30)
    CallPace.objects.all().delete()
    row = claim()
    pace.keep(unknown.provider, "AddSmsTemplate")
    CallPace.objects.update(next_at=work_at)
    do(row)

    row.refresh_from_db()
    assert (row.due_at, row.attempts, row.claimed_until) == (work_at, 0, None)
    assert there(upstream) == (0, 0)


def test_the_pace_holds_no_secret_id(cast):
    pace.keep(cast.provider, "AddSmsSign")

    assert cast.provider.secret_id not in CallPace.objects.get().key
