"""Messages, for those who may see them."""

import uuid
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from accounts.models import Account
from messaging.models import DeliveryReport, Message
from projects.models import Project


def messages_for(account: Account) -> QuerySet[Message]:
    """The account's messages, the newest first (ids sort by age)."""
    messages = Message.objects.filter(account=account)
    messages = messages.select_related("send", "project", "batch")
    return messages.defer("project__app_key").order_by("-id")


def access_message(account: Account, message_id: uuid.UUID) -> Message:
    """One message of the account; anybody else's is not found (404)."""
    messages = Message.objects.select_related(
        "send__body_template",
        "send__created_by",
        "batch__provider_account",
        "project",
    )
    messages = messages.defer(
        "project__app_key",
        "batch__provider_account__secret_id",
        "batch__provider_account__secret_key",
    )
    return get_object_or_404(messages, id=message_id, account=account)


def reports_of(message: Message) -> QuerySet[DeliveryReport]:
    """Everything the provider said of one message, in the order it came."""
    reports = DeliveryReport.objects.filter(message_id=message.id)
    return reports.order_by("received_at", "id")


def first_id_of(moment: datetime) -> uuid.UUID:
    """The smallest id that a message accepted at `moment` can have."""
    return uuid.UUID(int=int(moment.timestamp() * 1000) << 80)


def narrow(
    messages: QuerySet[Message],
    *,
    q: str,
    status: str,
    project: Project | None,
    period: int,
) -> QuerySet[Message]:
    """Only those to one number, in one state, of one project; empty means all.

    `period` is in days back from now, 0 for any time; a number is looked for at any
    time, since it has an index of its own.
    """
    wanted: dict[str, object] = {
        "phone_number": q,
        "status": status,
        "project": project,
    }
    if period and not q:
        wanted["id__gte"] = first_id_of(timezone.now() - timedelta(days=period))
    return messages.filter(**{name: value for name, value in wanted.items() if value})
