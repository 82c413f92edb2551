"""Identity verifications, for those who may see them."""

import hashlib
import hmac
import uuid
from datetime import date, datetime, timedelta

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.enums import AccountKind, Permission
from accounts.models import Account, IdentityDocument, IdentityVerification, User
from accounts.permissions import may
from accounts.queries.memberships import memberships_for
from accounts.validators import Identity, normalised_number
from isms_console.lib.reviewing import ReviewStatus

MOST_DOCUMENTS = 5


def in_force(account: Account) -> IdentityVerification | None:
    """The approved one that nothing supersedes."""
    found = account.verifications.filter(
        status=ReviewStatus.APPROVED, superseded_at=None
    )
    return found.first()


def open_verification(account: Account) -> IdentityVerification | None:
    """The one that is being prepared, reviewed or mended."""
    found = account.verifications.exclude(status=ReviewStatus.APPROVED)
    return found.order_by("-id").first()


def documents_of(verification: IdentityVerification) -> QuerySet[IdentityDocument]:
    """What is uploaded and not taken out, in the order of the upload."""
    return verification.documents.filter(removed_at=None).order_by("id")


def access_own_document(account: Account, uid: uuid.UUID) -> IdentityDocument:
    """A document of the account that is not taken out; others are not found (404)."""
    documents = IdentityDocument.objects.select_related("verification")
    return get_object_or_404(
        documents, uid=uid, verification__account=account, removed_at=None
    )


def access_page(user: User, uid: uuid.UUID, number: int) -> IdentityDocument:
    """A document's page, for the desk and for those who own the account (else 404)."""
    documents = IdentityDocument.objects.select_related("verification__account")
    document = get_object_or_404(documents, uid=uid, pages__gte=number)
    if number < 1 or not (user.is_staff or _may_see(user, document)):
        raise Http404
    return document


def _may_see(user: User, document: IdentityDocument) -> bool:
    mine = {m.account_id: m for m in memberships_for(user)}
    return may(mine.get(document.verification.account_id), Permission.VIEW_DOCUMENTS)


def storage() -> Storage:
    """Where the pages are; no address leads there."""
    return storages["documents"]


def identity_of(verification: IdentityVerification) -> Identity:
    """What the row claims, as the checks take it."""
    return Identity(
        kind=verification.kind,
        country=verification.country,
        name=verification.name,
        address=verification.address,
        document_type=verification.document_type,
        document_number=verification.document_number,
        valid_until=verification.valid_until,
    )


def digest_of(identity: Identity) -> str:
    """Equal for equal identities, and telling nothing without SECRET_KEY."""
    said = "|".join(
        (identity.kind, identity.country, normalised_number(identity.document_number))
    )
    key = f"identity:{settings.SECRET_KEY}".encode()
    return hmac.new(key, said.encode(), hashlib.sha256).hexdigest()


def others_with(verification: IdentityVerification) -> QuerySet[Account]:
    """Other accounts for which the same identity is in force."""
    return Account.objects.exclude(pk=verification.account_id).filter(
        verifications__number_digest=digest_of(identity_of(verification)),
        verifications__status=ReviewStatus.APPROVED,
        verifications__superseded_at=None,
    )


def most_accounts(kind: str) -> int:
    """How many accounts one identity may have."""
    if kind == AccountKind.INDIVIDUAL:
        return int(settings.ACCOUNTS_PER_INDIVIDUAL)
    return int(settings.ACCOUNTS_PER_ENTERPRISE)


def may_change_from(account: Account, kind: str) -> datetime | None:
    """From when on the verification in force may be changed; None: now.

    Individual to enterprise is possible at any time (console reference 1.3).
    """
    current = in_force(account)
    if current is None or current.approved_at is None:
        return None
    if (current.kind, kind) == (AccountKind.INDIVIDUAL, AccountKind.ENTERPRISE):
        return None
    return current.approved_at + timedelta(days=settings.VERIFICATION_CHANGE_DAYS)


def expiring(until: date) -> QuerySet[IdentityVerification]:
    """Those in force whose document is valid no longer than `until`."""
    found = IdentityVerification.objects.filter(
        status=ReviewStatus.APPROVED, superseded_at=None, valid_until__lte=until
    )
    return found.select_related("account").order_by("valid_until", "id")
