"""What follows from the desk's decisions on an identity verification."""

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.enums import AccountKind
from accounts.models import Account, IdentityVerification
from accounts.queries.verifications import in_force, open_verification
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.reviewing import ReviewStatus


def approve(verification: IdentityVerification) -> None:
    """It comes into force; the one before it is superseded. Raises MovedOn."""
    now = timezone.now()
    current = in_force(verification.account)
    if current is not None:
        IdentityVerification.objects.filter(pk=current.pk).update(superseded_at=now)
    moved = IdentityVerification.objects.filter(
        pk=verification.pk, status=ReviewStatus.PENDING
    ).update(status=ReviewStatus.APPROVED, approved_at=now)
    if not moved:
        raise MovedOn
    _follow(verification.account_id)


def reject(verification: IdentityVerification) -> None:
    """It can be mended; if it was in force before, it is not any more."""
    _move(verification, ReviewStatus.PENDING, ReviewStatus.REJECTED)
    IdentityVerification.objects.filter(pk=verification.pk).update(approved_at=None)
    _follow(verification.account_id)


def withdraw(verification: IdentityVerification) -> None:
    """It can be edited and submitted again. Raises MovedOn."""
    _move(verification, ReviewStatus.PENDING, ReviewStatus.WITHDRAWN)


def reopen(verification: IdentityVerification) -> None:
    """Under review again; what the account is stays until the next decision.

    Raises Refusal when the account prepares a change or has a later verification.
    """
    other = open_verification(verification.account)
    if verification.superseded_at is not None or (
        other is not None and other.pk != verification.pk
    ):
        raise Refusal(
            "superseded",
            _("The account has a later verification: decide on that one instead."),
        )
    moved = IdentityVerification.objects.filter(
        pk=verification.pk, status__in=[ReviewStatus.APPROVED, ReviewStatus.REJECTED]
    ).update(status=ReviewStatus.PENDING)
    if not moved:
        raise MovedOn


def _move(
    verification: IdentityVerification, before: ReviewStatus, after: ReviewStatus
) -> None:
    moved = IdentityVerification.objects.filter(
        pk=verification.pk, status=before
    ).update(status=after)
    if not moved:
        raise MovedOn


def _follow(account_id: int) -> None:
    """The account is what the verification in force says, or not verified."""
    account = Account.objects.get(pk=account_id)
    current = in_force(account)
    kind = current.kind if current else AccountKind.UNVERIFIED
    Account.objects.filter(pk=account_id).update(kind=kind)
