"""The messages that a batch has to hand over."""

import uuid
from typing import NamedTuple

from messaging.enums import MessageStatus
from messaging.models import Batch, Message


class Queued(NamedTuple):
    """What is needed of a message to hand it over and to count it."""

    id: uuid.UUID
    phone_number: str
    country: str


def queued_messages(batch: Batch) -> list[Queued]:
    """The batch's messages that are still queued, in the order of their ids."""
    messages = Message.objects.filter(
        id__range=(batch.first_message_id, batch.last_message_id),
        status=MessageStatus.QUEUED,
    )
    rows = messages.order_by("id").values_list(*Queued._fields)
    return [Queued._make(row) for row in rows]
