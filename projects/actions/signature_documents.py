"""Takes pictures that prove a signature in, out of the form, and before eyes."""

import hashlib
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.models import User
from accounts.validators import plain
from isms_console.lib import document_files
from isms_console.lib import documents as pictures
from isms_console.lib.errors import Refusal
from projects.actions import versions
from projects.enums import DocumentRole
from projects.models import Signature, SignatureDocument
from projects.queries.signature_documents import (
    MOST_BYTES,
    MOST_DOCUMENTS,
    documents_of,
)

_MOST_NAME = 200
# The fields of the form that they come by.
FIELDS = {
    DocumentRole.CERTIFICATE: "certificates",
    DocumentRole.AUTHORIZATION: "authorizations",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One that can be kept; `page` is what is, `size` and `sha256` are the file's."""

    role: DocumentRole
    name: str
    size: int
    sha256: str
    page: bytes


@dataclass(frozen=True, slots=True)
class Pictures:
    """What came with a form: what can be kept, and why the rest cannot."""

    usable: Sequence[Picture] = ()
    refused: Sequence[Refusal] = ()


def read_all(uploads: Mapping[DocumentRole, Sequence[pictures.Upload]]) -> Pictures:
    """Decodes what came; this takes a while, so it is done before any lock."""
    usable, refused = [], []
    for role, files in uploads.items():
        for upload in files:
            try:
                usable.append(read(role, upload))
            except Refusal as refusal:
                refused.append(refusal)
    return Pictures(usable, refused)


def read(role: DocumentRole, upload: pictures.Upload) -> Picture:
    """One file as the picture that is kept. Raises Refusal."""
    name = plain(upload.name or "")[-_MOST_NAME:] or _("Document")
    try:
        content = pictures.content_of(upload, MOST_BYTES)
        page = pictures.picture_of(content)
    except pictures.Unusable as problem:
        raise _refusal(role, name, str(problem)) from problem
    digest = hashlib.sha256(content).hexdigest()
    return Picture(role=role, name=name, size=len(content), sha256=digest, page=page)


def add(signature: Signature, picture: Picture, *, actor: User) -> None:
    """Keeps a picture; the same one again is passed over.

    Raises Refusal for one too many, MovedOn where only a next version can be written.
    """
    same = documents_of(signature).filter(role=picture.role, sha256=picture.sha256)
    if same.exists():
        return
    row = SignatureDocument(
        signature=signature,
        role=picture.role,
        name=picture.name,
        size=picture.size,
        sha256=picture.sha256,
        uploaded_by=actor,
    )
    document_files.keep(row.uid, [picture.page])
    try:
        _insert(row, actor)
    except BaseException:
        document_files.drop(row.uid)
        raise


def _insert(row: SignatureDocument, actor: User) -> None:
    with transaction.atomic():
        signature = versions.make_draft(row.signature, actor=actor)
        if documents_of(signature).filter(role=row.role).count() >= MOST_DOCUMENTS:
            said = _("At most %(most)d documents. Remove one first.")
            role = DocumentRole(row.role)
            raise _refusal(role, row.name, said % {"most": MOST_DOCUMENTS})
        row.save(force_insert=True)
        _record(row, actor, "signature.document_uploaded")


def _refusal(role: DocumentRole, name: str, problem: str) -> Refusal:
    said = _("“%(name)s”: %(problem)s") % {"name": name[-60:], "problem": problem}
    return Refusal("document", said, FIELDS[role])


def remove(signature: Signature, *, uid: str, actor: User) -> None:
    """Takes a document out of the form; earlier rounds keep it.

    One that is not there any more is passed over. Raises MovedOn where only a next
    version can be written.
    """
    with transaction.atomic():
        row = versions.make_draft(signature, actor=actor)
        found = documents_of(row).filter(uid__in=_uids(uid))
        document = found.first()
        if document is None:
            return
        found.update(removed_at=timezone.now())
        _record(document, actor, "signature.document_removed")


def _uids(text: str) -> list[uuid.UUID]:
    """The one uid that was meant; nothing for what is none."""
    try:
        return [uuid.UUID(text)]
    except ValueError:
        return []


def look_at(document: SignatureDocument, *, actor: User) -> None:
    """Every look at a picture is on record."""
    _record(document, actor, "signature.document_viewed")


def _record(document: SignatureDocument, actor: User, act: str) -> None:
    audit.record(
        account=document.signature.account,
        actor=actor,
        act=act,
        subject=str(document.signature),
        details={"document": document.name},
    )
