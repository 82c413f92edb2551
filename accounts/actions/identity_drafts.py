"""Starts and writes a verification that is not under review."""

from dataclasses import asdict, dataclass
from datetime import date

from django.db import IntegrityError, transaction

from accounts.actions import audit
from accounts.actions.identity_checks import check_change
from accounts.enums import AccountKind, DocumentType
from accounts.models import Account, IdentityVerification, User
from accounts.models.verifications import number_digest
from accounts.queries import identity_verifications as queries
from isms_console.lib.errors import MovedOn
from isms_console.lib.reviewing import ReviewStatus


@dataclass(frozen=True, kw_only=True)
class Details:
    """What a form holds; a draft may hold anything that fits into the columns."""

    country: str
    name: str
    address: str
    document_type: str
    document_number: str
    valid_until: date | None


def start(*, account: Account, kind: AccountKind, actor: User) -> IdentityVerification:
    """A draft of this kind; one that is not under review becomes it.

    Raises Refusal while a change is not possible yet, MovedOn while one is under
    review.
    """
    check_change(account, kind)
    with transaction.atomic():
        found = IdentityVerification.objects.select_for_update().filter(
            queries.IS_OPEN, account=account
        )
        verification = found.first()
        if verification is None:
            return _begin(account, kind, actor)
        if not verification.is_editable:
            raise MovedOn
        if verification.kind != kind:
            _turn_into(verification, kind, actor)
    return verification


def _begin(account: Account, kind: AccountKind, actor: User) -> IdentityVerification:
    """A change to the same kind starts with what is in force."""
    verification = IdentityVerification(
        account=account, kind=kind, document_type=_usual(kind), created_by=actor
    )
    before = queries.in_force(account)
    if before is not None and before.kind == kind:
        for name in ("country", "name", "address", "document_type", "document_number"):
            setattr(verification, name, getattr(before, name))
        verification.number_digest = before.number_digest
    try:
        with transaction.atomic():
            verification.save(force_insert=True)
    except IntegrityError as problem:
        raise MovedOn from problem
    audit.record(
        account=account,
        actor=actor,
        act="verification.started",
        subject=str(AccountKind(kind).value),
    )
    return verification


def _usual(kind: AccountKind) -> str:
    """An enterprise proves itself by its licence; a person chooses."""
    return DocumentType.BUSINESS_LICENCE if kind == AccountKind.ENTERPRISE else ""


def _turn_into(
    verification: IdentityVerification, kind: AccountKind, actor: User
) -> None:
    was = verification.kind
    verification.kind = kind
    verification.status = ReviewStatus.DRAFT
    verification.document_type = _usual(kind)
    verification.number_digest = number_digest(
        kind, verification.country, verification.document_number
    )
    verification.save(
        update_fields=["kind", "status", "document_type", "number_digest"]
    )
    audit.record(
        account=verification.account,
        actor=actor,
        act="verification.saved",
        subject=verification.name,
        details=audit.changed(kind=(was, kind.value)),
    )


def save_details(
    verification: IdentityVerification, *, details: Details, actor: User
) -> None:
    """Keeps what is typed, complete or not. Raises MovedOn when it is under review.

    What was refused or withdrawn becomes a draft by it: an earlier decision cannot be
    taken up again on something that has changed since.
    """
    wanted = asdict(details)
    with transaction.atomic():
        row = lock_editable(verification)
        differ = [name for name in wanted if getattr(row, name) != wanted[name]]
        if not differ:
            return
        before = audit_words(row)
        for name in differ:
            setattr(row, name, wanted[name])
        row.number_digest = number_digest(row.kind, row.country, row.document_number)
        row.status = ReviewStatus.DRAFT
        row.save(update_fields=[*differ, "number_digest", "status"])
        after = audit_words(row)
        audit.record(
            account=row.account,
            actor=actor,
            act="verification.saved",
            subject=row.name,
            details=audit.changed(**{n: (before[n], after[n]) for n in differ}),
        )


def lock_editable(verification: IdentityVerification) -> IdentityVerification:
    """The row under a lock, inside a transaction. Raises MovedOn when not editable."""
    rows = IdentityVerification.objects.select_for_update(of=("self",))
    row = rows.select_related("account").get(pk=verification.pk)
    if not row.is_editable:
        raise MovedOn
    return row


def audit_words(row: IdentityVerification) -> dict[str, object]:
    """Its details as the audit log may hold them: the number masked."""
    return {
        "country": row.country,
        "name": row.name,
        "address": row.address,
        "document_type": row.document_type,
        "document_number": row.masked_number,
        "valid_until": str(row.valid_until or ""),
    }
