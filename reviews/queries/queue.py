"""The queue: which cases wait, in which order, and how many of each sort."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from accounts.models import User
from isms_console.lib.reviewing import ReviewStatus
from reviews.enums import Clock
from reviews.models import ReviewCase, ReviewDecision, SavedView


@dataclass(frozen=True, slots=True)
class Counts:
    """How many cases wait, and of them."""

    open: int
    unclaimed: int
    mine: int
    overdue: int


def open_cases() -> QuerySet[ReviewCase]:
    """What waits, the most urgent first; snapshots stay closed."""
    found = ReviewCase.objects.filter(status=ReviewStatus.PENDING)
    found = found.select_related("account", "claimed_by")
    return found.defer("snapshot", "baseline").order_by("due_at", "id")


def narrow(
    cases: QuerySet[ReviewCase], person: User, wanted: dict[str, str]
) -> QuerySet[ReviewCase]:
    """Only those of a kind, of an account kind, claimed so, standing so, named so."""
    now = timezone.now()
    if wanted.get("kind"):
        cases = cases.filter(kind=wanted["kind"])
    if wanted.get("account_kind"):
        cases = cases.filter(account__kind=wanted["account_kind"])
    if wanted.get("claimed"):
        cases = cases.filter(_claimed(wanted["claimed"], person, now))
    if wanted.get("clock"):
        cases = cases.filter(_standing(wanted["clock"], now))
    if wanted.get("q"):
        q = wanted["q"]
        cases = cases.filter(Q(title__icontains=q) | Q(account__name__icontains=q))
    return cases


def _claimed(claimed: str, person: User, now: datetime) -> Q:
    held = Q(claimed_by__isnull=False, claim_ends_at__gt=now)
    return {
        "nobody": ~held,
        "me": held & Q(claimed_by=person),
        "others": held & ~Q(claimed_by=person),
    }[claimed]


def _standing(clock: str, now: datetime) -> Q:
    return {
        Clock.OVERDUE: Q(due_at__lte=now),
        Clock.SOON: Q(due_at__gt=now, soon_at__lte=now),
        Clock.IN_TIME: Q(soon_at__gt=now),
    }[Clock(clock)]


def counts(person: User) -> Counts:
    """All of the queue in one query."""
    now = timezone.now()
    found = ReviewCase.objects.filter(status=ReviewStatus.PENDING).aggregate(
        open=Count("id"),
        unclaimed=Count("id", filter=_claimed("nobody", person, now)),
        mine=Count("id", filter=_claimed("me", person, now)),
        overdue=Count("id", filter=_standing(Clock.OVERDUE, now)),
    )
    return Counts(**found)


def mine(person: User) -> QuerySet[ReviewCase]:
    """What the person holds now."""
    return open_cases().filter(_claimed("me", person, timezone.now()))


def next_for(person: User, after: ReviewCase | None = None) -> ReviewCase | None:
    """The most urgent case that the person may take, behind `after` in the queue.

    Cases of accounts to which the person belongs, the person's own, those that others
    hold and those that the person approved are passed over.
    """
    free = open_cases().exclude(_claimed("others", person, timezone.now()))
    free = free.exclude(account__memberships__user=person)
    free = free.exclude(submitted_by=person)
    given = ReviewDecision.objects.filter(reviewer=person, undone_at=None)
    free = free.exclude(pk__in=given.values("case_id"))
    if after is not None:
        behind = Q(due_at__gt=after.due_at) | Q(due_at=after.due_at, id__gt=after.pk)
        return free.filter(behind).first()
    return free.first()


def previous_for(person: User, before: ReviewCase) -> ReviewCase | None:
    """The case that stands just before this one in the queue."""
    ahead = Q(due_at__lt=before.due_at) | Q(due_at=before.due_at, id__lt=before.pk)
    return open_cases().filter(ahead).order_by("-due_at", "-id").first()


def place_of(case: ReviewCase) -> int:
    """How many open cases are due before it, and itself."""
    ahead = Q(due_at__lt=case.due_at) | Q(due_at=case.due_at, id__lte=case.pk)
    return ReviewCase.objects.filter(ahead, status=ReviewStatus.PENDING).count()


def decided_cases() -> QuerySet[ReviewCase]:
    """What is decided or withdrawn, the latest first."""
    found = ReviewCase.objects.filter(decided_at__isnull=False)
    found = found.select_related("account", "decided_by", "reason")
    return found.defer("snapshot", "baseline").order_by("-decided_at", "-id")


def narrow_decided(
    cases: QuerySet[ReviewCase], wanted: dict[str, Any]
) -> QuerySet[ReviewCase]:
    """Only those of a kind, with an outcome, by a reviewer, named so."""
    for name, lookup in (("kind", "kind"), ("status", "status")):
        if wanted.get(name):
            cases = cases.filter(**{lookup: wanted[name]})
    if wanted.get("reviewer"):
        cases = cases.filter(decided_by=wanted["reviewer"])
    if wanted.get("q"):
        cases = cases.filter(title__icontains=wanted["q"])
    return cases


def saved_views(person: User) -> QuerySet[SavedView]:
    """The person's own, by name."""
    return SavedView.objects.filter(user=person).order_by("name", "id")
