"""Takes uploaded documents in, as pages, and out of a draft again."""

import hashlib
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.models import IdentityDocument, IdentityVerification, User
from accounts.queries.verifications import MOST_DOCUMENTS, documents_of, storage
from accounts.validators import clean_text
from isms_console.lib.documents import UnreadableDocument, pages_of
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.reviewing import ReviewStatus

_NAME = 200


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it arrived."""

    name: str
    data: bytes


def add_document(
    *, verification: IdentityVerification, upload: Upload, actor: User
) -> IdentityDocument:
    """Keeps the pages. Raises Refusal that says what is wrong with this file."""
    name = clean_text(upload.name, _NAME) or _("document")
    if verification.status == ReviewStatus.PENDING:
        raise MovedOn
    if documents_of(verification).count() >= MOST_DOCUMENTS:
        raise Refusal(
            "too_many",
            _("%(name)s: at most %(most)d documents are possible. Take one out first.")
            % {"name": name, "most": MOST_DOCUMENTS},
            "documents",
        )
    try:
        pages = pages_of(upload.data)
    except UnreadableDocument as problem:
        said = f"{name}: {problem}"
        raise Refusal("unreadable", said, "documents") from problem
    with transaction.atomic():
        document = IdentityDocument.objects.create(
            verification=verification,
            name=name,
            pages=len(pages),
            size=len(upload.data),
            sha256=hashlib.sha256(upload.data).hexdigest(),
            uploaded_by=actor,
        )
        for number, page in enumerate(pages, start=1):
            storage().save(page_path(document, number), ContentFile(page))
        _record(document, actor, "document.added")
    return document


def remove_document(*, document: IdentityDocument, actor: User) -> None:
    """Takes it out of the draft; earlier rounds keep it.

    Raises MovedOn while the verification is under review or approved.
    """
    editable = [ReviewStatus.DRAFT, ReviewStatus.REJECTED, ReviewStatus.WITHDRAWN]
    with transaction.atomic():
        removed = IdentityDocument.objects.filter(
            pk=document.pk, removed_at=None, verification__status__in=editable
        ).update(removed_at=timezone.now())
        if not removed:
            raise MovedOn
        _record(document, actor, "document.removed")


def look_at_page(*, document: IdentityDocument, number: int, actor: User) -> bytes:
    """The page as a JPEG; who looked is in the account's audit log."""
    with storage().open(page_path(document, number)) as file:
        page: bytes = file.read()
    audit.record(
        account=document.verification.account,
        actor=actor,
        act="document.viewed",
        subject=document.name,
        details={"document": str(document.uid), "page": number},
    )
    return page


def page_path(document: IdentityDocument, number: int) -> str:
    """Where a page (from 1) is in the documents' storage."""
    return f"{document.uid}/{number}.jpg"


def _record(document: IdentityDocument, actor: User, act: str) -> None:
    audit.record(
        account=document.verification.account,
        actor=actor,
        act=act,
        subject=document.name,
        details={"document": str(document.uid), "pages": document.pages},
    )
