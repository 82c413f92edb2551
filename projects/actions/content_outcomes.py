"""What the desk's decisions do to signatures and body templates.

Each runs inside the desk's transaction, after the case has moved.
"""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.reviewing import ReviewStatus
from projects.actions import registering
from projects.actions.recipient_notices import tell_reviewed
from projects.actions.versions import locked, move, record
from projects.queries.versions import Content, approved_before, open_version, rows_of


def approve(content: Content, *, actor: User) -> None:
    """It goes on to Tencent. Where the approval was only confirmed, nothing changes."""
    with transaction.atomic():
        row = locked(content)
        if row.status == ReviewStatus.APPROVED:
            return
        move(row, ReviewStatus.PENDING, ReviewStatus.APPROVED)
        rows_of(row).filter(pk=row.pk).update(approved_at=timezone.now())
        registering.plan(row, actor=actor)
        tell_reviewed(row)
        record(row, actor, "approved", {"version": row.version})


def reject(content: Content, *, actor: User) -> None:
    """It has to be mended; where it was approved, nothing is sent with it any more.

    One whose next version is under way already is taken out of use instead: there can
    be only one to mend.
    """
    with transaction.atomic():
        row = locked(content)
        was = ReviewStatus(row.status)
        if was not in (ReviewStatus.PENDING, ReviewStatus.APPROVED):
            raise MovedOn
        if was == ReviewStatus.APPROVED and open_version(row) is not None:
            rows_of(row).filter(pk=row.pk).update(deleted_at=timezone.now())
            registering.drop(row, actor=actor)
        move(row, was, ReviewStatus.REJECTED)
        before = approved_before(row)
        if was == ReviewStatus.APPROVED and before is not None:
            # It stands in again; Tencent may have it no more.
            registering.plan(before, actor=actor)
        tell_reviewed(row)
        record(row, actor, "rejected", {"version": row.version})


def withdraw(content: Content, *, actor: User) -> None:
    """The account took it back; what was approved and looked at again stays so."""
    with transaction.atomic():
        row = locked(content)
        if row.status == ReviewStatus.APPROVED:
            return
        move(row, ReviewStatus.PENDING, ReviewStatus.WITHDRAWN)
        record(row, actor, "withdrawn", {"version": row.version})


def reopen(content: Content) -> None:
    """A decision is taken up again. An approved one works on until the next decision.

    Raises Refusal for what the account is changing already, and for a text that
    another has by now.
    """
    with transaction.atomic():
        row = locked(content)
        if row.status == ReviewStatus.APPROVED and row.deleted_at is None:
            return
        if row.status != ReviewStatus.REJECTED or row.deleted_at is not None:
            raise Refusal(
                "being_changed",
                _("The account is changing it already: wait until it is resubmitted."),
            )
        try:
            with transaction.atomic():
                move(row, ReviewStatus.REJECTED, ReviewStatus.PENDING)
        except IntegrityError as problem:
            raise Refusal(
                "text_taken",
                _("Another one of the account has the same text under review by now."),
            ) from problem
