"""Every night: does Tencent still have what we have?"""

from datetime import timedelta
from types import SimpleNamespace

from django.utils import timezone

from accounts.models import Notice
from messaging.actions.dispatch import dispatch_lane
from messaging.enums import Lane
from projects.actions import following, registering
from projects.actions.following import compare
from projects.actions.registration_work import work
from projects.models import ProviderAccount, Registration
from projects.providers.tencent import Templates
from projects.queries.sendable import sendable_templates
from tests.messaging.books import states
from tests.messaging.travel import accepted
from tests.projects.registered import (
    known,
    of,
    steps,
    told,
)
from tests.simulator.cast import free_port
from tests.upstream import point

HOUR = timedelta(hours=1)


def tomorrow():
    past = timezone.now() - timedelta(hours=25)
    ProviderAccount.objects.update(compared_at=past)
    Registration.objects.update(checked_at=past)


def copies(there, number):
    """So many more body templates that Tencent does not have."""
    for each in range(number):
        template = there.otp
        template.pk, template.template_id = None, 9000 + each
        template.save()
        Registration.objects.create(
            body_template=template,
            provider_account=there.provider,
            upstream_id=str(7000 + each),
            status="approved",
        )


def test_each_account_is_compared_once_a_day(there):
    assert compare() == 1
    assert compare() == 0
    tomorrow()
    assert compare() == 1


def test_another_text_is_drift_and_blocks_until_it_is_back(there, upstream):
    row = of(there.otp)
    content = there.otp.content
    there.otp.content = "Tencent has this no more, {1} {2}."
    there.otp.save()

    compare()

    row.refresh_from_db()
    assert (row.status, row.error_code) == ("drifted", "drift_text")
    assert content in row.error_message
    assert sendable_templates(there.project).count() == 0
    assert told(there.platform_admin) == ["tencent_differs"]
    assert told(there.operator)[-1] == "tencent_blocks"
    assert told(there.analyst) == []

    there.otp.content = content
    there.otp.save()
    tomorrow()
    compare()

    row.refresh_from_db()
    assert (row.status, row.error_code) == ("approved", "")
    assert steps(row)[-2:] == ["drifted", "settled"]
    assert told(there.operator)[-2:] == ["tencent_blocks", "tencent_settles"]
    assert sendable_templates(there.project).count() == 1


def test_what_tencent_refuses_now_is_blocked(there, upstream):
    row = of(there.otp)
    upstream.post(
        "templates", id=int(row.upstream_id), verdict="reject", reply="Complaints."
    )

    compare()

    row.refresh_from_db()
    assert (row.status, row.error_code) == ("drifted", "drift_refused")
    assert "Complaints." in row.error_message
    registering.retry(row, actor=there.platform_admin)
    work()
    row.refresh_from_db()
    assert row.status == "pending"


def test_what_is_missing_is_blocked_and_can_be_registered_anew(there, upstream):
    row = of(there.otp)
    upstream.client().call("DeleteSmsTemplate", TemplateId=int(row.upstream_id))

    compare()
    tomorrow()
    compare()

    row.refresh_from_db()
    assert (row.status, row.error_code) == ("drifted", "drift_missing")
    assert steps(row).count("drifted") == 1
    registering.retry(row, actor=there.platform_admin)
    work()
    assert known(upstream) == (1, 1)


def test_when_tencent_is_away_it_is_compared_later(there):
    tomorrow()
    point(there.provider, free_port())

    assert compare() == 0
    assert of(there.otp).status == "approved"
    assert ProviderAccount.objects.get().compared_at < timezone.now() - timedelta(
        hours=24
    )


def test_what_was_queued_before_does_not_go_out_with_another_text(cast, upstream):
    send = cast.send("+6581234567")
    Registration.objects.filter(body_template=cast.otp).update(status="drifted")

    dispatch_lane(Lane.OTP)

    assert states(send) == {"failed": 1}
    assert accepted(upstream) == []


def test_a_hundred_are_asked_about_at_once_and_many_are_told_in_one(
    there, upstream, monkeypatch
):
    asked, ask = [], Templates._list
    monkeypatch.setattr(
        Templates,
        "_list",
        lambda self, ids, offset: asked.append(len(ids)) or ask(self, ids, offset),
    )
    copies(there, 100)

    compare()

    assert asked == [100, 1]
    assert Registration.objects.filter(status="drifted").count() == 100
    for person in (there.platform_admin, there.operator):
        newest = Notice.objects.filter(user=person).latest("id")
        assert newest.facts.get("count") == 100


def test_what_one_shift_leaves_the_next_compares_and_then_it_ends(there, monkeypatch):
    copies(there, 2)
    tomorrow()
    asked, ask = [], Templates._list
    monkeypatch.setattr(
        Templates,
        "_list",
        lambda self, ids, offset: asked.append(ids[0]) or ask(self, ids, offset),
    )
    again = []
    monkeypatch.setattr(following.queue, "compare_now", lambda: again.append(1))
    monkeypatch.setattr(following, "PAGE", 1)
    # Begin, the signature, two body templates; then the shift is over.
    moments = iter([0.0, 0.0, 0.0, 0.0, 61.0])
    clock = SimpleNamespace(monotonic=lambda: next(moments, 0.0))
    monkeypatch.setattr(following, "time", clock)

    assert compare() == 0
    assert (len(asked), again) == (2, [1])
    assert compare() == 1
    assert len(asked) == len(set(asked)) == 3
    assert compare() == 0


def test_what_is_as_it_was_is_written_down_in_one_statement(
    there, django_assert_max_num_queries
):
    copies(there, 100)
    compare()
    tomorrow()

    with django_assert_max_num_queries(20):
        compare()

    seen = Registration.objects.filter(checked_at__gt=timezone.now() - HOUR)
    assert seen.count() == 102


def test_accounts_are_not_told_of_what_they_replaced(there, upstream):
    row = of(there.otp)
    upstream.client().call("DeleteSmsTemplate", TemplateId=int(row.upstream_id))
    newer = there.otp
    newer.pk, newer.version, newer.content = None, 2, "Open with {1} in {2} minutes."
    newer.save()
    registering.plan(newer)
    work()
    upstream.advance(5)
    following.follow()
    tomorrow()

    compare()

    row.refresh_from_db()
    assert row.status == "drifted"
    assert told(there.platform_admin) == ["tencent_differs"]
    assert "tencent_blocks" not in told(there.operator)
