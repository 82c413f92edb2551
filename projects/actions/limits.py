"""Sets limits: for everybody, for an account, for a project."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import policies as account_policies
from accounts.actions import audit
from accounts.models import Account, User
from accounts.policies import Ability
from isms_console.lib.errors import Refusal
from projects.enums import LimitName, LimitSource
from projects.models import Limit, Project
from projects.policies import FREQUENCY, LIMITS, MOST_VALUE
from projects.queries.limits import Effective, limits_of, limits_of_account


def set_project_limit(
    project: Project, name: LimitName, value: int | None, *, actor: User
) -> None:
    """A value of the project's own; None is no limit. Raises Refusal."""
    with transaction.atomic():
        _lock(project)
        before = _may_project(project, name)
        _check(value)
        _check_below(name, value, limits_of(project))
        _put({"project": project}, name, value, actor)
        _record(project, before, value, actor)


def inherit_limit(project: Project, name: LimitName, *, actor: User) -> None:
    """Takes the project's own value away: the account's holds again."""
    with transaction.atomic():
        _lock(project)
        before = _may_project(project, name)
        if Limit.objects.filter(project=project, name=name).delete()[0]:
            after = limits_of(project)[name]
            _record(project, before, after.value, actor)


def set_shared_limit(
    account: Account | None, name: LimitName, value: int | None, *, actor: User
) -> None:
    """The platform sets it for one account, or (None) for all. Raises Refusal."""
    _check(value)
    with transaction.atomic():
        before = limits_of_account(account)[name]
        _put({"account": account, "project": None}, name, value, actor)
        _record(account, before, value, actor)


def drop_shared_limit(account: Account | None, name: LimitName, *, actor: User) -> None:
    """Takes that away: what stands above it holds again."""
    with transaction.atomic():
        before = limits_of_account(account)[name]
        rows = Limit.objects.filter(account=account, project=None, name=name)
        if rows.delete()[0]:
            after = limits_of_account(account)[name]
            _record(account, before, after.value, actor)


def _lock(project: Project) -> None:
    """One change of a project's limits after the other."""
    Project.objects.select_for_update(no_key=True).get(pk=project.pk)


def _may_project(project: Project, name: LimitName) -> Effective:
    """What holds now, if a project may have its own. Raises Refusal."""
    if LimitSource.PROJECT not in LIMITS[name].sources:
        raise Refusal("above_projects", _("Only the platform sets this limit."))
    if name in FREQUENCY:
        account_policies.require(project.account, Ability.SET_FREQUENCY_LIMITS)
    return limits_of(project)[name]


def _check(value: int | None) -> None:
    if value is not None and not 1 <= value <= MOST_VALUE:
        raise Refusal(
            "value", _("Enter a whole number from 1, or choose no limit."), "value"
        )


def _check_below(
    name: LimitName, value: int | None, limits: dict[LimitName, Effective]
) -> None:
    account = limits[LimitName.ACCOUNT_DAILY].value
    if name is LimitName.DAILY_PARTS and account is not None and (value or 0) > account:
        raise Refusal(
            "above_account",
            _("The account’s limit is %(most)d parts a day; enter that or less.")
            % {"most": account},
            "value",
        )


def _put(
    owner: Mapping[str, Any], name: LimitName, value: int | None, actor: User
) -> None:
    Limit.objects.update_or_create(
        **owner,
        name=name,
        defaults={
            "value": value,
            "changed_by": actor,
            "changed_at": timezone.now(),
        },
    )


def _record(
    owner: Project | Account | None, before: Effective, value: int | None, actor: User
) -> None:
    audit.record(
        account=owner.account if isinstance(owner, Project) else owner,
        actor=actor,
        act="limit.set",
        subject=f"{owner.name if owner else 'platform'}: {before.name.value}",
        details=audit.changed(value=(before.value, value)),
    )
