"""The demo's past: two days of finished sends, so that charts have something to show.

These rows are written as they would stand after the pipeline; what the demo sends
today goes through the pipeline itself (`demo_sends`).
"""

import random
import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils import timezone

from isms_console.lib import ids
from messaging.actions.counts import Tally
from messaging.enums import (
    BatchStatus,
    Lane,
    MessageStatus,
    Metric,
    ReportEffect,
    ReportSource,
    Source,
)
from messaging.management.demo_world import World
from messaging.models import Batch, Send
from messaging.models.bulk import (
    NewMessage,
    NewReport,
    Reported,
    insert_messages,
    insert_reports,
    record_reports,
)
from projects.models import BodyTemplate
from tencent.codes import receipt_code

_HOURS = 40
_SEED = 20260101
_PLACES = [("SG", "+658{:07d}", 5), ("MY", "+6012{:07d}", 2), ("GB", "+4474{:08d}", 1)]
_FAILURES = ["UNDELIV", "EXPIRED", "REJECTD", "UNDELIV"]
_PARAMS = {
    Lane.OTP: ["204861", "5"],
    Lane.NOTIFICATION: ["Ana", "SF2041", "Friday"],
    Lane.MARKETING: [],
}


def write_history(world: World) -> None:
    """Writes the past: busy days and quiet nights, the same on every machine."""
    chance = random.Random(_SEED)  # noqa: S311 - a demo must repeat itself
    now = timezone.now()
    for hours_ago in range(_HOURS, 0, -1):
        moment = now - timedelta(hours=hours_ago)
        is_night = not 7 <= timezone.localtime(moment).hour < 23
        size = chance.randint(2, 8) if is_night else chance.randint(20, 60)
        template = chance.choice(world.templates[:2])
        _write_send(world, template, moment, size, chance)


def _write_send(
    world: World,
    template: BodyTemplate,
    moment: datetime,
    size: int,
    chance: random.Random,
) -> None:
    milliseconds = int(moment.timestamp() * 1000)
    send = Send(
        id=ids.mint(milliseconds),
        account=world.account,
        project=world.project,
        signature=world.signature,
        body_template=template,
        created_by=world.operator,
        source=Source.API,
        lane=template.kind,
        sign_name=world.signature.sign_name,
        content=template.content,
        template_params=_PARAMS[Lane(template.kind)],
        first_message_id=ids.mint(milliseconds),
        total=size,
        queued=size,
    )
    send.save(force_insert=True)
    batch = Batch.objects.create(
        id=ids.mint(milliseconds),
        send=send,
        project=world.project,
        provider_account=world.project.provider_account,
        lane=send.lane,
        status=BatchStatus.SUBMITTED,
        first_message_id=send.first_message_id,
        size=size,
        turn_at=moment,
        due_at=moment,
        attempts=1,
        claimed_at=moment + timedelta(milliseconds=40),
        submitted_at=moment + timedelta(milliseconds=110),
    )
    messages = list(_messages(send, batch, chance))
    insert_messages(messages)
    _report(send, batch, messages, moment, chance)


def _messages(send: Send, batch: Batch, chance: random.Random) -> Iterator[NewMessage]:
    weights = [weight for _country, _pattern, weight in _PLACES]
    for position in range(send.total):
        country, pattern, _ = chance.choices(_PLACES, weights)[0]
        yield NewMessage(
            id=ids.offset(send.first_message_id, position),
            account_id=send.account_id,
            project_id=send.project_id,
            send_id=send.id,
            batch_id=batch.id,
            phone_number=pattern.format(chance.randrange(10**6)),
            country=country,
            status=MessageStatus.SUBMITTED,
            serial_no=str(uuid.UUID(int=chance.getrandbits(128))),
            billed_segments=1,
        )


def _report(
    send: Send,
    batch: Batch,
    messages: list[NewMessage],
    moment: datetime,
    chance: random.Random,
) -> None:
    """Results of all, counted as if they had come in then."""
    rows, raw = [], []
    tally = Tally(moment)
    key = {"account_id": send.account_id, "project_id": send.project_id}
    for message in messages:
        is_delivered = chance.random() < 0.94
        code = "DELIVRD" if is_delivered else chance.choice(_FAILURES)
        status = MessageStatus.DELIVERED if is_delivered else MessageStatus.FAILED
        at = moment + timedelta(seconds=chance.uniform(1, 9))
        rows.append(
            Reported(
                message.id,
                status,
                message.serial_no,
                "" if is_delivered else code,
                receipt_code(code).reason,
                at,
                at,
            )
        )
        raw.append(_raw(batch, message, code, at, is_delivered=is_delivered))
        for metric in (Metric.ACCEPTED, Metric.SUBMITTED, Metric.SEGMENTS):
            tally.add(
                **key, lane=send.lane, country=message.country, metric=metric, value=1
            )
        result = Metric.DELIVERED if is_delivered else Metric.FAILED
        tally.add(
            **key, lane=send.lane, country=message.country, metric=result, value=1
        )
    record_reports(rows)
    insert_reports(raw)
    tally.write()
    delivered = sum(row.status == MessageStatus.DELIVERED for row in rows)
    Send.objects.filter(id=send.id).update(
        created_at=moment,
        queued=0,
        delivered=delivered,
        failed=send.total - delivered,
        billed_segments=send.total,
        finished_at=max(row.reported_at for row in rows),
    )


def _raw(
    batch: Batch, message: NewMessage, code: str, at: datetime, *, is_delivered: bool
) -> NewReport:
    return NewReport(
        provider_account_id=batch.provider_account_id,
        message_id=message.id,
        serial_no=message.serial_no,
        phone_number=message.phone_number,
        report_status="SUCCESS" if is_delivered else "FAIL",
        description=code,
        session_context=batch.id.hex,
        user_receive_time=int(at.timestamp()),
        source=ReportSource.PULL,
        effect=ReportEffect.APPLIED,
        received_at=at,
    )
