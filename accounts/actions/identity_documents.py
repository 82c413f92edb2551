"""Takes documents in as pictures of their pages, out of the form, and before eyes."""

import hashlib
import uuid

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.actions.identity_drafts import lock_editable
from accounts.models import IdentityDocument, IdentityVerification, User
from accounts.queries.identity_documents import MOST_DOCUMENTS, documents_of
from accounts.validators import plain
from isms_console.lib import document_files
from isms_console.lib import documents as pictures
from isms_console.lib.errors import Refusal
from isms_console.lib.reviewing import ReviewStatus

_MOST_NAME = 200


def add(
    verification: IdentityVerification, *, upload: pictures.Upload, actor: User
) -> None:
    """Keeps the pages of a file; the same file again is passed over.

    Raises Refusal for a file that cannot be taken or one too many, MovedOn when the
    verification is under review.
    """
    name = plain(upload.name or "")[-_MOST_NAME:] or _("Document")
    try:
        content = pictures.content_of(upload)
        digest = hashlib.sha256(content).hexdigest()
        if documents_of(verification).filter(sha256=digest).exists():
            return
        _check_room(verification, name)
        pages = pictures.pages_of(content)
    except pictures.Unusable as problem:
        raise _refusal(name, str(problem)) from problem
    row = IdentityDocument(
        verification=verification,
        name=name,
        pages=len(pages),
        size=len(content),
        sha256=digest,
        uploaded_by=actor,
    )
    document_files.keep(row.uid, pages)
    try:
        _insert(row, verification, actor)
    except BaseException:
        document_files.drop(row.uid)
        raise


def _insert(
    row: IdentityDocument, verification: IdentityVerification, actor: User
) -> None:
    with transaction.atomic():
        locked = lock_editable(verification)
        _check_room(locked, row.name)
        row.save(force_insert=True)
        _make_draft(locked)
        audit.record(
            account=locked.account,
            actor=actor,
            act="document.uploaded",
            subject=row.name,
            details={"document": str(row.uid), "pages": row.pages},
        )


def _check_room(verification: IdentityVerification, name: str) -> None:
    if documents_of(verification).count() >= MOST_DOCUMENTS:
        said = _("At most %(most)d documents. Remove one first.")
        raise _refusal(name, said % {"most": MOST_DOCUMENTS})


def _refusal(name: str, problem: str) -> Refusal:
    said = _("“%(name)s”: %(problem)s") % {"name": name[-60:], "problem": problem}
    return Refusal("document", said, "documents")


def remove(verification: IdentityVerification, *, uid: str, actor: User) -> None:
    """Takes a document out of the form; earlier rounds keep it.

    One that is not there any more is passed over. Raises MovedOn when the verification
    is under review.
    """
    with transaction.atomic():
        row = lock_editable(verification)
        found = documents_of(row).filter(uid__in=_uids(uid))
        document = found.first()
        if document is None:
            return
        found.update(removed_at=timezone.now())
        _make_draft(row)
        audit.record(
            account=row.account,
            actor=actor,
            act="document.removed",
            subject=document.name,
            details={"document": str(document.uid)},
        )


def _uids(text: str) -> list[uuid.UUID]:
    """The one uid that was meant; nothing for what is none."""
    try:
        return [uuid.UUID(text)]
    except ValueError:
        return []


def _make_draft(row: IdentityVerification) -> None:
    """Other documents make another verification than the one that was decided on."""
    IdentityVerification.objects.filter(pk=row.pk).update(status=ReviewStatus.DRAFT)


def look_at(document: IdentityDocument, *, page: int, actor: User) -> None:
    """Every look at a page is on record."""
    audit.record(
        account=document.verification.account,
        actor=actor,
        act="document.viewed",
        subject=document.name,
        details={"document": str(document.uid), "page": page},
    )
