"""Prepares, submits and withdraws identity verifications."""

from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.enums import AccountKind, DocumentType
from accounts.models import Account, IdentityVerification, User
from accounts.queries.verifications import (
    digest_of,
    documents_of,
    identity_of,
    may_change_from,
    most_accounts,
    open_verification,
    others_with,
)
from accounts.validators import LENGTHS, clean_text, identity_problems
from isms_console.lib import reviewing
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.reviewing import ReviewStatus

KIND = "identity_verification"
EDITABLE = (ReviewStatus.DRAFT, ReviewStatus.REJECTED, ReviewStatus.WITHDRAWN)
# Columns that a draft takes as they are typed.
_SHORT = {"country": 2, "document_type": 20}


def start(*, account: Account, kind: str, actor: User) -> IdentityVerification:
    """The open verification as this kind; a new one where none is open.

    Raises MovedOn while one is under review.
    """
    found = open_verification(account)
    if found is None:
        try:
            with transaction.atomic():
                return _begin(account, kind, actor)
        except IntegrityError as somebody_was_faster:
            raise MovedOn from somebody_was_faster
    papers = {"document_type": _usual_document(kind)} if found.kind != kind else {}
    moved = IdentityVerification.objects.filter(
        pk=found.pk, status__in=EDITABLE
    ).update(kind=kind, **papers)
    if not moved:
        raise MovedOn
    found.refresh_from_db()
    return found


def _begin(account: Account, kind: str, actor: User) -> IdentityVerification:
    found = IdentityVerification.objects.create(
        account=account,
        kind=kind,
        document_type=_usual_document(kind),
        created_by=actor,
    )
    _record(found, actor, "verification.started")
    return found


def save_draft(
    *,
    verification: IdentityVerification,
    typed: dict[str, str],
    valid_until: date | None,
    actor: User,
) -> None:
    """Keeps what is typed so far, also what is wrong. Raises MovedOn when not open."""
    values: dict[str, object] = {
        name: clean_text(typed.get(name, ""), most)
        for name, most in {**_SHORT, **{n: m for n, (_, m) in LENGTHS.items()}}.items()
    }
    if verification.kind == AccountKind.ENTERPRISE:
        values["document_type"] = DocumentType.BUSINESS_LICENCE
    values["valid_until"] = valid_until
    differ = [n for n, value in values.items() if getattr(verification, n) != value]
    if not differ:
        return
    with transaction.atomic():
        moved = IdentityVerification.objects.filter(
            pk=verification.pk, status__in=EDITABLE
        ).update(**values)
        if not moved:
            raise MovedOn
        for name, value in values.items():
            setattr(verification, name, value)
        # Names of fields only: the values are nobody else's business.
        _record(verification, actor, "verification.edited", {"fields": differ})


def submit(*, verification: IdentityVerification, actor: User) -> None:
    """Puts it before the reviewers.

    Raises Refusal naming the field at fault, MovedOn when it is under review already.
    """
    _check(verification)
    with transaction.atomic():
        moved = IdentityVerification.objects.filter(
            pk=verification.pk, status__in=EDITABLE
        ).update(
            status=ReviewStatus.PENDING,
            number_digest=digest_of(identity_of(verification)),
        )
        if not moved:
            raise MovedOn
        verification.refresh_from_db()
        reviewing.desk().submit(kind=KIND, key=verification.pk, actor_id=actor.pk)


def withdraw(*, verification: IdentityVerification, actor: User) -> None:
    """Takes it back before it is decided. Raises MovedOn when it was."""
    if verification.approved_at is not None:
        raise Refusal(
            "in_force",
            _("The reviewers took up an approved verification again; it stays."),
        )
    reviewing.desk().withdraw(kind=KIND, key=verification.pk, actor_id=actor.pk)


def _check(verification: IdentityVerification) -> None:
    problems = identity_problems(identity_of(verification), timezone.localdate())
    for field, problem in problems.items():
        raise Refusal("incomplete", problem, field)
    if not documents_of(verification).exists():
        raise Refusal(
            "no_document", _("Upload the document that proves this."), "documents"
        )
    free_from = may_change_from(verification.account, verification.kind)
    if free_from is not None and free_from > timezone.now():
        raise Refusal(
            "changed_lately",
            _("A verification can be changed once in 30 days: again from %(date)s on.")
            % {"date": date_format(timezone.localtime(free_from), "Y-m-d")},
        )
    most = most_accounts(verification.kind)
    if others_with(verification).count() >= most:
        raise Refusal(
            "identity_used",
            _("%(most)d accounts have this identity already; no more are possible.")
            % {"most": most},
            "document_number",
        )


def _usual_document(kind: str) -> str:
    return DocumentType.BUSINESS_LICENCE if kind == AccountKind.ENTERPRISE else ""


def _record(
    verification: IdentityVerification,
    actor: User,
    act: str,
    details: dict[str, object] | None = None,
) -> None:
    audit.record(
        account=verification.account,
        actor=actor,
        act=act,
        subject=f"{verification.kind} verification",
        details=details,
    )
