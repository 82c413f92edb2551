"""Accepts what somebody wants sent: the same for page, file and API."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import policies
from accounts.actions import audit
from accounts.models import User
from accounts.policies import Ability
from isms_console.lib import ids
from isms_console.lib.errors import Refusal
from isms_console.lib.phone_numbers import PhoneNumber
from messaging import queue
from messaging.actions.alarms import told_of_refusals
from messaging.actions.counts import Tally
from messaging.actions.limits import Guard
from messaging.enums import BatchStatus, Lane, Metric
from messaging.models import Batch, Send
from messaging.models.batches import BATCH_SIZE
from messaging.models.bulk import NewMessage, insert_messages
from messaging.queries.turns import claimable, served
from messaging.validators import NOT_APPROVED, params_problem, text_problem
from projects.models import BodyTemplate, Project, Signature
from projects.queries.sendable import sendable_signatures, sendable_templates
from tencent import segments

# What an account must be able to do to send in a lane; the first says most.
_NEEDED = {
    Lane.OTP: [Ability.SEND],
    Lane.NOTIFICATION: [Ability.SEND],
    Lane.MARKETING: [Ability.SEND_MARKETING, Ability.SEND],
}
# How far apart a send's batches stand in their lane: roughly one provider call.
_STRIDE = timedelta(milliseconds=10)


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What to send, to whom, with what, and who asks."""

    project: Project
    signature: Signature | None
    body_template: BodyTemplate
    template_params: Sequence[str]
    recipients: Sequence[PhoneNumber]
    source: str
    actor: User | None
    session_context: str = ""


def accept(wish: Wish) -> Send:
    """Checks the wish and writes send, batches and messages in one transaction.

    Ids are minted here, before anything is queued. Raises Refusal naming the field
    at fault; then nothing was written.
    """
    with told_of_refusals(wish.project):
        return _accept(wish)


def _accept(wish: Wish) -> Send:
    guard = Guard(wish.project, _check(wish), wish.recipients)
    guard.check()
    send = _new_send(wish)
    with transaction.atomic():
        guard.count_numbers()
        send.save(force_insert=True)
        batches = _plan(send, wish)
        Batch.objects.bulk_create(batches, batch_size=1000)
        insert_messages(_messages(send, batches, wish.recipients))
        _count(send, wish)
        guard.count_parts()
        # Before the audit log's row, which is everywhere the last that is locked.
        guard.tell()
        audit.record(
            account=send.account,
            actor=wish.actor,
            act="send.accepted",
            subject=str(send.id),
            details={"recipients": send.total, "source": wish.source},
        )
        queue.nudge(Lane(send.lane), len(batches))
    return send


def _check(wish: Wish) -> str:
    """The whole text, when it may be sent."""
    account = wish.project.account
    policies.require_running(account)
    for ability in _NEEDED[Lane(wish.body_template.kind)]:
        policies.require(account, ability)
    if not wish.project.is_enabled:
        raise Refusal(
            "project_disabled",
            _("The project is disabled; enable it first."),
            "project",
        )
    if not wish.recipients:
        raise Refusal(
            "no_recipients", _("Enter at least one phone number."), "recipients"
        )
    if len({recipient.e164 for recipient in wish.recipients}) < len(wish.recipients):
        # Tencent's answer names numbers: two messages to one could not be told apart.
        raise Refusal(
            "repeated_recipients", _("Name each phone number once."), "recipients"
        )
    _check_approved(wish)
    params = list(wish.template_params)
    if problem := params_problem(wish.body_template.content, params):
        raise Refusal("template_params", problem, "template_params")
    body = segments.render(wish.body_template.content, params)
    sign_name = wish.signature.sign_name if wish.signature else ""
    text = segments.display_text(sign_name, body)
    if problem := text_problem(text):
        raise Refusal("text_too_long", problem, "template_params")
    return text


def _check_approved(wish: Wish) -> None:
    templates = sendable_templates(wish.project).filter(id=wish.body_template.id)
    if not templates.exists():
        said = str(NOT_APPROVED["body_template"])
        raise Refusal("template_not_approved", said, "body_template")
    if wish.signature is None:
        return
    signatures = sendable_signatures(wish.project).filter(id=wish.signature.id)
    if not signatures.exists():
        said = str(NOT_APPROVED["signature"])
        raise Refusal("signature_not_approved", said, "signature")


def _new_send(wish: Wish) -> Send:
    total = len(wish.recipients)
    return Send(
        account=wish.project.account,
        project=wish.project,
        signature=wish.signature,
        body_template=wish.body_template,
        created_by=wish.actor,
        source=wish.source,
        lane=Lane(wish.body_template.kind),
        sign_name=wish.signature.sign_name if wish.signature else "",
        content=wish.body_template.content,
        template_params=list(wish.template_params),
        session_context=wish.session_context,
        first_message_id=ids.mint(),
        total=total,
        queued=total,
    )


def _plan(send: Send, wish: Wish) -> list[Batch]:
    now = timezone.now()
    first_turn = _first_turn(send, now)
    return [
        Batch(
            send=send,
            project=wish.project,
            provider_account_id=wish.project.provider_account_id,
            lane=send.lane,
            first_message_id=ids.offset(send.first_message_id, start),
            size=min(BATCH_SIZE, send.total - start),
            turn_at=first_turn + _STRIDE * position,
            due_at=now,
        )
        for position, start in enumerate(range(0, send.total, BATCH_SIZE))
    ]


def _first_turn(send: Send, now: datetime) -> datetime:
    """The turn that is served now, or behind what the project has planned already.

    So each project takes its turns one stride apart, however many sends it makes,
    and another project's next batch stands at the front.
    """
    lane = Lane(send.lane)
    planned = Batch.objects.filter(
        project=send.project_id, lane=lane, status=BatchStatus.PLANNED
    )
    last = planned.aggregate(last=Max("turn_at"))["last"]
    first = served(claimable(lane, now), now)
    return max(first, last + _STRIDE) if last else first


def _messages(
    send: Send, batches: Sequence[Batch], recipients: Sequence[PhoneNumber]
) -> Iterator[NewMessage]:
    first = send.first_message_id
    for position, recipient in enumerate(recipients):
        yield NewMessage(
            id=ids.offset(first, position),
            account_id=send.account_id,
            project_id=send.project_id,
            send_id=send.id,
            batch_id=batches[position // BATCH_SIZE].id,
            phone_number=recipient.e164,
            country=recipient.country,
        )


def _count(send: Send, wish: Wish) -> None:
    tally = Tally(timezone.now())
    countries = Counter(recipient.country for recipient in wish.recipients)
    for country, number in countries.items():
        tally.add(
            account_id=send.account_id,
            project_id=send.project_id,
            lane=send.lane,
            country=country,
            metric=Metric.ACCEPTED,
            value=number,
        )
    tally.write()
