"""Plans what a worker does at Tencent: register, change, adopt, delete.

Nobody talks to Tencent here; `registration_work` does, soon after the commit.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.models import User
from isms_console.lib.errors import MovedOn, Refusal
from projects import queue
from projects.actions.registration_moves import IDLE, NO_TROUBLE, move
from projects.enums import RegistrationStatus, RegistrationStep, RegistrationTask
from projects.models import (
    BodyTemplate,
    Project,
    ProviderAccount,
    Registration,
    Signature,
)
from projects.queries import registrations as queries
from projects.queries import stand_ins
from projects.queries.handed_over import text_of
from projects.queries.undo import undo_ends, undo_starts

Content = Signature | BodyTemplate

_STANDING = (RegistrationStatus.PENDING, RegistrationStatus.APPROVED)
_TO_BE_MENDED = (RegistrationStatus.FAILED, RegistrationStatus.DRIFTED)
_UNDER_WAY = (RegistrationTask.ADD, RegistrationTask.CHANGE, RegistrationTask.ADOPT)
_MOST_DIGITS = 18
_MOST_SWEPT = 500


def plan(content: Content, *, actor: User | None = None) -> None:
    """Registers what our reviewers just approved wherever its account sends.

    What Tencent has in review or approved stays as it is, while it has this text.
    """
    for provider_account in queries.used_by(content.account):
        _plan_at(content, provider_account, actor)


def plan_for(project: Project, *, actor: User | None = None) -> None:
    """Registers all that the project may send with where it sends from now on."""
    for content in queries.approved(project.account).values():
        _plan_at(content, project.provider_account, actor)


def plan_missing() -> int:
    """Plans what our reviewers approved and nobody planned where its account sends.

    That can only be when a project moved at the very moment of an approval. Returns how
    many there were.
    """
    found = [row for rows in stand_ins.unplanned() for row in rows[:_MOST_SWEPT]]
    for content in found:
        plan(content)
    return len(found)


def forget(content: Content, *, actor: User | None = None) -> None:
    """Has all its versions deleted at Tencent once they cannot be restored any more."""
    _delete(queries.of_family(content), undo_ends(), actor)


def drop(content: Content, *, actor: User | None = None) -> None:
    """Has this one version deleted at Tencent: nobody can restore it."""
    _delete(queries.of(content), timezone.now(), actor)


def drop_superseded() -> int:
    """Has what a newer version replaced deleted, after as long as a deletion waits.

    Tencent keeps so many of a kind and no more. Returns how many there were.
    """
    rows = stand_ins.superseded(undo_starts())
    found = list(rows.values_list("pk", flat=True)[:_MOST_SWEPT])
    _delete(queries.registrations().filter(pk__in=found), timezone.now(), None)
    return len(found)


def _delete(rows: QuerySet[Registration], due_at: datetime, actor: User | None) -> None:
    with transaction.atomic():
        rows = rows.exclude(status=RegistrationStatus.DELETED)
        for row in _locked(rows.exclude(task=RegistrationTask.DELETE)):
            if _is_untouched(row):
                gone = {"status": RegistrationStatus.DELETED, **IDLE}
                move(row, RegistrationStep.DELETED, actor=actor, **gone)
            else:
                _set(row, RegistrationTask.DELETE, actor, due_at=due_at)


def recall(content: Content, *, actor: User | None = None) -> None:
    """Undoes `forget` for what was restored.

    What is still at Tencent stays, what is not is registered again.
    """
    with transaction.atomic():
        rows = queries.of_family(content).filter(task=RegistrationTask.DELETE)
        for row in _locked(rows):
            # A claim stays: who holds it may be talking.
            idle = {**IDLE, "claimed_until": row.claimed_until}
            move(row, RegistrationStep.KEPT, actor=actor, **idle)
            if row.status == RegistrationStatus.QUEUED:
                _begin(row, actor)
        newest = queries.approved(content.account).get(queries.family(content))
        if newest is not None:
            plan(newest, actor=actor)


def retry(registration: Registration, *, actor: User) -> None:
    """Tries again what failed, and mends what differs. Raises MovedOn."""
    if registration.status not in _TO_BE_MENDED:
        raise MovedOn
    with transaction.atomic():
        deleted_at = registration.content.deleted_at
        if deleted_at is not None:
            # Not before the deletion can no longer be undone.
            due_at = max(
                timezone.now(), deleted_at + timedelta(days=settings.UNDO_DAYS)
            )
            _set(registration, RegistrationTask.DELETE, actor, due_at=due_at)
        else:
            _begin(registration, actor)
        _record(registration, actor, "provider.registration_retried", {})


def adopt(registration: Registration, upstream_id: str, *, actor: User) -> None:
    """Takes what Tencent has under this id, if a worker finds it to be the same.

    Raises Refusal for an id that is none, MovedOn for what Tencent has already.
    """
    wanted = upstream_id.strip()
    if not (wanted.isascii() and wanted.isdigit() and len(wanted) <= _MOST_DIGITS):
        raise Refusal("not_an_id", _("Enter Tencent's id: digits only."), "upstream_id")
    if registration.status in (*_STANDING, RegistrationStatus.DELETED):
        raise MovedOn
    if registration.content.deleted_at is not None:
        raise MovedOn
    with transaction.atomic():
        _set(
            registration,
            RegistrationTask.ADOPT,
            actor,
            status=RegistrationStatus.QUEUED,
            upstream_id=wanted,
        )
        details = {"upstream_id": wanted}
        _record(registration, actor, "provider.registration_adopted", details)


def _plan_at(content: Content, at: ProviderAccount, actor: User | None) -> None:
    with transaction.atomic():
        rows = queries.of(content).filter(provider_account=at)
        row = _locked(rows).first() or _add(content, at)
        if row is not None and _needs_work(row):
            _begin(row, actor)


def _add(content: Content, at: ProviderAccount) -> Registration | None:
    """A new row; it takes the place of an earlier version that Tencent refused.

    None when somebody else is making it right now.
    """
    row = queries.new(content, at)
    refused = _locked(queries.refused_before(content, at)).first()
    try:
        with transaction.atomic():
            if refused is not None:
                row.upstream_id = refused.upstream_id
                _replace(refused, content)
            row.save()
    except IntegrityError:
        return None
    return row


def _replace(refused: Registration, content: Content) -> None:
    move(
        refused,
        RegistrationStep.DELETED,
        text=f"Version {content.version} takes its place.",
        status=RegistrationStatus.DELETED,
        upstream_id="",
        **IDLE,
    )


def _needs_work(row: Registration) -> bool:
    if row.status in _STANDING:
        return queries.handed_text(row) not in (None, text_of(row.content))
    return row.status != RegistrationStatus.QUEUED or row.task not in _UNDER_WAY


def _is_untouched(row: Registration) -> bool:
    is_new = row.status == RegistrationStatus.QUEUED and not row.upstream_id
    return is_new and not row.attempts


def _begin(row: Registration, actor: User | None) -> None:
    """A worker makes Tencent's side equal to ours."""
    task = RegistrationTask.CHANGE if row.upstream_id else RegistrationTask.ADD
    _set(row, task, actor, status=RegistrationStatus.QUEUED)


def _set(
    row: Registration, task: RegistrationTask, actor: User | None, **values: Any
) -> None:
    """A claim stays: who holds it may be talking, and the next waits for its end."""
    step = RegistrationStep.PLANNED
    if task == RegistrationTask.DELETE:
        step = RegistrationStep.TO_DELETE
        if row.task == RegistrationTask.ADOPT:
            values["upstream_id"] = ""  # nobody looked yet whether it is ours
    values = {"due_at": timezone.now(), "attempts": 0, **NO_TROUBLE, **values}
    with transaction.atomic():
        move(row, step, actor=actor, task=task, **values)
        queue.nudge()


def _locked(rows: QuerySet[Registration]) -> QuerySet[Registration]:
    return rows.select_for_update(of=("self",))


def _record(
    row: Registration, actor: User, act: str, details: Mapping[str, object]
) -> None:
    subject = f"{row.provider_account} · {row.content}"
    audit.record(account=None, actor=actor, act=act, subject=subject, details=details)
