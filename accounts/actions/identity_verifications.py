"""Hands verifications to the desk and takes them back, by compare-and-set."""

from django.db import transaction

from accounts.actions import audit
from accounts.actions.identity_checks import (
    check_change,
    check_complete,
    check_places,
)
from accounts.actions.identity_drafts import lock_editable
from accounts.enums import VERIFICATION, AccountKind
from accounts.models import IdentityVerification, User
from accounts.models.verifications import EDITABLE, number_digest
from isms_console.lib.errors import MovedOn
from isms_console.lib.reviewing import ReviewStatus, desk


def submit(verification: IdentityVerification, *, actor: User) -> None:
    """Sends it to the desk.

    Raises Refusal naming the field that is not right yet, while a change is not
    possible, or when the identity carries as many accounts as it may; MovedOn when it
    is under review already.
    """
    with transaction.atomic():
        check_places(verification)
        row = lock_editable(verification)
        check_complete(row)
        check_change(row.account, AccountKind(row.kind))
        moved = IdentityVerification.objects.filter(
            pk=row.pk, status__in=EDITABLE
        ).update(status=ReviewStatus.PENDING)
        if not moved:
            raise MovedOn
        desk().submit(kind=VERIFICATION, key=row.pk, actor_id=actor.pk)
        audit.record(
            account=row.account,
            actor=actor,
            act="verification.submitted",
            subject=row.name,
            details={"kind": row.kind},
        )


def withdraw(verification: IdentityVerification, *, actor: User) -> None:
    """Takes it back from the desk. Raises MovedOn when it is decided already."""
    if verification.status != ReviewStatus.PENDING:
        raise MovedOn
    desk().withdraw(kind=VERIFICATION, key=verification.pk, actor_id=actor.pk)


def redigest() -> int:
    """Makes the keyed digests anew, for a new SECRET_KEY; returns how many."""
    pks = list(IdentityVerification.objects.order_by("pk").values_list("pk", flat=True))
    for pk in pks:
        with transaction.atomic():
            row = IdentityVerification.objects.select_for_update().get(pk=pk)
            row.number_digest = number_digest(
                row.kind, row.country, row.document_number
            )
            row.save(update_fields=["number_digest"])
    return len(pks)
