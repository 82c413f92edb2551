"""Identities and the papers that prove them, made by the real actions."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from accounts.actions import identity_drafts, identity_entries
from accounts.actions.identity_verifications import submit
from accounts.enums import VERIFICATION, AccountKind, DocumentType
from accounts.models import Account, IdentityVerification, User
from isms_console.lib.reviewing import ReviewStatus
from reviews.actions import decisions
from reviews.models import ReviewCase

ENTERPRISE = {
    "name": "Harbour Tea Trading Pte. Ltd.",
    "document_number": "201912345K",
    "country": "SG",
    "address": "1 Harbour Front Avenue, Singapore 098632",
    "valid_until": "",
}
INDIVIDUAL = {
    **ENTERPRISE,
    "name": "Lim Mei Ling",
    "document_type": DocumentType.PASSPORT.value,
    "document_number": "E1234567K",
}


def picture(kind: str = "PNG", size=(700, 900), colour: str = "beige", **more) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, kind, **more)
    return file.getvalue()


def pdf(pages: int = 1) -> bytes:
    sheets = [Image.new("RGB", (600, 800), "white") for _ in range(pages)]
    file = io.BytesIO()
    sheets[0].save(file, "PDF", save_all=True, append_images=sheets[1:])
    return file.getvalue()


def paper(
    content: bytes | None = None, name: str = "licence.png"
) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, picture() if content is None else content)


def draft(
    account: Account,
    actor: User,
    kind: AccountKind = AccountKind.ENTERPRISE,
    papers=None,
    **changes,
) -> IdentityVerification:
    """A verification that could be submitted."""
    row = identity_drafts.start(account=account, kind=kind, actor=actor)
    said = (ENTERPRISE if kind == AccountKind.ENTERPRISE else INDIVIDUAL) | changes
    details = identity_drafts.Details(
        country=said["country"],
        name=said["name"],
        address=said["address"],
        document_type=said.get("document_type", DocumentType.BUSINESS_LICENCE.value),
        document_number=said["document_number"],
        valid_until=said["valid_until"] or None,
    )
    uploads = [paper()] if papers is None else papers
    entry = identity_entries.Entry(details=details, uploads=uploads)
    identity_entries.keep(row, entry=entry, actor=actor)
    row.refresh_from_db()
    return row


def pending(account, actor, kind=AccountKind.ENTERPRISE, **changes):
    row = draft(account, actor, kind, **changes)
    submit(row, actor=actor)
    row.refresh_from_db()
    return row


def case_of(row: IdentityVerification) -> ReviewCase:
    cases = ReviewCase.objects.filter(kind=VERIFICATION, subject_key=row.pk)
    return cases.latest("round")


def approved(account, actor, reviewer, kind=AccountKind.ENTERPRISE, **changes):
    row = pending(account, actor, kind, **changes)
    decisions.approve(case_of(row), actor=reviewer)
    row.refresh_from_db()
    account.refresh_from_db()
    return row


def rejected(row, reviewer):
    decisions.reject(case_of(row), actor=reviewer, reason=None, text="Not readable.")
    row.refresh_from_db()
    return row


def in_force(account) -> IdentityVerification | None:
    return IdentityVerification.objects.filter(
        account=account, status=ReviewStatus.APPROVED, superseded_at=None
    ).first()
