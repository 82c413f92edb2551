"""Opens, withdraws and reopens cases, by compare-and-set; each move leaves an event."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions.notices import tell
from accounts.enums import NoticeEvent
from accounts.models import User
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.reviewing import ReviewStatus, Subject, subject_of
from reviews.actions.moves import check_impartial, end, note, record
from reviews.enums import EventKind
from reviews.models import ReviewCase, ReviewDecision
from reviews.queries import calendar as calendars
from reviews.queries import people
from reviews.queries.cases import earlier_rounds, last_approved

DECIDED = (ReviewStatus.APPROVED, ReviewStatus.REJECTED)
# The last quarter of a promise counts as "due soon".
_SOON = 0.75


def submit(*, kind: str, key: int, actor: User) -> ReviewCase:
    """Opens the next round. Raises IntegrityError when one is open already."""
    subject = subject_of(kind)
    promise = calendars.promise(kind)
    now = timezone.now()
    soon, due = _clock(now, promise.minutes)
    with transaction.atomic():
        case = ReviewCase.objects.create(
            kind=kind,
            subject_key=key,
            round=earlier_rounds(kind, key).count() + 1,
            account_id=subject.account_id(key),
            title=subject.title(key)[:200],
            snapshot=subject.snapshot(key),
            baseline=_baseline(subject, key),
            submitted_by=actor,
            submitted_at=now,
            soon_at=soon,
            due_at=due,
            decisions_needed=promise.decisions_needed,
        )
        note(case, EventKind.SUBMITTED, actor)
        record(case, actor, "review.submitted", {"round": case.round})
    return case


def _baseline(subject: Subject, key: int) -> dict[str, Any] | None:
    """What was approved last; what came into force without a case, as it is now."""
    before = subject.replaces(key)
    found = last_approved(subject.kind, [key, before])
    if found is None and before is not None:
        return subject.snapshot(before)
    return found


def withdraw(*, kind: str, key: int, actor: User) -> ReviewCase:
    """The applicant takes it back. Raises MovedOn when it is decided already."""
    with transaction.atomic():
        case = ReviewCase.objects.select_for_update().filter(
            kind=kind, subject_key=key, status=ReviewStatus.PENDING
        )
        found = case.first()
        if found is None:
            raise MovedOn
        end(found, ReviewStatus.WITHDRAWN, decided_by=None)
        note(found, EventKind.WITHDRAWN, actor)
        found.subject.withdraw(key, actor_id=actor.pk)
        record(found, actor, "review.withdrawn")
    return found


def reopen(case: ReviewCase, *, actor: User, why: str) -> None:
    """A decision is taken up again; its effects stay until the next one.

    Raises Refusal without a reason, for those who belong to the account, and when
    a later round exists; MovedOn when the case is not decided.
    """
    if not why.strip():
        raise Refusal("no_reason", _("Say why the decision is taken up again."), "why")
    check_impartial(case, actor)
    later = ReviewCase.objects.filter(
        kind=case.kind, subject_key=case.subject_key, round__gt=case.round
    )
    if later.exists():
        raise Refusal(
            "later_round", _("There is a later round: decide on that one instead.")
        )
    now = timezone.now()
    soon, due = _clock(now, calendars.promise(case.kind).minutes)
    before = case.status
    with transaction.atomic():
        moved = ReviewCase.objects.filter(pk=case.pk, status__in=DECIDED).update(
            status=ReviewStatus.PENDING,
            decided_at=None,
            decided_by=None,
            reason=None,
            reply="",
            turnaround=None,
            escalated_at=None,
            soon_at=soon,
            due_at=due,
        )
        if not moved:
            raise MovedOn
        ReviewDecision.objects.filter(case=case, undone_at=None).update(undone_at=now)
        note(case, EventKind.REOPENED, actor, why.strip())
        case.subject.reopen(case.subject_key, actor_id=actor.pk)
        tell(
            users=people.applicants(case),
            account=case.account,
            event=NoticeEvent.REVIEW_REOPENED,
            facts={"kind": case.kind, "title": case.title},
            url=case.subject.url(case.subject_key),
        )
        record(case, actor, "review.reopened", {"why": why, "was": before})


def _clock(start: datetime, minutes: int) -> tuple[datetime, datetime]:
    calendar = calendars.calendar()
    return (
        calendar.add(start, int(minutes * _SOON)),
        calendar.add(start, minutes),
    )
