"""Sends, for those who may see them."""

import uuid
from collections.abc import Iterator, Sequence

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from accounts.models import Account
from messaging.enums import BatchStatus, MessageStatus
from messaging.models import Batch, Message, Send
from projects.models import Project


def sends_for(account: Account) -> QuerySet[Send]:
    """The account's sends, the newest first."""
    sends = Send.objects.select_related("project", "body_template", "created_by")
    # Secrets stay closed: a list must open even when a key is missing.
    sends = sends.defer("project__app_key")
    return sends.filter(account=account).order_by("-id")


def narrow(sends: QuerySet[Send], *, project: Project | None) -> QuerySet[Send]:
    """Only those of one project; without one, all."""
    return sends.filter(project=project) if project else sends


def export_rows(sends: QuerySet[Send]) -> Iterator[Sequence[object]]:
    """A head, then one row for each send; times are ISO 8601 with their zone."""
    counts = [status.value for status in MessageStatus]
    yield [
        *("task_id", "accepted_at", "finished_at", "project", "body_template"),
        *("lane", "source", "total", *counts, "billed_segments"),
    ]
    for send in sends.iterator(chunk_size=1000):
        yield [
            str(send.id),
            send.created_at.isoformat(),
            send.finished_at.isoformat() if send.finished_at else "",
            send.project.name,
            send.body_template.name,
            send.lane,
            send.source,
            send.total,
            *(getattr(send, count) for count in counts),
            send.billed_segments,
        ]


def access_send(account: Account, send_id: uuid.UUID) -> Send:
    """One send of the account; anybody else's is not found (404)."""
    sends = Send.objects.select_related(
        "project__provider_account", "body_template", "signature", "created_by"
    )
    sends = sends.defer(
        "project__app_key",
        "project__provider_account__secret_id",
        "project__provider_account__secret_key",
    )
    return get_object_or_404(sends, id=send_id, account=account)


def messages_of(send: Send) -> QuerySet[Message]:
    """The send's messages in the order of the request: one range of ids."""
    messages = Message.objects.filter(
        id__range=(send.first_message_id, send.last_message_id)
    )
    return messages.order_by("id")


def waiting_batch(send: Send) -> Batch | None:
    """A batch of the send that was put back, with what the provider said."""
    put_back = Batch.objects.filter(send=send, status=BatchStatus.PLANNED)
    held = put_back.exclude(error_code="").select_related("provider_account")
    held = held.defer("provider_account__secret_id", "provider_account__secret_key")
    return held.order_by("-attempts", "id").first()
