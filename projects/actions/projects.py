"""Projects come, change and go. What was deleted can be restored for UNDO_DAYS.

What programs and people already had accepted is sent in any case.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts import policies
from accounts.actions import audit
from accounts.models import Account, User
from accounts.policies import Ability
from accounts.validators import clean_text, plain
from isms_console.lib.errors import MovedOn, Refusal
from projects.actions import registering
from projects.actions.app_keys import new_app_key, new_sdk_app_id
from projects.actions.records import record
from projects.models import Project
from projects.models.projects import MOST_DESCRIPTION, MOST_NAME
from projects.queries.provider_accounts import for_new_projects
from projects.queries.sendable import projects_of
from projects.queries.undo import undo_starts

# Console reference 2.1.
MOST_PROJECTS = 500
_NO_PROVIDER_ACCOUNT = gettext_lazy(
    "The platform has no provider account yet; ask its administrator."
)


def create(*, account: Account, actor: User, name: str, description: str) -> Project:
    """Makes a project with an SDK AppID and an App Key of its own.

    Raises Refusal for an account that may not send, a name that is taken or too long,
    when there are MOST_PROJECTS, and while the platform has no provider account.
    """
    policies.require_running(account)
    policies.require(account, Ability.SEND)
    name, description = _checked(name, description)
    with transaction.atomic():
        _lock(account)
        _check_room(account)
        _check_free(account, name)
        provider_account = for_new_projects()
        if provider_account is None:
            raise Refusal("no_provider_account", str(_NO_PROVIDER_ACCOUNT))
        project = Project.objects.create(
            account=account,
            provider_account=provider_account,
            name=name,
            description=description,
            sdk_app_id=new_sdk_app_id(),
            app_key=new_app_key(),
            created_by=actor,
        )
        registering.plan_for(project, actor=actor)
        record(project, actor, "project.created", {"sdk_app_id": project.sdk_app_id})
    return project


def change(*, project: Project, actor: User, name: str, description: str) -> None:
    """Gives it another name or description.

    Raises Refusal for a name that is taken or too long, MovedOn when it was changed
    meanwhile.
    """
    name, description = _checked(name, description)
    before = (project.name, project.description)
    if (name, description) == before:
        return
    with transaction.atomic():
        _lock(project.account)
        _check_free(project.account, name, but=project)
        known = Project.objects.filter(
            pk=project.pk, name=before[0], description=before[1], deleted_at=None
        )
        if not known.update(name=name, description=description):
            raise MovedOn
        details = audit.changed(
            name=(before[0], name), description=(before[1], description)
        )
        record(project, actor, "project.changed", details)


def disable(*, project: Project, actor: User) -> None:
    """Nothing is accepted for it from now on. Raises MovedOn when it was disabled."""
    with transaction.atomic():
        enabled = Project.objects.filter(
            pk=project.pk, is_enabled=True, deleted_at=None
        )
        if not enabled.update(is_enabled=False, disabled_at=timezone.now()):
            raise MovedOn
        record(project, actor, "project.disabled")


def enable(*, project: Project, actor: User) -> None:
    """It can send again, at once. Raises MovedOn when it was enabled or deleted."""
    with transaction.atomic():
        disabled = Project.objects.filter(
            pk=project.pk, is_enabled=False, deleted_at=None
        )
        if not disabled.update(is_enabled=True, disabled_at=None):
            raise MovedOn
        record(project, actor, "project.enabled")


def delete(*, project: Project, actor: User) -> None:
    """Takes a disabled project away; it can be restored for UNDO_DAYS.

    Raises Refusal while it is enabled, MovedOn when it was deleted or enabled.
    """
    if project.is_enabled:
        raise Refusal(
            "project_enabled",
            _("Disable the project first; then delete it."),
        )
    with transaction.atomic():
        disabled = Project.objects.filter(
            pk=project.pk, is_enabled=False, deleted_at=None
        )
        if not disabled.update(deleted_at=timezone.now()):
            raise MovedOn
        record(project, actor, "project.deleted")


def restore(*, project: Project, actor: User) -> None:
    """Brings a deleted project back, disabled as it was, with its keys.

    Raises Refusal where its name is taken or MOST_PROJECTS are there, MovedOn when it
    was restored, or deleted longer than UNDO_DAYS ago.
    """
    with transaction.atomic():
        _lock(project.account)
        _check_room(project.account)
        _check_free(project.account, project.name, but=project)
        deleted = Project.objects.filter(pk=project.pk, deleted_at__gt=undo_starts())
        if not deleted.update(deleted_at=None):
            raise MovedOn
        registering.plan_for(project, actor=actor)
        record(project, actor, "project.restored")


def _checked(name: str, description: str) -> tuple[str, str]:
    """Both as they are kept. Raises Refusal."""
    name, description = clean_text(name, MOST_NAME + 1), plain(description)
    if not 0 < len(name) <= MOST_NAME:
        raise Refusal("name", _("A project’s name has 1 to 50 characters."), "name")
    if len(description) > MOST_DESCRIPTION:
        said = _("A description has at most 300 characters.")
        raise Refusal("description", said, "description")
    return name, description


def _lock(account: Account) -> None:
    """Until the end of the transaction nobody else changes the account's names."""
    Account.objects.select_for_update(no_key=True).get(pk=account.pk)


def _check_room(account: Account) -> None:
    if projects_of(account).count() >= MOST_PROJECTS:
        said = _("An account has at most %(most)d projects. Delete one first.")
        raise Refusal("too_many_projects", said % {"most": MOST_PROJECTS})


def _check_free(account: Account, name: str, but: Project | None = None) -> None:
    """Names differ in more than case; databases fold only some alphabets alike."""
    others = projects_of(account)
    if but is not None:
        others = others.exclude(pk=but.pk)
    taken = {other.casefold() for other in others.values_list("name", flat=True)}
    if name.casefold() in taken:
        said = _("Another project is called “%(name)s” already. Choose another name.")
        raise Refusal("name_taken", said % {"name": name}, "name")
