"""Pages of identity documents, for few eyes; every look is on record."""

import uuid

from django.http import FileResponse, HttpRequest
from django.views.decorators.http import require_safe

from accounts.actions.identity_documents import look_at
from accounts.permissions import people
from accounts.queries.identity_documents import access_page, open_page
from isms_console.lib import document_files


@require_safe
@people
def document_page(
    request: HttpRequest, document_uid: uuid.UUID, page: int
) -> FileResponse:
    """One page as a picture."""
    user = request.user
    document = access_page(user=user, uid=document_uid, page=page)  # type: ignore[arg-type]
    picture = open_page(document, page)
    look_at(document, page=page, actor=user)  # type: ignore[arg-type]
    return document_files.response(picture)
