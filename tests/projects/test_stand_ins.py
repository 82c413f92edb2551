"""Versions stand in for each other: what is deleted and told follows what is sent."""

from dataclasses import replace
from datetime import timedelta

import pytest
from celery.exceptions import SoftTimeLimitExceeded
from django.utils import timezone

from accounts.models import Notice
from projects import tasks
from projects.actions import content_outcomes, registering
from projects.actions.following import compare, follow
from projects.actions.project_moves import move_to
from projects.actions.registration_work import work
from projects.models import BodyTemplate, Project, ProviderAccount, Registration
from projects.providers.tencent import Signatures, Templates
from projects.queries.sendable import sendable_templates
from projects.queries.standing import standing
from tests.projects.another import another
from tests.projects.registered import of, told


def tomorrow():
    past = timezone.now() - timedelta(hours=25)
    ProviderAccount.objects.update(compared_at=past)
    Registration.objects.update(checked_at=past)


def finish(upstream):
    """Until Tencent has decided on what is planned."""
    work()
    upstream.advance(5)
    follow()


@pytest.fixture
def renewed(there, upstream):
    """The template's first registration, and its second version; both approved."""
    first, newer = of(there.otp), BodyTemplate.objects.get(pk=there.otp.pk)
    newer.pk, newer.version, newer.content = None, 2, "Open with {1} in {2} minutes."
    newer.save()
    registering.plan(newer)
    finish(upstream)
    return first, newer


def sent(there):
    """Which versions are sent with now."""
    return [row.version for row in sendable_templates(there.project)]


def long_ago(newer):
    past = timezone.now() - timedelta(days=31)
    Registration.objects.filter(body_template=newer).update(decided_at=past)


def move(there, target):
    project = Project.objects.select_related("account", "provider_account").get(
        pk=there.project.pk
    )
    move_to(target, project=project, actor=there.platform_admin)


def test_a_version_that_stands_in_for_a_refused_one_is_not_deleted(
    there, renewed, upstream
):
    first, newer = renewed
    content_outcomes.reject(newer, actor=there.platform_admin)
    long_ago(newer)

    assert (sent(there), registering.drop_superseded()) == ([1], 0)
    first.refresh_from_db()
    assert first.status == "approved"


def test_the_version_before_is_registered_again_where_the_next_one_is_refused_late(
    there, renewed, upstream
):
    _first, newer = renewed
    long_ago(newer)
    assert registering.drop_superseded() == 1
    work()

    content_outcomes.reject(newer, actor=there.platform_admin)
    finish(upstream)

    assert sent(there) == [1]


def test_nobody_is_told_of_drift_while_an_older_version_stands_in(
    there, renewed, upstream
):
    _first, newer = renewed
    call = upstream.client().call
    call("DeleteSmsTemplate", TemplateId=int(of(newer).upstream_id))
    tomorrow()

    compare()

    assert (of(newer).status, sent(there)) == ("drifted", [1])
    assert told(there.platform_admin) == ["tencent_differs"]
    assert "tencent_blocks" not in told(there.operator)


def test_nobody_is_told_of_a_replaced_version_that_is_back(there, renewed):
    first, _newer = renewed
    Registration.objects.filter(pk=first.pk).update(
        status="drifted", error_code="drift_missing", error_message="Away."
    )
    before = told(there.operator)
    tomorrow()

    compare()

    first.refresh_from_db()
    assert (first.status, told(there.operator)) == ("approved", before)


def test_what_a_project_left_behind_is_neither_shown_nor_told(there, upstream):
    left = of(there.otp)
    move(there, another(there))
    finish(upstream)
    Registration.objects.filter(pk=left.pk).update(upstream_id="999999")
    tomorrow()

    compare()

    left.refresh_from_db()
    assert left.status == "drifted"
    assert "tencent_blocks" not in told(there.operator)
    template = BodyTemplate.objects.get(pk=there.otp.pk)
    assert str(standing(template).label) == "Approved"


def test_a_page_says_ready_only_where_its_account_sends(there, signed_in):
    page = f"/templates/{there.otp.template_id}/"
    browser = signed_in(there.operator)
    assert "ready to use" in browser.get(page).text

    move(there, another(there))

    assert "ready to use" not in browser.get(page).text
    assert "To be registered" in browser.get(page).text


def test_much_that_is_back_is_told_in_one_notice(there, monkeypatch):
    for number in range(30):
        row = BodyTemplate.objects.get(pk=there.otp.pk)
        row.pk, row.template_id = None, 9000 + number
        row.save()
        Registration.objects.create(
            body_template=row,
            provider_account=there.provider,
            upstream_id=str(7000 + number),
            status="drifted",
        )
    ask = Templates.these

    def all_there(self, ids):
        found = ask(self, ids)
        item = next(iter(found.values()))
        return {each: replace(item, upstream_id=each) for each in ids}

    monkeypatch.setattr(Templates, "these", all_there)
    before = Notice.objects.filter(user=there.operator).count()
    tomorrow()

    compare()

    notices = Notice.objects.filter(user=there.operator)
    assert notices.count() == before + 1
    newest = notices.latest("id")
    assert (newest.event, newest.facts) == ("tencent_settles", {"count": 30})


def test_a_comparison_that_is_cut_off_is_due_again(there, monkeypatch):
    def cut_off(self, ids):
        raise SoftTimeLimitExceeded

    tomorrow()
    with monkeypatch.context() as patch:
        patch.setattr(Signatures, "these", cut_off)
        with pytest.raises(SoftTimeLimitExceeded):
            compare()

    assert compare() == 1


def test_what_was_approved_while_its_project_moved_is_registered_all_the_same(
    there, upstream
):
    move(there, another(there))
    Registration.objects.exclude(provider_account=there.provider).delete()

    tasks.compare()
    finish(upstream)

    moved = Project.objects.get(pk=there.project.pk)
    assert sendable_templates(moved).count() == 3
    assert registering.plan_missing() == 0
