"""Pictures that prove signatures; every look is on record."""

import uuid

from django.http import FileResponse, HttpRequest
from django.views.decorators.http import require_safe

from accounts.permissions import people
from isms_console.lib import document_files
from projects.actions.signature_documents import look_at
from projects.queries.signature_documents import access_document, open_picture


@require_safe
@people
def signature_document(request: HttpRequest, picture_uid: uuid.UUID) -> FileResponse:
    """One picture."""
    user = request.user
    document = access_document(user=user, uid=picture_uid)  # type: ignore[arg-type]
    picture = open_picture(document)
    look_at(document, actor=user)  # type: ignore[arg-type]
    return document_files.response(picture)
