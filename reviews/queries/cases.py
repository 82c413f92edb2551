"""Cases, for those who may see them."""

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.enums import Permission
from accounts.models import Account, Membership
from accounts.permissions import may
from isms_console.lib.reviewing import ReviewStatus
from reviews.models import ReviewCase


def earlier_rounds(kind: str, key: int) -> QuerySet[ReviewCase]:
    """All rounds of one thing so far, the newest first."""
    return ReviewCase.objects.filter(kind=kind, subject_key=key).order_by("-round")


def rounds_of(kind: str, key: int) -> QuerySet[ReviewCase]:
    """All rounds with what their account reads of them, the newest first."""
    rounds = earlier_rounds(kind, key).select_related("account", "reason")
    return rounds.defer("snapshot", "baseline")


def last_approved(kind: str, keys: Sequence[int | None]) -> dict[str, Any] | None:
    """What was approved last of these things, if anything was."""
    cases = ReviewCase.objects.filter(
        kind=kind,
        subject_key__in=[key for key in keys if key is not None],
        status=ReviewStatus.APPROVED,
    )
    found = cases.order_by("-decided_at", "-id").first()
    snapshot: dict[str, Any] | None = found.snapshot if found else None
    return snapshot


def is_open(kind: str, key: int) -> bool:
    """Whether a case about it waits for a decision."""
    cases = ReviewCase.objects.filter(kind=kind, subject_key=key)
    return cases.filter(status=ReviewStatus.PENDING).exists()


def waiting_since(kind: str, account: Account) -> datetime | None:
    """Since when something of this kind waits for a decision; None: nothing does."""
    cases = ReviewCase.objects.filter(
        kind=kind, account=account, status=ReviewStatus.PENDING
    )
    return cases.order_by("id").values_list("submitted_at", flat=True).first()


def access_case(uid: uuid.UUID) -> ReviewCase:
    """Any case, for the desk (404 when there is none)."""
    cases = ReviewCase.objects.select_related(
        "account", "submitted_by", "claimed_by", "decided_by", "reason"
    )
    return get_object_or_404(cases, uid=uid)


def access_own_case(membership: Membership, uid: uuid.UUID) -> ReviewCase:
    """A case of the member's account that is theirs to speak for (else 404)."""
    cases = ReviewCase.objects.select_related("account", "claimed_by")
    case = get_object_or_404(cases, uid=uid, account=membership.account_id)
    if not may(membership, Permission(case.subject.permission)):
        raise Http404
    return case
