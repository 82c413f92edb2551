"""Documents of signatures, for those who may see them."""

import uuid
from collections.abc import Sequence
from typing import IO, Any

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.enums import Permission, Role, StaffRole
from accounts.models import User
from accounts.permissions import ROLE_PERMISSIONS
from isms_console.lib import document_files
from projects.models import Signature, SignatureDocument

MOST_BYTES = 5 * 1024 * 1024
# Of one role.
MOST_DOCUMENTS = 5
_DESK = (StaffRole.REVIEWER, StaffRole.PLATFORM_ADMIN)


def documents_of(signature: Signature) -> QuerySet[SignatureDocument]:
    """Those that stand in the form now, in the order in which they came."""
    rows = SignatureDocument.objects.filter(signature=signature, removed_at=None)
    return rows.order_by("id")


def by_uid(uids: Sequence[str]) -> list[SignatureDocument]:
    """Documents of a snapshot in its order, also those taken out of the form since."""
    rows = SignatureDocument.objects.filter(uid__in=uids)
    found = {str(row.uid): row for row in rows}
    return [found[uid] for uid in uids if uid in found]


def access_document(*, user: User, uid: uuid.UUID) -> SignatureDocument:
    """A document, for the desk and those who write signatures (else 404)."""
    documents = SignatureDocument.objects.select_related("signature__account")
    if user.staff_role not in _DESK:
        roles = [
            role for role in Role if Permission.MANAGE_CONTENT in ROLE_PERMISSIONS[role]
        ]
        documents = documents.filter(
            signature__account__memberships__user=user,
            signature__account__memberships__role__in=roles,
        )
    return get_object_or_404(documents, uid=uid)


def open_picture(document: SignatureDocument) -> IO[Any]:
    """The picture; a file that is gone is not found (404)."""
    try:
        return document_files.open_page(document.uid, 1)
    except FileNotFoundError as problem:
        raise Http404 from problem
