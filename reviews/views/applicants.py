"""What applicants do with their cases."""

import uuid

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from accounts.permissions import members
from isms_console.lib.errors import Refusal
from reviews.actions import claims
from reviews.forms.typed import typed
from reviews.queries.cases import access_own_case


@require_POST
@members(Permission.MANAGE_CONTENT)
def case_answer(request: HttpRequest, case_uid: uuid.UUID) -> HttpResponse:
    """Words to the reviewers."""
    case = access_own_case(request.membership, case_uid)  # type: ignore[attr-defined]
    text = typed(request, "text")
    try:
        claims.answer(case, actor=request.user, text=text)  # type: ignore[arg-type]
    except Refusal as refusal:
        notices.error(request, refusal.message)
    else:
        notices.success(request, _("The reviewers can read it now."))
    return redirect(case.subject.url(case.subject_key))
