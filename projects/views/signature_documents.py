"""Papers of signatures: pictures, each look on record, and a letter to fill in."""

import uuid

from django.http import FileResponse, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from accounts.enums import Permission
from accounts.permissions import members, people
from isms_console.lib import document_files, word_files
from projects.actions.signature_documents import look_at
from projects.queries.authorization_letters import authorization_letter
from projects.queries.signature_documents import access_document, open_picture

_LONGEST_NAME = 15


@require_safe
@people
def signature_document(request: HttpRequest, picture_uid: uuid.UUID) -> FileResponse:
    """One picture."""
    user = request.user
    document = access_document(user=user, uid=picture_uid)  # type: ignore[arg-type]
    picture = open_picture(document)
    look_at(document, actor=user)  # type: ignore[arg-type]
    return document_files.response(picture)


@require_safe
@members(Permission.MANAGE_CONTENT)
def signature_letter(request: HttpRequest) -> HttpResponse:
    """The letter of authorization, for the owner to fill in and stamp."""
    account = request.account  # type: ignore[attr-defined]
    name = request.GET.get("sign_name", "")[:_LONGEST_NAME]
    return HttpResponse(
        authorization_letter(account, name),
        content_type=word_files.CONTENT_TYPE,
        headers={"Content-Disposition": 'attachment; filename="authorization.docx"'},
    )
