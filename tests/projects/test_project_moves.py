"""A project moves to another provider account, and sends once Tencent approved there."""

from dataclasses import replace

import pytest

from accounts.models import AuditEntry
from accounts.queries.audit_details import changes_in_words
from isms_console.lib.errors import MovedOn, Refusal
from messaging.actions.dispatch import dispatch_lane
from messaging.enums import Lane
from messaging.models import Batch
from projects.actions.project_moves import move_to
from projects.models import Project, ProviderAccount, Registration
from projects.queries.sendable import sendable_templates
from tests.messaging.books import states
from tests.messaging.travel import accepted
from tests.projects.another import another


@pytest.fixture
def target(cast):
    return another(cast)


def now(cast):
    return Project.objects.select_related("account", "provider_account").get(
        pk=cast.project.pk
    )


def test_what_is_approved_is_registered_there_and_sends_once_tencent_agrees(
    cast, target
):
    move_to(target, project=now(cast), actor=cast.platform_admin)

    project = now(cast)
    rows = Registration.objects.filter(provider_account=target)
    assert project.provider_account == target
    assert {row.status for row in rows} == {"queued"}
    assert rows.filter(body_template=cast.otp).exists()
    assert rows.filter(signature=cast.signature).exists()
    assert not sendable_templates(project).exists()
    moved = replace(cast, project=project)
    with pytest.raises(Refusal):
        moved.send("+6581234567")
    rows.update(status="approved")
    send = moved.send("+6581234567")
    assert Batch.objects.get(send=send).provider_account == target


def test_what_was_accepted_before_keeps_its_way(cast, target, upstream):
    send = cast.send("+6581234567")
    move_to(target, project=now(cast), actor=cast.platform_admin)

    dispatch_lane(Lane.OTP)

    assert states(send) == {"submitted": 1}
    assert len(accepted(upstream)) == 1
    assert Batch.objects.get().provider_account == cast.provider


def test_a_move_is_in_the_log_of_the_account(cast, target):
    move_to(target, project=now(cast), actor=cast.platform_admin)

    entry = AuditEntry.objects.get(act="project.moved")
    assert (entry.account, entry.actor) == (cast.account, cast.platform_admin)
    assert changes_in_words(entry.details) == [
        "Provider account: Upstream → Downstream"
    ]


def test_nobody_moves_to_what_is_disabled_or_what_somebody_else_moved(cast, target):
    stale = now(cast)
    ProviderAccount.objects.filter(pk=target.pk).update(is_enabled=False)
    with pytest.raises(Refusal, match="Enable it first"):
        move_to(target, project=now(cast), actor=cast.platform_admin)

    ProviderAccount.objects.filter(pk=target.pk).update(is_enabled=True)
    move_to(target, project=now(cast), actor=cast.platform_admin)
    with pytest.raises(MovedOn):
        move_to(target, project=stale, actor=cast.platform_admin)
    assert AuditEntry.objects.filter(act="project.moved").count() == 1
