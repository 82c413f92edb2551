"""Follows what Tencent has: until its review ends, and every night after that."""

import logging
import time
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from isms_console.lib.errors import MovedOn
from projects import queue
from projects.actions import pace
from projects.actions.content_notices import (
    tell_blocked,
    tell_drift,
    tell_failure,
    tell_settled,
    tell_verdict,
)
from projects.actions.registration_moves import IDLE, change, move
from projects.enums import RegistrationStatus, RegistrationStep, RegistrationTask
from projects.models import ProviderAccount, Registration
from projects.providers.tencent import (
    PAGE,
    Item,
    ProviderError,
    Registry,
    Signatures,
    Templates,
)
from projects.queries import registrations as queries
from projects.queries.access import access_to
from projects.queries.verdicts import Verdict, verdict

logger = logging.getLogger(__name__)

_COMPARED_EVERY = timedelta(hours=24)
# Of a whole job, below its time limit: one call may still be under way.
_SHIFT_SECONDS = 60.0
_COMPARED = (
    RegistrationStatus.PENDING,
    RegistrationStatus.APPROVED,
    RegistrationStatus.DRIFTED,
)


class ShiftOver(Exception):
    """There is more than one job may take; the next goes on."""


def registry_of(account: ProviderAccount, *, of_signatures: bool) -> Registry:
    """What Tencent keeps there of one kind; calls keep to the pace."""
    kind = Signatures if of_signatures else Templates
    return kind(access_to(account), partial(pace.keep, account))


def follow() -> int:
    """Asks about everything in review; returns how much is left there."""
    pending = queries.registrations().filter(status=RegistrationStatus.PENDING)
    waiting = Q(registrations__status=RegistrationStatus.PENDING)
    ends = time.monotonic() + _SHIFT_SECONDS
    for account in _reachable().filter(waiting).distinct():
        try:
            _ask(account, pending.filter(provider_account=account), ends)
        except (ProviderError, pace.Later, ShiftOver) as problem:
            logger.warning("Following at %s failed: %s", account, problem)
    return pending.count()


def compare() -> int:
    """Compares what provider accounts are due for; returns how many were compared."""
    now = timezone.now()
    is_due = Q(compared_at=None) | Q(compared_at__lt=now - _COMPARED_EVERY)
    ends = time.monotonic() + _SHIFT_SECONDS
    return sum(_compare(account, ends) for account in _reachable().filter(is_due))


def settle(row: Registration, item: Item | None) -> bool:
    """Moves the row to where Tencent has it; says if it moved. Raises MovedOn.

    What its review said is told; what differs is told by who compared.
    """
    found = verdict(row, item)
    if not _is_news(row, found):
        change(row, checked_at=timezone.now())
        return False
    with transaction.atomic():
        _move_to(row, found)
        if found.step in (RegistrationStep.APPROVED, RegistrationStep.REJECTED):
            tell_verdict(row)
    return True


def fail(row: Registration, *, code: str, message: str, **values: Any) -> None:
    """It cannot be done as it is; the platform's people look. Raises MovedOn."""
    with transaction.atomic():
        move(
            row,
            RegistrationStep.FAILED,
            text=message,
            code=code,
            status=RegistrationStatus.FAILED,
            error_code=code[:80],
            error_message=message,
            **values,
            **IDLE,
        )
        tell_failure(row)


def _is_news(row: Registration, found: Verdict) -> bool:
    is_moved = (found.status, found.message) != (row.status, row.error_message)
    return is_moved and not found.status == RegistrationStatus.PENDING == row.status


def _move_to(row: Registration, found: Verdict) -> None:
    now = timezone.now()
    move(
        row,
        found.step,
        text=found.reply or found.message,
        status=found.status,
        review_reply=found.reply,
        error_code=found.code,
        error_message=found.message,
        decided_at=now,
        checked_at=now,
    )


def _reachable() -> QuerySet[ProviderAccount]:
    now = timezone.now()
    accounts = ProviderAccount.objects.filter(is_enabled=True)
    return accounts.exclude(held_until__gt=now).order_by("id")


def _compare(account: ProviderAccount, ends: float) -> int:
    """One account; whoever sets the time first compares, and a failure unsets it.

    What was seen since it fell due is not asked about again: so shift after shift comes
    to an end, however much there is.
    """
    before, now = account.compared_at, timezone.now()
    due = max(before + _COMPARED_EVERY, now - _COMPARED_EVERY) if before else now
    mine = ProviderAccount.objects.filter(pk=account.pk)
    if not mine.filter(compared_at=before).update(compared_at=now):
        return 0
    unseen = Q(checked_at=None) | Q(checked_at__lt=due)
    rows = queries.registrations().filter(
        unseen, provider_account=account, status__in=_COMPARED
    )
    try:
        _ask(account, rows, ends)
    except ShiftOver:
        mine.filter(compared_at=now).update(compared_at=due - _COMPARED_EVERY)
        queue.compare_now()
        return 0
    except BaseException as problem:
        # Whatever ends it, a job's time limit too: it was not compared.
        mine.filter(compared_at=now).update(compared_at=before)
        if not isinstance(problem, ProviderError | pace.Later):
            raise
        logger.warning("Comparing with %s failed: %s", account, problem)
        return 0
    return 1


def _ask(account: ProviderAccount, rows: QuerySet[Registration], ends: float) -> None:
    """What nobody works on, by ids and as many as Tencent lists at once."""
    resting = rows.filter(task__in=(RegistrationTask.NONE, RegistrationTask.DELETE))
    drifted: list[Registration] = []
    blocked: list[Registration] = []
    settled: list[Registration] = []
    try:
        for row, was in _moved(account, resting.exclude(upstream_id=""), ends):
            if row.status == RegistrationStatus.DRIFTED:
                drifted.append(row)
                blocked += [row] if was == RegistrationStatus.APPROVED else []
            elif was == RegistrationStatus.DRIFTED:
                settled.append(row)
    finally:
        # Also when a later call fails: what moved is not told of another time.
        tell_drift(account, drifted)
        tell_blocked(blocked)
        tell_settled(settled)


def _moved(
    account: ProviderAccount, rows: QuerySet[Registration], ends: float
) -> Iterator[tuple[Registration, str]]:
    """What moved, with where it stood before."""
    for of_signatures in (True, False):
        registry = registry_of(account, of_signatures=of_signatures)
        rows_of_kind = rows.filter(signature__isnull=not of_signatures)
        # The longest unseen first: what one shift leaves, the next begins with.
        oldest = F("checked_at").asc(nulls_first=True)
        asked = list(rows_of_kind.order_by(oldest, "id"))
        for start in range(0, len(asked), PAGE):
            if time.monotonic() > ends:
                raise ShiftOver
            batch = asked[start : start + PAGE]
            found = registry.these(sorted({row.upstream_id for row in batch}))
            answers = [(row, found.get(row.upstream_id)) for row in batch]
            news = [each for each in answers if _is_news(each[0], verdict(*each))]
            moved = {row.pk for row, _ in news}
            _seen([row.pk for row in batch if row.pk not in moved])
            for row, item in news:
                was = row.status
                if _settled(row, item):
                    yield row, was


def _seen(ids: Sequence[int]) -> None:
    """All at once: most of what is compared is as it was."""
    Registration.objects.filter(pk__in=ids).update(checked_at=timezone.now())


def _settled(row: Registration, item: Item | None) -> bool:
    try:
        return settle(row, item)
    except MovedOn:
        logger.info("Registration %s moved while Tencent was asked.", row.pk)
        return False
