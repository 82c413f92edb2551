"""The moves of a registration: compare-and-set, and an event for each."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from isms_console.lib.errors import MovedOn
from projects.enums import RegistrationStatus, RegistrationStep, RegistrationTask
from projects.models import Registration, RegistrationEvent
from projects.queries.handed_over import text_of

# What must still be as it was read.
_EXPECTED = ("status", "task", "upstream_id", "claimed_until", "handed_over_at")
# A worker has nothing to do any more.
IDLE: dict[str, Any] = {
    "task": RegistrationTask.NONE,
    "due_at": None,
    "claimed_until": None,
    "attempts": 0,
}
NO_TROUBLE: dict[str, Any] = {"error_code": "", "error_message": ""}


def change(row: Registration, **values: Any) -> None:
    """Sets columns, unless somebody moved the row meanwhile. Raises MovedOn."""
    if "error_message" in values:
        values["error_message"] = values["error_message"][:300]
    expected = {name: getattr(row, name) for name in _EXPECTED}
    if not Registration.objects.filter(pk=row.pk, **expected).update(**values):
        raise MovedOn
    for name, value in values.items():
        setattr(row, name, value)


def move(
    row: Registration,
    step: RegistrationStep,
    *,
    actor: User | None = None,
    text: str = "",
    code: str = "",
    **values: Any,
) -> None:
    """Sets columns and writes down what happened. Raises MovedOn."""
    with transaction.atomic():
        change(row, **values)
        note(row, step, actor=actor, text=text, code=code)


def note(
    row: Registration,
    step: RegistrationStep,
    *,
    actor: User | None = None,
    text: str = "",
    code: str = "",
) -> None:
    """One more event."""
    RegistrationEvent.objects.create(
        registration=row,
        step=step,
        actor=actor,
        text=text,
        code=code[:80],
        created_at=timezone.now(),
    )


def with_tencent(row: Registration, upstream_id: str, step: RegistrationStep) -> None:
    """Tencent has it under this id; its verdict is open. Raises MovedOn.

    The event keeps the text, exactly as it was handed over.
    """
    move(
        row,
        step,
        text=text_of(row.content),
        upstream_id=upstream_id,
        status=RegistrationStatus.PENDING,
        handed_over_at=timezone.now(),
        decided_at=None,
        review_reply="",
        **IDLE,
        **NO_TROUBLE,
    )
