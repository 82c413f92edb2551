"""Does what registrations are due for: claim, commit, talk, record."""

import logging
import time
from datetime import timedelta

from django.conf import settings
from django.db.models import F
from django.utils import timezone

from isms_console.lib.errors import MovedOn
from projects import queue
from projects.actions import following
from projects.actions.pace import Later
from projects.actions.registration_calls import perform
from projects.actions.registration_moves import change
from projects.models import Registration
from projects.providers.tencent import Outcome, ProviderError
from projects.queries import registrations as queries
from tencent.codes import Reason, Retry, error_code

logger = logging.getLogger(__name__)

# A worker gives its place up after this long, so that others get theirs.
_SHIFT_SECONDS = 5.0
# Longer than any job lives: while a claim holds, its worker may still be talking.
_LEASE = timedelta(seconds=settings.CELERY_TASK_TIME_LIMIT + 30)
_FIRST_DELAY = timedelta(seconds=5)
_LONGEST_DELAY = timedelta(hours=1)
_MOST_DOUBLINGS = 12
_LATER = frozenset({Retry.DELAY, Retry.NEXT_DAY, Retry.CLOCK})
# Tencent refuses us, not this text: staff mend it and it is tried again.
_OUR_TROUBLE = frozenset(
    {Reason.CREDENTIALS, Reason.PERMISSION, Reason.BALANCE, Reason.PROVIDER_FAULT}
)
# Tencent has something else than we thought: the next try looks before it talks.
_LOOK_AGAIN = frozenset(
    {
        "InvalidParameterValue.SignExistAndUnapproved",
        "InvalidParameterValue.SignAlreadyPassedCheck",
        "FailedOperation.TemplateAlreadyPassedCheck",
        "FailedOperation.MissingSignatureToModify",
        "FailedOperation.MissingTemplateToModify",
        "FailedOperation.TemplateIdNotExist",
        "FailedOperation.SignIdNotExist",
    }
)
_MOST_LOOKS = 3


def work() -> int:
    """Does what is due for one shift; returns how much."""
    ends = time.monotonic() + _SHIFT_SECONDS
    done = 0
    while time.monotonic() < ends:
        row = claim()
        if row is None:
            return done
        try:
            do(row)
        except MovedOn:
            logger.warning("Registration %s moved while it was worked on.", row.pk)
        done += 1
    queue.nudge()
    return done


def claim() -> Registration | None:
    """What is due, now claimed; None when there is nothing.

    Committed before anything is said: a crash from here on leaves a claim that runs
    out, and the next worker looks at Tencent's list before it adds.
    """
    now = timezone.now()
    for row in queries.due(now)[:20]:
        rows = Registration.objects.filter(
            pk=row.pk, task=row.task, claimed_until=row.claimed_until
        )
        until = now + _LEASE
        if rows.update(claimed_until=until, attempts=F("attempts") + 1):
            row.claimed_until, row.attempts = until, row.attempts + 1
            return row
    return None


def do(row: Registration) -> None:
    """The talk and its outcome. Raises MovedOn when the row was moved meanwhile."""
    try:
        perform(row)
    except Later as later:
        attempts = row.attempts - 1
        change(row, due_at=later.until, claimed_until=None, attempts=attempts)
    except ProviderError as problem:
        _record_problem(row, problem)
    except FileNotFoundError:
        message = "A picture that proves it is not in the documents' storage."
        following.fail(row, code="picture_missing", message=message)


def _record_problem(row: Registration, problem: ProviderError) -> None:
    if not _may_pass(row, problem):
        following.fail(row, code=problem.code, message=problem.message)
        return
    doublings = min(row.attempts - 1, _MOST_DOUBLINGS)
    delay = min(_FIRST_DELAY * 2**doublings, _LONGEST_DELAY)
    change(
        row,
        due_at=timezone.now() + delay,
        claimed_until=None,
        error_code=problem.code[:80],
        error_message=problem.message,
    )


def _may_pass(row: Registration, problem: ProviderError) -> bool:
    """Whether the same makes sense again, without anybody changing the text."""
    if problem.outcome is not Outcome.REFUSED or problem.retry in _LATER:
        return True
    if problem.code in _LOOK_AGAIN:
        return row.attempts < _MOST_LOOKS
    return error_code(problem.code).reason in _OUR_TROUBLE
