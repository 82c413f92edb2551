"""Takes cases from the queue and gives them back, talks about them, minds the clock."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions.notices import tell
from accounts.enums import NoticeEvent
from accounts.models import User
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.reviewing import ReviewStatus
from reviews.actions.moves import check_impartial, check_undecided, note, record
from reviews.enums import EventKind
from reviews.models import ReviewCase
from reviews.queries import people

CLAIM = timedelta(minutes=30)
MOST_COMMENT = 2000
_MOST_AT_ONCE = 200


def claim(case: ReviewCase, *, actor: User) -> None:
    """Holds the case for half an hour, or for another one.

    Raises Refusal for a partial reviewer or one who approved already; MovedOn when
    somebody else holds it or it is decided.
    """
    check_impartial(case, actor)
    now = timezone.now()
    free = Q(claimed_by=None) | Q(claim_ends_at__lte=now)
    with transaction.atomic():
        moved = (
            ReviewCase.objects.filter(pk=case.pk, status=ReviewStatus.PENDING)
            .filter(free | Q(claimed_by=actor))
            .update(claimed_by=actor, claim_ends_at=now + CLAIM)
        )
        if not moved:
            raise MovedOn
        check_undecided(case, actor)
        if case.claimed_by_id != actor.pk or not case.is_claimed:
            note(case, EventKind.CLAIMED, actor, is_internal=True)
            record(case, actor, "review.claimed")


def release(case: ReviewCase, *, actor: User) -> None:
    """Gives it back. Raises MovedOn when the person does not hold it."""
    with transaction.atomic():
        moved = ReviewCase.objects.filter(
            pk=case.pk, status=ReviewStatus.PENDING, claimed_by=actor
        ).update(claimed_by=None, claim_ends_at=None)
        if not moved:
            raise MovedOn
        note(case, EventKind.RELEASED, actor, is_internal=True)
        record(case, actor, "review.released")


def lapse_claims() -> int:
    """Gives back what was held too long; returns how many."""
    now = timezone.now()
    held = ReviewCase.objects.filter(
        status=ReviewStatus.PENDING, claimed_by__isnull=False, claim_ends_at__lte=now
    )
    lapsed = 0
    for case in held.order_by("id")[:_MOST_AT_ONCE]:
        with transaction.atomic():
            moved = held.filter(pk=case.pk).update(claimed_by=None, claim_ends_at=None)
            if moved:
                note(case, EventKind.LAPSED, None, is_internal=True)
                record(case, None, "review.lapsed")
            lapsed += moved
    return lapsed


def escalate() -> int:
    """Tells the desk of cases whose clock ran out, once each; returns how many."""
    now = timezone.now()
    late = ReviewCase.objects.filter(
        status=ReviewStatus.PENDING, due_at__lte=now, escalated_at=None
    )
    told = 0
    for case in late.select_related("account").order_by("due_at", "id")[:_MOST_AT_ONCE]:
        with transaction.atomic():
            moved = late.filter(pk=case.pk).update(escalated_at=now)
            if not moved:
                continue
            note(case, EventKind.ESCALATED, None, is_internal=True)
            tell(
                users=people.desk_people(),
                account=None,
                event=NoticeEvent.CASE_OVERDUE,
                facts={
                    "kind": case.kind,
                    "title": case.title,
                    "account": case.account.name,
                },
                url=reverse("case-detail", args=[case.uid]),
            )
            record(case, None, "review.escalated")
            told += 1
    return told


def comment_to_applicant(case: ReviewCase, *, actor: User, text: str) -> None:
    """Words that the account reads and is told of. Raises Refusal when not usable."""
    _check_comment(text)
    with transaction.atomic():
        note(case, EventKind.COMMENTED, actor, text.strip())
        tell(
            users=people.applicants(case).exclude(pk=actor.pk),
            account=case.account,
            event=NoticeEvent.REVIEW_COMMENT,
            facts={"kind": case.kind, "title": case.title, "text": text.strip()},
            url=case.subject.url(case.subject_key),
        )
        record(case, actor, "review.commented")


def comment_internally(case: ReviewCase, *, actor: User, text: str) -> None:
    """Words that only reviewers read. Raises Refusal for empty or long ones."""
    _check_comment(text)
    with transaction.atomic():
        note(case, EventKind.COMMENTED, actor, text.strip(), is_internal=True)
        record(case, actor, "review.commented_internally")


def answer(case: ReviewCase, *, actor: User, text: str) -> None:
    """The applicant's words to the reviewers. Raises Refusal for empty or long ones."""
    _check_comment(text)
    with transaction.atomic():
        note(case, EventKind.COMMENTED, actor, text.strip())
        if case.claimed_by is not None:
            tell(
                users=[case.claimed_by],
                account=None,
                event=NoticeEvent.REVIEW_ANSWER,
                facts={"kind": case.kind, "title": case.title, "text": text.strip()},
                url=reverse("case-detail", args=[case.uid]),
            )
        record(case, actor, "review.answered")


def _check_comment(text: str) -> None:
    if not text.strip():
        raise Refusal("empty", _("Write something before you send it."), "text")
    if len(text) > MOST_COMMENT:
        raise Refusal(
            "too_long",
            _("%(length)d characters; at most %(most)d are possible. Shorten it.")
            % {"length": len(text), "most": MOST_COMMENT},
            "text",
        )
