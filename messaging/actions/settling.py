"""Settles what reports left open: asks by number, and ends the wait."""

import logging
from collections import Counter
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from messaging.actions.delivery_reports import finish, take_in
from messaging.enums import OPEN, MessageStatus, ReportSource
from messaging.models import Batch, Message
from messaging.models.bulk import Reported
from messaging.providers import tencent
from messaging.providers.tencent import ProviderError, WireReport
from messaging.queries.access import access_to
from messaging.queries.reported_messages import known

logger = logging.getLogger(__name__)

_MOST_BATCHES = 10
_LONGEST_PAUSE = timedelta(hours=6)
# Tencent's records go back this far (wire reference B.4).
_RECORDS = timedelta(days=7)
_CLOCKS_DIFFER = timedelta(minutes=1)


def settle() -> Counter[str]:
    """Asks for the open messages of the batches whose time to ask has come."""
    now = timezone.now()
    due = Batch.objects.filter(open__gt=0, ask_at__lte=now)
    effects: Counter[str] = Counter()
    batches = due.select_related("provider_account").order_by("ask_at", "id")
    for batch in batches[:_MOST_BATCHES]:
        if _is_overdue(batch, now):
            effects += _end_the_wait(batch, now)
        elif not batch.provider_account.is_held:
            effects += _ask(batch, now)
    return effects


def _is_overdue(batch: Batch, now: datetime) -> bool:
    deadline = timedelta(hours=settings.REPORT_DEADLINE_HOURS)
    return (batch.submitted_at or batch.turn_at) + deadline < now


def _ask(batch: Batch, now: datetime) -> Counter[str]:
    """One question for each open message. Asking takes nothing away at Tencent."""
    begin = max((batch.claimed_at or now) - _CLOCKS_DIFFER, now - _RECORDS)
    account = batch.provider_account
    effects: Counter[str] = Counter()
    try:
        for message in _open_messages(batch):
            items = tencent.ask(
                access_to(account),
                phone_number=message.phone_number,
                begin_time=int(begin.timestamp()),
            )
            news = [item for item in items if _is_about(item, message, batch)]
            effects += take_in(account.id, news, ReportSource.ASKED)
    except ProviderError as problem:
        logger.warning("Asking %s by number failed: %s", account, problem)
    pause = min(timedelta(seconds=30) * 2**batch.asked, _LONGEST_PAUSE)
    Batch.objects.filter(id=batch.id, asked=batch.asked).update(
        asked=F("asked") + 1, ask_at=timezone.now() + pause
    )
    return effects


def _open_messages(batch: Batch) -> list[Message]:
    messages = Message.objects.filter(
        id__range=(batch.first_message_id, batch.last_message_id), status__in=OPEN
    )
    return list(messages.order_by("id"))


def _is_about(item: WireReport, message: Message, batch: Batch) -> bool:
    """Records of the same number hold its other messages too; those stay out."""
    if message.serial_no:
        return item.serial_no == message.serial_no
    if item.session_context:
        return item.session_context == batch.id.hex
    return not Message.objects.filter(serial_no=item.serial_no).exists()


def _end_the_wait(batch: Batch, now: datetime) -> Counter[str]:
    """The deadline passed: what is still open ends as `no_report`."""
    messages = Message.objects.filter(
        id__range=(batch.first_message_id, batch.last_message_id), status__in=OPEN
    )
    with transaction.atomic():
        waiting = known(messages)
        rows = [
            Reported(
                id=message.id,
                status=MessageStatus.NO_REPORT,
                serial_no=message.serial_no,
                code="",
                reason="",
                received_at=None,
                reported_at=now,
            )
            for message in waiting
        ]
        return Counter({MessageStatus.NO_REPORT.value: len(finish(waiting, rows))})
