"""Where an account stands with its identity, and what it may change."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from accounts.enums import AccountKind
from accounts.models import Account, IdentityVerification
from isms_console.lib.reviewing import ReviewStatus

# Days before a document expires in which its account is reminded.
EXPIRES_SOON = 30

IN_FORCE = Q(status=ReviewStatus.APPROVED, superseded_at=None)
IS_OPEN = ~Q(status=ReviewStatus.APPROVED) & Q(superseded_at=None)


@dataclass(frozen=True, slots=True)
class Standing:
    """The verification in force, the one being worked on, and who is wanted."""

    in_force: IdentityVerification | None
    open: IdentityVerification | None
    today: date

    @property
    def has_expired(self) -> bool:
        """Whether the document behind the one in force is past its day."""
        day = self.in_force.valid_until if self.in_force else None
        return day is not None and day < self.today

    @property
    def expires_soon(self) -> bool:
        """Whether it will be within a month."""
        day = self.in_force.valid_until if self.in_force else None
        soon = self.today + timedelta(days=EXPIRES_SOON)
        return day is not None and self.today <= day <= soon

    @property
    def change_from(self) -> datetime | None:
        """From when its kind may be renewed or replaced; None: now."""
        if self.in_force is None:
            return None
        return change_possible_from(self.in_force, AccountKind(self.in_force.kind))


def standing(account: Account) -> Standing:
    """Both verifications of an account that matter now."""
    rows = IdentityVerification.objects.filter(account=account, superseded_at=None)
    in_force = open_one = None
    for row in rows:
        if row.status == ReviewStatus.APPROVED:
            in_force = row
        else:
            open_one = row
    return Standing(in_force, open_one, timezone.localdate())


def in_force(account: Account) -> IdentityVerification | None:
    """The verification that counts."""
    rows = IdentityVerification.objects.filter(IN_FORCE, account=account)
    return rows.select_related("account").first()


def open_verification(account: Account) -> IdentityVerification | None:
    """The one that is written, under review, refused or withdrawn."""
    rows = IdentityVerification.objects.filter(IS_OPEN, account=account)
    return rows.select_related("account").first()


def all_verifications(account: Account) -> QuerySet[IdentityVerification]:
    """Everything the account ever claimed, the newest first."""
    rows = IdentityVerification.objects.filter(account=account)
    return rows.select_related("created_by").order_by("-id")


def change_possible_from(
    in_force: IdentityVerification, kind: AccountKind
) -> datetime | None:
    """From when this kind may replace the one in force; None: at any time, now.

    Individual to enterprise waits for nothing.
    """
    is_upgrade = (in_force.kind, kind) == (
        AccountKind.INDIVIDUAL,
        AccountKind.ENTERPRISE,
    )
    if is_upgrade or in_force.approved_at is None:
        return None
    days = timedelta(days=settings.VERIFICATION_CHANGE_DAYS)
    possible = in_force.approved_at + days
    return possible if possible > timezone.now() else None


def most_accounts(kind: str) -> int:
    """How many accounts may rest on one identity of this kind."""
    if kind == AccountKind.INDIVIDUAL:
        return int(settings.ACCOUNTS_PER_INDIVIDUAL)
    return int(settings.ACCOUNTS_PER_ENTERPRISE)


def counts_for_identity(row: IdentityVerification) -> bool:
    """Whether a row takes one of the places of its identity."""
    in_force = row.status == ReviewStatus.APPROVED and row.superseded_at is None
    return in_force or row.status == ReviewStatus.PENDING


def others_of(
    rows: Iterable[IdentityVerification], verification: IdentityVerification
) -> int:
    """How many other accounts hold the same identity or have it under review."""
    return len(
        {
            row.account_id
            for row in rows
            if row.account_id != verification.account_id and counts_for_identity(row)
        }
    )


def same_identity(
    verification: IdentityVerification,
) -> QuerySet[IdentityVerification]:
    """All rows that name the same identity, itself among them."""
    if not verification.number_digest:
        return IdentityVerification.objects.none()
    rows = IdentityVerification.objects.filter(number_digest=verification.number_digest)
    return rows.defer("document_number").order_by("id")


def reminders_due(today: date) -> QuerySet[IdentityVerification]:
    """Those in force of whose document it was not told that it expires, or has."""
    soon = today + timedelta(days=EXPIRES_SOON)
    told_before = Q(valid_until__lt=today, reminded_at__date__lte=F("valid_until"))
    rows = IdentityVerification.objects.filter(
        IN_FORCE, Q(reminded_at=None) | told_before, valid_until__lte=soon
    )
    return rows.select_related("account").order_by("valid_until", "id")
