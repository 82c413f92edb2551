"""What happens to versions of signatures and body templates alike.

Each move is a compare-and-set and leaves an audit entry `<kind>.<act>`.
"""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.models import Account, User
from isms_console.lib import likeness
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.reviewing import ReviewStatus, desk
from projects.actions import registering
from projects.models import TextPrint
from projects.models.versions import EDITABLE
from projects.queries.undo import undo_starts
from projects.queries.versions import (
    AnyContent,
    Content,
    every_version_of,
    may_be_changed,
    open_version,
    rows_of,
    versions_of,
)
from reviews.queries.cases import is_open


def locked(content: AnyContent) -> AnyContent:
    """The row as it stands now, held until the transaction ends."""
    row: AnyContent = (
        rows_of(content).select_for_update(of=("self",)).get(pk=content.pk)
    )
    return row


def make_draft(content: AnyContent, *, actor: User) -> AnyContent:
    """The row as a draft, to be changed: taken back from the desk where it lay there.

    Raises MovedOn where only a next version can be written. The caller holds the
    transaction.
    """
    _take_back(content, actor=actor)
    row = locked(content)
    if row.status == ReviewStatus.PENDING or not may_be_changed(row):
        raise MovedOn
    if row.status != ReviewStatus.DRAFT:
        move(row, ReviewStatus(row.status), ReviewStatus.DRAFT)
    return row


def _take_back(content: Content, *, actor: User) -> None:
    """Withdraws it where it is under review; its case is locked before its row.

    The desk locks them in this order, too. Raises MovedOn.
    """
    rows = rows_of(content).filter(pk=content.pk, status=ReviewStatus.PENDING)
    if rows.exists():
        desk().withdraw(kind=content.kind_of_content, key=content.pk, actor_id=actor.pk)


def hand_in(content: Content, text: str, *, actor: User) -> None:
    """Sends a checked draft to the desk; `text` is what others are compared by.

    Raises MovedOn when it is under review already. The caller holds the transaction.
    """
    drafts = rows_of(content).filter(status__in=EDITABLE, deleted_at=None)
    if not drafts.filter(pk=content.pk).update(status=ReviewStatus.PENDING):
        raise MovedOn
    content.status = ReviewStatus.PENDING
    _print(content, text)
    try:
        with transaction.atomic():
            desk().submit(
                kind=content.kind_of_content, key=content.pk, actor_id=actor.pk
            )
    except IntegrityError as problem:  # a case about it is open already
        raise MovedOn from problem
    record(content, actor, "submitted", {"version": content.version})


def withdraw(content: Content, *, actor: User) -> None:
    """Takes it back from the desk. Raises MovedOn when it is decided already."""
    if content.status != ReviewStatus.PENDING:
        raise MovedOn
    desk().withdraw(kind=content.kind_of_content, key=content.pk, actor_id=actor.pk)


def next_version(content: AnyContent, *, actor: User) -> AnyContent:
    """A draft of the next version with what this one says. Raises MovedOn.

    The approved one keeps working until both sides approved the next.
    """
    newest = versions_of(content).select_for_update(of=("self",)).first()
    if newest is None or open_version(content) is not None:
        raise MovedOn
    last = every_version_of(content).order_by("-version").values_list("version")[0][0]
    copy: AnyContent = rows_of(content).get(pk=content.pk)
    copy.pk, copy._state.adding = None, True
    copy.version, copy.status = last + 1, ReviewStatus.DRAFT
    copy.created_by, copy.approved_at = actor, None
    copy.save(force_insert=True)
    record(copy, actor, "version_started", {"version": copy.version})
    return copy


def discard(content: Content, *, actor: User) -> None:
    """Throws an open version away; the approved one stays. Raises MovedOn."""
    with transaction.atomic():
        row = make_draft(content, actor=actor)
        rows_of(row).filter(pk=row.pk).update(deleted_at=timezone.now())
        registering.drop(row, actor=actor)
        record(row, actor, "version_discarded", {"version": row.version})


def delete(content: Content, *, actor: User) -> None:
    """Takes all versions out of use; can be undone for UNDO_DAYS. Raises MovedOn."""
    with transaction.atomic():
        # First of all, as wherever something is created.
        Account.objects.select_for_update(no_key=True).get(pk=content.account_id)
        for version in versions_of(content):
            if is_open(version.kind_of_content, version.pk):
                desk().withdraw(
                    kind=version.kind_of_content, key=version.pk, actor_id=actor.pk
                )
        rows = list(versions_of(content).select_for_update(of=("self",)))
        if not rows or any(row.status == ReviewStatus.PENDING for row in rows):
            raise MovedOn
        registering.forget(content, actor=actor)
        versions_of(content).update(deleted_at=timezone.now())
        record(content, actor, "deleted", {"versions": len(rows)})


def restore(content: Content, *, actor: User) -> None:
    """Undoes the last deletion.

    Raises Refusal when it was too long ago, or where another has the text by now.
    """
    with transaction.atomic():
        gone = every_version_of(content).select_for_update(of=("self",))
        last = gone.order_by("-deleted_at").exclude(deleted_at=None).first()
        if last is None or last.deleted_at is None or versions_of(content).exists():
            raise MovedOn
        if last.deleted_at <= undo_starts():
            raise Refusal(
                "too_late",
                _("It was deleted more than %(days)d days ago. Create it anew.")
                % {"days": settings.UNDO_DAYS},
            )
        rows = every_version_of(content).filter(deleted_at=last.deleted_at)
        _undelete(content, list(rows.values_list("pk", flat=True)))
        registering.recall(content, actor=actor)
        record(content, actor, "restored")


def _undelete(content: Content, keys: list[int]) -> None:
    try:
        with transaction.atomic():
            rows_of(content).filter(pk__in=keys).update(deleted_at=None)
    except IntegrityError as problem:
        raise Refusal(
            "text_taken",
            _("Another one has the same text by now. Delete that one first."),
        ) from problem


def move(content: Content, was: ReviewStatus, to: ReviewStatus) -> None:
    """The compare-and-set of a status. Raises MovedOn."""
    rows = rows_of(content).filter(pk=content.pk, status=was)
    if not rows.update(status=to):
        raise MovedOn
    content.status = to


def record(
    content: Content, actor: User | None, act: str, details: Mapping[str, Any] = {}
) -> None:
    """What was done, in the account's audit log."""
    audit.record(
        account=content.account,
        actor=actor,
        act=f"{content.kind_of_content}.{act}",
        subject=str(content),
        details=dict(details),
    )


def _print(content: Content, text: str) -> None:
    kind, key = content.kind_of_content, content.pk
    TextPrint.objects.filter(kind=kind, key=key).delete()
    TextPrint.objects.bulk_create(
        TextPrint(kind=kind, key=key, account_id=content.account_id, value=value)
        for value in set(likeness.prints(text))
    )
