"""What happened to a case, in order, and what else a decision should know."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from accounts.models import User
from isms_console.lib.reviewing import (
    Alike,
    Field,
    Finding,
    Panel,
    Picture,
    ReviewStatus,
    Show,
)
from isms_console.lib.word_diff import Run, word_diff
from reviews.enums import EventKind, Verdict
from reviews.models import ReviewCase, ReviewDecision, ReviewReason

_TONES = {
    EventKind.ESCALATED: "danger",
    EventKind.REOPENED: "warning",
    EventKind.SUBMITTED: "brand",
}
_MOST_SIMILAR = 5


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of a case's timeline."""

    what: str
    at: datetime
    who: User | None
    text: str
    tone: str
    is_internal: bool
    code: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One field of a snapshot as the desk draws it; `runs` where it changed."""

    field: Field
    value: str
    is_private: bool
    runs: list[Run]


def timeline(case: ReviewCase) -> list[Happening]:
    """Events and decisions, the oldest first."""
    events = [
        Happening(
            str(EventKind(event.kind).label),
            event.created_at,
            event.actor,
            event.text,
            _TONES.get(EventKind(event.kind), "neutral"),
            event.is_internal,
        )
        for event in case.events.select_related("actor")
    ]
    given = list(case.decisions.select_related("reviewer", "reason").order_by("id"))
    final = _final(case, given)
    decisions = [
        Happening(
            str(
                ReviewStatus.APPROVED.label
                if decision.verdict == Verdict.APPROVE
                else ReviewStatus.REJECTED.label
            ),
            decision.created_at,
            decision.reviewer,
            " ".join(filter(None, (_reason(decision.reason), decision.text))),
            "success" if decision.verdict == Verdict.APPROVE else "danger",
            decision.pk not in final,
        )
        for decision in given
    ]
    found = [*events, *decisions, *_elsewhere(case)]
    return sorted(found, key=lambda one: one.at)


def _elsewhere(case: ReviewCase) -> list[Happening]:
    """What happened beyond the desk since this round, until the next one."""
    later = ReviewCase.objects.filter(
        kind=case.kind, subject_key=case.subject_key, round__gt=case.round
    )
    ends = later.order_by("round").values_list("submitted_at", flat=True).first()
    return [
        Happening(str(one.what), one.at, None, one.text, one.tone, False, one.code)
        for one in case.subject.elsewhere(case.subject_key)
        if one.at >= case.submitted_at and (ends is None or one.at < ends)
    ]


def _final(case: ReviewCase, given: list[ReviewDecision]) -> set[int]:
    """Those that ended a round: each no, and the last yes that was needed."""
    final: set[int] = set()
    yeses: Counter[datetime | None] = Counter()
    for one in given:
        yeses[one.undone_at] += one.verdict == Verdict.APPROVE
        if (
            one.verdict == Verdict.REJECT
            or yeses[one.undone_at] >= case.decisions_needed
        ):
            final.add(one.pk)
    return final


def visible_timeline(case: ReviewCase) -> list[Happening]:
    """What the applicant may read of it."""
    return [one for one in timeline(case) if not one.is_internal]


def _reason(reason: ReviewReason | None) -> str:
    return f"{reason.title}." if reason else ""


def lines(case: ReviewCase) -> list[Line]:
    """The snapshot in the order of the subject's fields; documents are left out."""
    return [
        _line(case, field)
        for field in case.subject.fields
        if field.show != Show.DOCUMENTS
    ]


def _line(case: ReviewCase, field: Field) -> Line:
    value = _shown(case, field, case.snapshot)
    runs: list[Run] = []
    if case.baseline is not None:
        before = _shown(case, field, case.baseline)
        runs = word_diff(before, value) if before != value else []
    return Line(field, value, field.show == Show.PRIVATE, runs)


def _shown(case: ReviewCase, field: Field, snapshot: dict[str, Any]) -> str:
    return str(case.subject.display(field, snapshot.get(field.key)))


def pictures(case: ReviewCase) -> list[Picture]:
    """Every page of every document."""
    return case.subject.pictures(case.snapshot)


def findings(case: ReviewCase) -> list[Finding]:
    """What a machine notices, the gravest first."""
    return case.subject.findings(case.subject_key, case.snapshot)


def panel(case: ReviewCase) -> Panel | None:
    """What shows it better than its fields do."""
    return case.subject.panel(case.subject_key, case.snapshot, case.baseline)


def alike(case: ReviewCase) -> list[Alike]:
    """What other accounts have that reads alike, the closest first."""
    return case.subject.alike(case.subject_key, case.snapshot)


def rounds_before(case: ReviewCase) -> QuerySet[ReviewCase]:
    """The earlier rounds of the same thing, the newest first."""
    found = ReviewCase.objects.filter(
        kind=case.kind, subject_key=case.subject_key, round__lt=case.round
    )
    return found.select_related("reason", "decided_by").order_by("-round")


def record_of(case: ReviewCase) -> dict[str, int]:
    """How often the account was approved and refused before."""
    decided = ReviewCase.objects.filter(account=case.account_id).exclude(pk=case.pk)
    return decided.aggregate(
        approved=Count("id", filter=Q(status=ReviewStatus.APPROVED)),
        rejected=Count("id", filter=Q(status=ReviewStatus.REJECTED)),
        open=Count("id", filter=Q(status=ReviewStatus.PENDING)),
    )


def similar(case: ReviewCase) -> QuerySet[ReviewCase]:
    """Earlier decisions on things of the same kind named alike, or of the account."""
    decided = ReviewCase.objects.filter(
        kind=case.kind, status__in=[ReviewStatus.APPROVED, ReviewStatus.REJECTED]
    ).exclude(subject_key=case.subject_key)
    longest = max(case.title.split(), key=len, default="")
    alike = Q(account=case.account_id)
    if longest:
        alike |= Q(title__icontains=longest)
    found = decided.filter(alike).select_related("account", "reason")
    found = found.defer("snapshot", "baseline")
    return found.order_by("-decided_at", "-id")[:_MOST_SIMILAR]


def given_decisions(case: ReviewCase) -> QuerySet[ReviewDecision]:
    """The decisions that count now."""
    found = case.decisions.filter(undone_at=None)
    return found.select_related("reviewer").order_by("id")


def reasons_for(kind: str) -> QuerySet[ReviewReason]:
    """The reasons that fit a kind, in their order."""
    found = ReviewReason.objects.filter(is_offered=True, kind__in=[kind, ""])
    return found.order_by("position", "id")
