"""Moves a project to another provider account: what it sends goes another way."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.models import User
from isms_console.lib.errors import MovedOn, Refusal
from projects.actions import registering
from projects.actions.records import record
from projects.models import Project, ProviderAccount


def move_to(target: ProviderAccount, *, project: Project, actor: User) -> None:
    """Its next messages go through the other account, once Tencent approved there.

    All that its account had approved is registered there. What was accepted before
    keeps its way. Raises Refusal for an account that is disabled, MovedOn when the
    project was moved or deleted meanwhile.
    """
    before = project.provider_account
    with transaction.atomic():
        targets = ProviderAccount.objects.select_for_update(no_key=True)
        if not targets.filter(pk=target.pk, is_enabled=True).exists():
            raise Refusal(
                "target_disabled",
                _("This provider account is disabled. Enable it first."),
                "target",
            )
        here = Project.objects.filter(
            pk=project.pk, provider_account=before, deleted_at=None
        )
        if not here.update(provider_account=target):
            raise MovedOn
        project.provider_account = target
        registering.plan_for(project, actor=actor)
        names = audit.changed(provider_account=(before.name, target.name))
        record(project, actor, "project.moved", names)
