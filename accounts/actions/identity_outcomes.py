"""What the desk's decisions do to verifications and accounts.

Each runs inside the desk's transaction, after the case has moved.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.actions.identity_checks import check_places
from accounts.enums import AccountKind
from accounts.models import Account, IdentityVerification, User
from accounts.queries import identity_verifications as queries
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.reviewing import ReviewStatus

_ROWS = IdentityVerification.objects


def approve(*, key: int, actor: User) -> None:
    """It comes into force in place of the one before, and the account's kind follows.

    Where the approval was only confirmed, nothing changes. Raises Refusal when the
    identity carries as many accounts as it may, MovedOn when it is not under review.
    """
    with transaction.atomic():
        _lock_account(key)
        check_places(_ROWS.get(pk=key))
        row = _locked(key)
        if row.status == ReviewStatus.APPROVED:
            return
        now = timezone.now()
        _ROWS.filter(queries.IN_FORCE, account=row.account).update(superseded_at=now)
        _move(row, ReviewStatus.PENDING, ReviewStatus.APPROVED)
        _ROWS.filter(pk=key).update(approved_at=now, reminded_at=None)
        _follow(row, AccountKind(row.kind), "verification.approved", actor)


def reject(*, key: int, actor: User) -> None:
    """It has to be mended; if it was in force, the one before is again.

    Without one before, the account is not verified any more. Raises MovedOn when it
    is neither under review nor approved.
    """
    with transaction.atomic():
        _lock_account(key)
        row = _locked(key)
        if row.status != ReviewStatus.APPROVED:
            _move(row, ReviewStatus.PENDING, ReviewStatus.REJECTED)
            _follow(row, AccountKind(row.account.kind), "verification.rejected", actor)
            return
        was_in_force = row.superseded_at is None
        _move(row, ReviewStatus.APPROVED, ReviewStatus.REJECTED)
        kind = AccountKind(row.account.kind)
        if was_in_force:
            kind = _fall_back(row.account)
        _follow(row, kind, "verification.rejected", actor)


def withdraw(*, key: int, actor: User) -> None:
    """The applicant took it back. Raises MovedOn when it is not under review."""
    with transaction.atomic():
        _lock_account(key)
        row = _locked(key)
        _move(row, ReviewStatus.PENDING, ReviewStatus.WITHDRAWN)
        _follow(row, AccountKind(row.account.kind), "verification.withdrawn", actor)


def reopen(*, key: int) -> None:
    """A decision is taken up again. An approved one stays in force until the next one.

    Raises Refusal for what another verification replaced, and for what the account is
    changing since it was refused: the case shows something else by now.
    """
    with transaction.atomic():
        _lock_account(key)
        row = _locked(key)
        if row.superseded_at is not None:
            raise Refusal(
                "superseded",
                _("A later verification took its place: decide on that one instead."),
            )
        if row.status == ReviewStatus.APPROVED:
            return
        if row.status != ReviewStatus.REJECTED:
            raise Refusal(
                "being_changed",
                _("The account is changing it already: wait until it is resubmitted."),
            )
        _move(row, ReviewStatus.REJECTED, ReviewStatus.PENDING)


def _lock_account(key: int) -> None:
    """The account comes first: what is in force changes one decision at a time."""
    accounts = Account.objects.select_for_update(of=("self",))
    accounts.get(verifications=key)


def _locked(key: int) -> IdentityVerification:
    rows = _ROWS.select_for_update(of=("self",)).select_related("account")
    return rows.get(pk=key)


def _move(row: IdentityVerification, was: ReviewStatus, to: ReviewStatus) -> None:
    """The compare-and-set. One that stops being approved may find its place taken."""
    place_taken = (
        was == ReviewStatus.APPROVED
        and _ROWS.filter(queries.IS_OPEN, account=row.account).exists()
    )
    superseded_at = row.superseded_at or (timezone.now() if place_taken else None)
    moved = _ROWS.filter(pk=row.pk, status=was).update(
        status=to, superseded_at=superseded_at
    )
    if not moved:
        raise MovedOn


def _fall_back(account: Account) -> AccountKind:
    """Puts the one before back in force; its kind, or that of nobody."""
    earlier = _ROWS.filter(
        account=account, status=ReviewStatus.APPROVED, superseded_at__isnull=False
    )
    before = earlier.order_by("-approved_at", "-id").first()
    if before is None:
        return AccountKind.UNVERIFIED
    _ROWS.filter(pk=before.pk).update(superseded_at=None)
    return AccountKind(before.kind)


def _follow(
    row: IdentityVerification, kind: AccountKind, act: str, actor: User
) -> None:
    """The account's kind, and the entry that says what happened to it."""
    Account.objects.filter(pk=row.account_id).update(kind=kind)
    audit.record(
        account=row.account,
        actor=actor,
        act=act,
        subject=row.name,
        details=audit.changed(kind=(row.account.kind, kind.value)),
    )
