"""SDK AppIDs and App Keys: made, shown, rotated.

After a rotation the old key works beside the new one for APP_KEY_OVERLAP_HOURS, so
that programs can be changed over one by one.
"""

import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from isms_console.lib.errors import MovedOn, Refusal
from projects.actions.records import record
from projects.models import Project
from projects.queries.app_keys import is_overlapping

# Console reference 2.1: the newest international ones start so, and have 10 digits.
_SDK_APP_ID_STARTS = "2400"
_SDK_APP_ID_REST = 6
_APP_KEY_BYTES = 16


def new_sdk_app_id() -> str:
    """10 digits that no project has."""
    while True:
        rest = secrets.randbelow(10**_SDK_APP_ID_REST)
        drawn = f"{_SDK_APP_ID_STARTS}{rest:0{_SDK_APP_ID_REST}d}"
        if not Project.objects.filter(sdk_app_id=drawn).exists():
            return drawn


def new_app_key() -> str:
    """32 hexadecimal characters that nobody guesses."""
    return secrets.token_hex(_APP_KEY_BYTES)


def reveal(*, project: Project, actor: User) -> str:
    """The App Key; looking at it is on record."""
    record(project, actor, "project.app_key_revealed")
    app_key: str = project.app_key
    return app_key


def overlap_ends() -> datetime:
    """Until when the present key works if it is rotated now."""
    return timezone.now() + timedelta(hours=settings.APP_KEY_OVERLAP_HOURS)


def rotate(*, project: Project, actor: User) -> datetime:
    """Makes a new App Key; until when the old one works.

    Raises Refusal while the key before still works, because a third one would stop it
    unseen; MovedOn when the key was rotated or the project deleted meanwhile.
    """
    if is_overlapping(project):
        raise Refusal(
            "app_key_overlap",
            _("The key before this one still works. Stop it first, then rotate again."),
        )
    until = overlap_ends()
    with transaction.atomic():
        if not _as_known(project).update(
            app_key=new_app_key(), old_app_key=project.app_key, old_app_key_until=until
        ):
            raise MovedOn
        details = {"old_app_key_until": until}
        record(project, actor, "project.app_key_rotated", details)
    return until


def end_overlap(*, project: Project, actor: User) -> None:
    """Stops the old key now. Raises MovedOn when there is none that works."""
    with transaction.atomic():
        if not is_overlapping(project) or not _as_known(project).update(
            old_app_key="", old_app_key_until=None
        ):
            raise MovedOn
        record(project, actor, "project.old_app_key_stopped")


def _as_known(project: Project) -> models.QuerySet[Project]:
    """Every rotation has its own end of the overlap: who knows it knows both keys."""
    return Project.objects.filter(
        pk=project.pk, deleted_at=None, old_app_key_until=project.old_app_key_until
    )
