"""Hands batches over: claim, commit, talk, record."""

import logging
import time
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from isms_console.lib.errors import MovedOn
from messaging import queue
from messaging.actions import outcomes, provider_health
from messaging.enums import BatchStatus, Lane
from messaging.models import Batch
from messaging.providers import tencent
from messaging.providers.tencent import Outcome, ProviderError
from messaging.queries.access import access_to
from messaging.queries.queued_messages import Queued, queued_messages
from messaging.queries.turns import claimable, due, served
from projects.enums import RegistrationStatus
from projects.models import Registration
from tencent.codes import Reason, Retry, error_code

logger = logging.getLogger(__name__)

# A worker gives the lane up after this long, so that a long send cannot keep it.
_SHIFT_SECONDS = 5.0
_BACKOFF = timedelta(seconds=2)
_LONGEST_BACKOFF = timedelta(minutes=5)
_LATER = frozenset({Retry.DELAY, Retry.NEXT_DAY})
# Tencent refuses our account, not this message: staff mend it and it goes out.
_OUR_TROUBLE = frozenset(
    {Reason.CREDENTIALS, Reason.PERMISSION, Reason.BALANCE, Reason.PROVIDER_FAULT}
)


def dispatch_lane(lane: Lane) -> int:
    """Hands over the lane's batches for one shift; returns how many."""
    ends = time.monotonic() + _SHIFT_SECONDS
    done = 0
    while time.monotonic() < ends:
        batch = claim(lane)
        if batch is None:
            return done
        try:
            dispatch(batch)
        except MovedOn:
            logger.warning("Batch %s was swept while it was handed over.", batch.id)
        done += 1
    queue.nudge(lane)
    return done


def claim(lane: Lane) -> Batch | None:
    """The lane's next batch, now `dispatching`; None when nothing is due.

    Committed before anything is sent: a crash from here on leaves a batch that the
    sweeper finds by its age and never sends blindly again.
    """
    now = timezone.now()
    with transaction.atomic():
        batch = (
            claimable(lane, now)
            .select_related("provider_account", "send")
            .select_for_update(skip_locked=True, of=("self",))
            .order_by("turn_at", "id")
            .first()
        )
        if batch is None:
            return None
        batch.status = BatchStatus.DISPATCHING
        batch.claimed_at = now
        batch.attempts += 1
        batch.save(update_fields=["status", "claimed_at", "attempts"])
    return batch


def dispatch(batch: Batch) -> None:
    """One provider call and its outcome. No transaction is open while it talks.

    Raises MovedOn when the sweeper took the claim for lost meanwhile.
    """
    messages = queued_messages(batch)
    try:
        statuses = tencent.send(
            access_to(batch.provider_account),
            template_id=_upstream_template_id(batch),
            sign_name=batch.send.sign_name,
            template_params=batch.send.template_params,
            phone_numbers=[message.phone_number for message in messages],
            session_context=batch.id.hex,
        )
    except ProviderError as problem:
        _record_problem(batch, messages, problem)
    else:
        outcomes.record_answer(batch, messages, statuses)
        _release(batch)


def _upstream_template_id(batch: Batch) -> str:
    registrations = Registration.objects.filter(
        body_template=batch.send.body_template_id,
        provider_account=batch.provider_account_id,
        # What differs at Tencent now would go out with another text.
        status=RegistrationStatus.APPROVED,
    )
    return registrations.values_list("upstream_id", flat=True).first() or ""


def _release(batch: Batch) -> None:
    if batch.provider_account.held_since is None:
        return
    try:
        provider_health.release(batch.provider_account)
    except MovedOn:
        logger.debug("Another worker released %s.", batch.provider_account)


def _record_problem(
    batch: Batch, messages: Sequence[Queued], problem: ProviderError
) -> None:
    reason = error_code(problem.code).reason
    if problem.outcome is Outcome.MAYBE_SENT:
        outcomes.record_unknown(batch, messages, problem)
    elif problem.retry in _LATER and reason is not Reason.PROVIDER_FAULT:
        backoff = min(_BACKOFF * batch.attempts, _LONGEST_BACKOFF)
        _put_back(batch, problem, due_at=timezone.now() + backoff)
    elif problem.outcome is Outcome.NOT_SENT or reason in _OUR_TROUBLE:
        due_at = provider_health.hold(
            batch.provider_account, code=problem.code, message=problem.message
        )
        _put_back(batch, problem, due_at=due_at)
    else:
        outcomes.record_refusal(batch, messages, problem)
        _release(batch)


def _put_back(batch: Batch, problem: ProviderError, *, due_at: datetime) -> None:
    """Certainly not sent: the batch waits its turn again and nothing is lost.

    It stands as far behind the account's others as it waits, so that one batch that
    is always refused does not keep them from going out.
    """
    now = timezone.now()
    lane = due(Lane(batch.lane), now)
    front = served(lane.filter(provider_account=batch.provider_account_id), now)
    moved = Batch.objects.filter(id=batch.id, status=BatchStatus.DISPATCHING).update(
        status=BatchStatus.PLANNED,
        due_at=due_at,
        turn_at=front + (due_at - now),
        error_code=problem.code[:80],
        error_message=problem.message[:300],
    )
    if not moved:
        raise MovedOn
