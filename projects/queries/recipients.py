"""Alarm recipients: a project's, and by the link that was mailed to them."""

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.crypto import salted_hmac

from accounts.models import Account
from projects.enums import AlarmEvent
from projects.models import AlarmRecipient, Project

PAUSE = timedelta(minutes=1)
LINK_LIVES = timedelta(days=7)
CODE_LIVES = timedelta(minutes=10)
MOST_TRIES = 5


def digest_of(kind: str, said: str) -> str:
    """Keyed, so that the table alone gives away neither link nor code."""
    salt = f"projects.recipients.{kind}"
    return salted_hmac(salt, said, algorithm="sha256").hexdigest()


def recipients_of(project: Project) -> QuerySet[AlarmRecipient]:
    """The project's, in the order they were added."""
    return AlarmRecipient.objects.filter(project=project).order_by("id")


def access_recipient(project: Project, uid: uuid.UUID) -> AlarmRecipient:
    """One of the project's; anybody else's is not found (404)."""
    rows = AlarmRecipient.objects.select_related("project__account")
    return get_object_or_404(rows, uid=uid, project=project)


def recipient_by_link(secret: str) -> AlarmRecipient | None:
    """Whom a link was mailed to, while it holds."""
    rows = AlarmRecipient.objects.select_related("project__account")
    return rows.filter(
        link_digest=digest_of("link", secret),
        link_sent_at__gt=timezone.now() - LINK_LIVES,
        project__deleted_at=None,
    ).first()


def next_at(sent_at: datetime | None) -> datetime | None:
    """When another link or code can be asked for; None for now."""
    if sent_at is None or sent_at + PAUSE <= timezone.now():
        return None
    return sent_at + PAUSE


def has_open_code(recipient: AlarmRecipient) -> bool:
    """Whether a code can be typed now."""
    sent_at = recipient.code_sent_at
    return (
        recipient.code_digest != ""
        and sent_at is not None
        and sent_at + CODE_LIVES > timezone.now()
        and recipient.code_attempts < MOST_TRIES
    )


def recipients_for(
    account: Account, event: AlarmEvent, project: Project | None
) -> Iterable[AlarmRecipient]:
    """Who ticked the event, in one project or all that are not deleted."""
    rows = AlarmRecipient.objects.filter(
        project__account=account, project__deleted_at=None
    )
    if project is not None:
        rows = rows.filter(project=project)
    return [row for row in rows.order_by("id") if event.value in row.events]
