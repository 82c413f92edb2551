"""Decides: a yes from as many reviewers as asked for, or one no with its reason."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions.notices import tell
from accounts.enums import NoticeEvent
from accounts.models import User
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.reviewing import ReviewStatus
from reviews.actions.moves import check_impartial, check_undecided, end, record
from reviews.enums import Verdict
from reviews.models import ReviewCase, ReviewDecision, ReviewReason
from reviews.queries import people
from reviews.queries.calendar import calendar

MOST_TEXT = 2000


def approve(case: ReviewCase, *, actor: User, text: str = "") -> bool:
    """One reviewer's yes; True when it was the last one needed.

    Raises Refusal for a partial reviewer, one who approved already, or a case that
    somebody else holds; MovedOn when it is not open any more.
    """
    with transaction.atomic():
        case = _take(case, actor)
        _decide(case, actor, Verdict.APPROVE, None, text)
        given = ReviewDecision.objects.filter(case=case, undone_at=None).count()
        is_last = given >= case.decisions_needed
        if is_last:
            _finish(case, ReviewStatus.APPROVED, actor, None, text)
            case.subject.approve(case.subject_key, actor_id=actor.pk)
            _tell(case, NoticeEvent.REVIEW_APPROVED, {"reply": text})
        else:
            ReviewCase.objects.filter(pk=case.pk).update(
                claimed_by=None, claim_ends_at=None
            )
        record(case, actor, "review.approved", {"is_last": is_last})
    return is_last


def reject(
    case: ReviewCase, *, actor: User, reason: ReviewReason | None, text: str = ""
) -> None:
    """One reviewer's no ends the round. It needs a reason, words, or both.

    Raises as `approve` does, and Refusal when nothing says what to mend.
    """
    if reason is None and not text.strip():
        raise Refusal(
            "no_reason",
            _("Choose a reason or say in your own words what must be mended."),
            "reason",
        )
    with transaction.atomic():
        case = _take(case, actor)
        _decide(case, actor, Verdict.REJECT, reason, text)
        _finish(case, ReviewStatus.REJECTED, actor, reason, text)
        case.subject.reject(case.subject_key, actor_id=actor.pk)
        _tell(
            case, NoticeEvent.REVIEW_REJECTED, {"reply": text, **_reason_facts(reason)}
        )
        record(
            case, actor, "review.rejected", {"reason": reason.code if reason else ""}
        )


def _take(case: ReviewCase, actor: User) -> ReviewCase:
    """The case under a lock, if this person may decide on it now."""
    check_impartial(case, actor)
    found = (
        ReviewCase.objects.select_for_update(of=("self",))
        .select_related("account")
        .get(pk=case.pk)
    )
    if not found.is_open:
        raise MovedOn
    if found.is_claimed and found.claimed_by_id != actor.pk:
        raise Refusal(
            "claimed", _("Another reviewer holds this case; wait or ask for it.")
        )
    return found


def _decide(
    case: ReviewCase,
    actor: User,
    verdict: Verdict,
    reason: ReviewReason | None,
    text: str,
) -> None:
    if len(text) > MOST_TEXT:
        raise Refusal(
            "too_long",
            _("%(length)d characters; at most %(most)d are possible. Shorten it.")
            % {"length": len(text), "most": MOST_TEXT},
            "text",
        )
    check_undecided(case, actor)
    ReviewDecision.objects.create(
        case=case,
        verdict=verdict,
        reviewer=actor,
        reason=reason,
        text=text,
        created_at=timezone.now(),
    )


def _finish(
    case: ReviewCase,
    status: ReviewStatus,
    actor: User,
    reason: ReviewReason | None,
    text: str,
) -> None:
    end(case, status, decided_by=actor)
    case.reason, case.reply = reason, text
    case.turnaround = calendar().between(case.submitted_at, timezone.now())
    case.save(update_fields=["reason", "reply", "turnaround"])


def _reason_facts(reason: ReviewReason | None) -> dict[str, object]:
    if reason is None:
        return {}
    return {
        "reason": {"en": reason.title_en, "zh-hans": reason.title_zh},
        "advice": {"en": reason.advice_en, "zh-hans": reason.advice_zh},
    }


def _tell(case: ReviewCase, event: NoticeEvent, facts: dict[str, object]) -> None:
    tell(
        users=people.applicants(case),
        account=case.account,
        event=event,
        facts={"kind": case.kind, "title": case.title, **facts},
        url=case.subject.url(case.subject_key),
    )
