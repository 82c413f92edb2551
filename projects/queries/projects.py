"""An account's projects, for its pages."""

import uuid

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from accounts.models import Account
from projects.models import Project
from projects.queries.sendable import projects_of
from projects.queries.undo import undo_starts

STATES = {
    "": Q(),
    "enabled": Q(is_enabled=True),
    "disabled": Q(is_enabled=False),
}


def projects_with_facts(account: Account) -> QuerySet[Project]:
    """The account's projects with where they send through, by name."""
    found = projects_of(account).select_related("provider_account", "created_by")
    return found.defer("provider_account__secret_key")


def narrow(projects: QuerySet[Project], *, q: str, state: str) -> QuerySet[Project]:
    """Those whose name or SDK AppID holds `q`, in one state."""
    if q:
        projects = projects.filter(Q(name__icontains=q) | Q(sdk_app_id__contains=q))
    return projects.filter(STATES[state])


def access_project(account: Account, uid: uuid.UUID) -> Project:
    """A project of the account; others' and deleted ones are not found (404)."""
    found = projects_with_facts(account).select_related("account")
    return get_object_or_404(found, uid=uid)


def deleted_projects(account: Account) -> QuerySet[Project]:
    """Those that can be restored, the latest deleted first."""
    found = Project.objects.filter(account=account, deleted_at__gt=undo_starts())
    return found.defer("app_key", "old_app_key").order_by("-deleted_at", "-id")


def access_deleted(account: Account, uid: uuid.UUID) -> Project:
    """A project of the account that can be restored (404 for any other)."""
    return get_object_or_404(deleted_projects(account), uid=uid)
