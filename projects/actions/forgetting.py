"""Takes away secrets that nobody can use any more."""

from django.db import transaction
from django.utils import timezone

from projects.actions.records import record
from projects.models import Project
from projects.queries.undo import undo_starts

_NOTHING = {"old_app_key": "", "old_app_key_until": None}


def forget_deleted() -> int:
    """Takes the keys of projects that cannot be restored; how many there were.

    Their rows stay, because what they sent points at them.
    """
    gone = Project.objects.filter(deleted_at__lte=undo_starts()).exclude(app_key="")
    forgotten = 0
    for project in gone.select_related("account").defer("app_key", "old_app_key"):
        with transaction.atomic():
            same = gone.filter(pk=project.pk)
            if not same.update(app_key="", **_NOTHING):
                continue
            record(project, None, "project.forgotten")
            forgotten += 1
    return forgotten


def forget_old_app_keys() -> int:
    """Takes old App Keys whose overlap is over; how many there were."""
    over = Project.objects.filter(old_app_key_until__lte=timezone.now())
    return over.update(**_NOTHING)
