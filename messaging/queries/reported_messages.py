"""Finds the messages behind delivery reports."""

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from django.db.models import QuerySet
from django.utils import timezone

from messaging.enums import MessageStatus
from messaging.models import Batch, Message
from projects.models import BodyTemplate
from tencent.schemas.v20210111.delivery_reports import DeliveryReport as WireReport

# Later times are damaged, and not all of them can be read as a time.
_YEAR_3000 = 32_503_680_000


class Known(NamedTuple):
    """What is needed of a message to finish it and to count it."""

    id: uuid.UUID
    status: str
    batch_id: uuid.UUID
    send_id: uuid.UUID
    account_id: int
    project_id: int
    country: str
    serial_no: str
    phone_number: str
    lane: str


_FIELDS = (*Known._fields[:-1], "send__lane")


def match(provider_account_id: int, items: Sequence[WireReport]) -> list[Known | None]:
    """The message behind each item, or None.

    By serial number; a message whose answer was lost has none, and is found by the
    batch id in SessionContext, or, where Tencent returns no context, by being the
    only unknown message to that number.
    """
    serials = [item.serial_no for item in items if item.serial_no]
    by_serial = {
        message.serial_no: message
        for message in known(Message.objects.filter(serial_no__in=serials))
    }
    strays = [item for item in items if item.serial_no not in by_serial]
    by_context = _match_by_context([item for item in strays if item.session_context])
    by_number = _match_by_number(
        provider_account_id, [item for item in strays if not item.session_context]
    )
    return [
        by_serial.get(item.serial_no)
        or by_context.get((item.session_context, item.phone_number))
        or by_number.get((item.serial_no, item.phone_number))
        for item in items
    ]


def known(messages: QuerySet[Message]) -> list[Known]:
    """The rows, as far as finishing them needs."""
    return [Known._make(row) for row in messages.values_list(*_FIELDS)]


def _match_by_context(items: Sequence[WireReport]) -> dict[tuple[str, str], Known]:
    contexts = {item.session_context for item in items}
    ids = [uuid.UUID(hex=text) for text in contexts if _is_ours(text)]
    found: dict[tuple[str, str], Known] = {}
    for batch in Batch.objects.filter(id__in=ids) if ids else ():
        numbers = [i.phone_number for i in items if i.session_context == batch.id.hex]
        messages = Message.objects.filter(
            id__range=(batch.first_message_id, batch.last_message_id),
            phone_number__in=numbers,
            status=MessageStatus.UNKNOWN,
        )
        for message in known(messages):
            found[batch.id.hex, message.phone_number] = message
    return found


def _match_by_number(
    provider_account_id: int, items: Sequence[WireReport]
) -> dict[tuple[str, str], Known]:
    """By both numbers of the item: the one unknown message it can belong to."""
    if not items:
        return {}
    # Whoever sent through it has a template there, also after its project moved away.
    templates = BodyTemplate.objects.filter(
        registrations__provider_account=provider_account_id
    )
    messages = Message.objects.filter(
        account__in=templates.values("account"),
        batch__provider_account=provider_account_id,
        phone_number__in={item.phone_number for item in items},
        status=MessageStatus.UNKNOWN,
        serial_no="",
    )
    found: dict[tuple[str, str], Known] = {}
    for item in items:
        candidates = known(
            messages.filter(
                phone_number=item.phone_number,
                batch__claimed_at__lte=_latest(item.user_receive_time),
            )
        )
        if len(candidates) == 1:
            found[item.serial_no, item.phone_number] = candidates[0]
    return found


def _latest(unix: int) -> datetime:
    """The end of the second that a report names; now when it names none."""
    if not 0 < unix < _YEAR_3000:
        return timezone.now()
    return datetime.fromtimestamp(unix + 1, tz=UTC)


def _is_ours(context: str) -> bool:
    try:
        return uuid.UUID(hex=context).hex == context
    except ValueError:
        return False
