"""Documents of verifications, for those who may see them."""

import uuid
from typing import IO, Any

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.enums import Permission, Role, StaffRole
from accounts.models import IdentityDocument, IdentityVerification, User
from accounts.permissions import ROLE_PERMISSIONS
from isms_console.lib import document_files

MOST_DOCUMENTS = 5
_DESK = (StaffRole.REVIEWER, StaffRole.PLATFORM_ADMIN)


def documents_of(verification: IdentityVerification) -> QuerySet[IdentityDocument]:
    """Those that stand in the form now, in the order in which they came."""
    rows = IdentityDocument.objects.filter(verification=verification, removed_at=None)
    return rows.order_by("id")


def by_uid(uids: list[str]) -> list[IdentityDocument]:
    """Documents of a snapshot in its order, also those taken out of the form since."""
    found = {str(row.uid): row for row in IdentityDocument.objects.filter(uid__in=uids)}
    return [found[uid] for uid in uids if uid in found]


def access_page(*, user: User, uid: uuid.UUID, page: int) -> IdentityDocument:
    """A document with this page, for the desk and those whose role may (else 404)."""
    documents = IdentityDocument.objects.select_related("verification__account")
    if user.staff_role not in _DESK:
        roles = [
            role for role in Role if Permission.VIEW_DOCUMENTS in ROLE_PERMISSIONS[role]
        ]
        documents = documents.filter(
            verification__account__memberships__user=user,
            verification__account__memberships__role__in=roles,
        )
    document = get_object_or_404(documents, uid=uid)
    if not 1 <= page <= document.pages:
        raise Http404
    return document


def open_page(document: IdentityDocument, page: int) -> IO[Any]:
    """The picture of a page; a file that is gone is not found (404)."""
    try:
        return document_files.open_page(document.uid, page)
    except FileNotFoundError as problem:
        raise Http404 from problem
