"""What is deleted here goes at Tencent, too, when it cannot be restored."""

from datetime import timedelta

from django.utils import timezone

from projects.actions import registering
from projects.actions.following import follow
from projects.actions.registering import drop_superseded
from projects.actions.registration_work import work
from projects.models import ProviderAccount, Registration
from tests.projects.registered import (
    is_due,
    known,
    of,
    steps,
)


def test_it_goes_when_it_cannot_be_restored_any_more(there, upstream):
    registering.forget(there.otp)
    work()
    assert known(upstream) == (1, 1)
    row = of(there.otp)
    assert row.due_at > timezone.now() + timedelta(days=29)

    is_due()
    work()

    assert known(upstream) == (1, 0)
    row.refresh_from_db()
    assert (row.status, row.task, row.upstream_id) == ("deleted", "", "")
    assert steps(row)[-2:] == ["to_delete", "deleted"]


def test_restored_in_time_it_stays(there, upstream):
    registering.forget(there.otp)
    registering.recall(there.otp)
    is_due()
    work()

    assert known(upstream) == (1, 1)
    assert of(there.otp).status == "approved"


def test_restored_too_late_it_is_registered_again(there, upstream):
    registering.forget(there.otp)
    is_due()
    work()

    registering.recall(there.otp)
    work()

    assert known(upstream) == (1, 1)
    assert of(there.otp).status == "pending"


def test_what_is_gone_already_counts_as_deleted(there, upstream):
    upstream.client().call(
        "DeleteSmsTemplate", TemplateId=int(of(there.otp).upstream_id)
    )
    registering.forget(there.otp)
    is_due()

    work()

    assert of(there.otp).status == "deleted"


def test_what_another_account_stands_on_stays(there, upstream):
    mine = Registration.objects.get(signature=there.signature)
    theirs = there.signature
    theirs.pk, theirs.account = None, there.outsider.memberships.get().account
    theirs.uid = "5f03a35d-00ee-42a2-8327-ab048186a2c4"
    theirs.save()
    Registration.objects.create(
        signature=theirs,
        provider_account=there.provider,
        upstream_id=mine.upstream_id,
        status="approved",
    )
    registering.forget(mine.signature)
    is_due()

    work()

    assert known(upstream) == (1, 1)
    mine.refresh_from_db()
    assert mine.status == "deleted"


def test_what_was_never_there_is_over_at_once(unknown):
    ProviderAccount.objects.update(is_enabled=False)
    registering.plan(unknown.otp)

    registering.forget(unknown.otp)

    assert (of(unknown.otp).status, of(unknown.otp).task) == ("deleted", "")


def test_a_replaced_version_goes_once_its_next_one_held_as_long_as_a_deletion(
    there, upstream
):
    old = of(there.otp)
    newer = there.otp
    newer.pk, newer.version, newer.content = None, 2, "Open with {1} in {2} minutes."
    newer.save()
    registering.plan(newer)
    work()
    upstream.advance(5)
    follow()
    assert (of(newer).status, drop_superseded()) == ("approved", 0)

    Registration.objects.filter(body_template=newer).update(
        decided_at=timezone.now() - timedelta(days=31)
    )
    assert drop_superseded() == 1
    work()

    assert known(upstream) == (1, 0)
    old.refresh_from_db()
    assert (old.status, of(newer).status) == ("deleted", "approved")
    assert drop_superseded() == 0
