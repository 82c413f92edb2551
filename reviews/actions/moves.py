"""What every move of a case shares: compare-and-set, its event, its audit entry."""

from collections.abc import Mapping

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.models import User
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.reviewing import ReviewStatus
from reviews.enums import EventKind
from reviews.models import ReviewCase, ReviewDecision, ReviewEvent
from reviews.queries.people import is_partial


def end(case: ReviewCase, status: ReviewStatus, *, decided_by: User | None) -> None:
    """Moves an open case to a final status. Raises MovedOn when it is not open."""
    now = timezone.now()
    moved = ReviewCase.objects.filter(pk=case.pk, status=ReviewStatus.PENDING).update(
        status=status,
        decided_at=now,
        decided_by=decided_by,
        claimed_by=None,
        claim_ends_at=None,
    )
    if not moved:
        raise MovedOn
    case.status, case.decided_at, case.decided_by = status, now, decided_by


def check_impartial(case: ReviewCase, actor: User) -> None:
    """Raises Refusal for those who belong to the account or submitted the case."""
    if is_partial(case, actor):
        raise Refusal(
            "own_account",
            _("You belong to this account: somebody else must decide."),
        )


def check_undecided(case: ReviewCase, actor: User) -> None:
    """Raises Refusal for one whose decision on this round stands already."""
    mine = ReviewDecision.objects.filter(case=case, reviewer=actor, undone_at=None)
    if mine.exists():
        raise Refusal(
            "second_reviewer",
            _("You approved this case already; somebody else decides next."),
        )


def note(
    case: ReviewCase,
    kind: EventKind,
    actor: User | None,
    text: str = "",
    *,
    is_internal: bool = False,
) -> ReviewEvent:
    """Appends to the story of a case; `is_internal` hides it from the applicant."""
    return ReviewEvent.objects.create(
        case=case,
        kind=kind,
        actor=actor,
        text=text,
        is_internal=is_internal,
        created_at=timezone.now(),
    )


def record(
    case: ReviewCase,
    actor: User | None,
    act: str,
    details: Mapping[str, object] | None = None,
) -> None:
    """The move in the account's audit log."""
    audit.record(
        account=case.account,
        actor=actor,
        act=act,
        subject=f"{case.kind} {case.title}",
        details={"case": str(case.uid), **(details or {})},
    )
