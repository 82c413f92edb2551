"""What can be done with a signature beside writing it."""

import uuid
from collections.abc import Callable
from typing import Any

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from accounts.permissions import members
from isms_console.lib.errors import MovedOn, Refusal
from projects.actions import signatures as actions
from projects.actions import versions
from projects.models import Signature
from projects.queries import signatures as queries
from projects.queries.undo import undo_ends
from projects.queries.versions import version_in_use
from projects.views.signature_forms import moved_on


@require_POST
@members(Permission.MANAGE_CONTENT)
def signature_version(request: HttpRequest, signature_uid: uuid.UUID) -> HttpResponse:
    """Starts the next version; its form opens."""
    signature = _signature(request, signature_uid)
    try:
        actions.start_version(signature, actor=request.user)  # type: ignore[arg-type]
    except MovedOn:
        return moved_on(request, signature)
    return redirect("signature-edit", signature.uid)


@members(Permission.MANAGE_CONTENT)
def signature_withdraw(request: HttpRequest, signature_uid: uuid.UUID) -> HttpResponse:
    """GET confirms, POST takes it back from the reviewers."""
    signature = _signature(request, signature_uid)
    if request.method != "POST":
        return _confirm(request, "withdraw", signature)
    said = _("Withdrawn. You can edit and resubmit it.")
    return _do(request, signature, versions.withdraw, said)


@members(Permission.MANAGE_CONTENT)
def signature_discard(request: HttpRequest, signature_uid: uuid.UUID) -> HttpResponse:
    """GET confirms, POST throws the version away that is being written."""
    signature = _signature(request, signature_uid)
    if request.method != "POST":
        return _confirm(request, "discard", signature)
    return _do(request, signature, versions.discard, _("The version is thrown away."))


@members(Permission.MANAGE_CONTENT)
def signature_delete(request: HttpRequest, signature_uid: uuid.UUID) -> HttpResponse:
    """GET says what still uses it, POST takes it out of use."""
    signature = _signature(request, signature_uid)
    if request.method != "POST":
        uses = queries.uses_of(signature)
        return _confirm(request, "delete", signature, uses=uses)
    said = _("Deleted. It can be restored from the list.")
    return _do(request, signature, versions.delete, said, to="signature-list")


@require_POST
@members(Permission.MANAGE_CONTENT)
def signature_restore(request: HttpRequest, signature_uid: uuid.UUID) -> HttpResponse:
    """Undoes the deletion."""
    signature = _signature(request, signature_uid)
    return _do(request, signature, actions.restore, _("Restored, as it was."))


def _signature(request: HttpRequest, uid: uuid.UUID) -> Signature:
    return queries.access_signature(request.account, uid)  # type: ignore[attr-defined]


def _confirm(
    request: HttpRequest, act: str, signature: Signature, **context: Any
) -> HttpResponse:
    context |= {
        "signature": signature,
        "in_use": version_in_use(signature),
        "until": undo_ends(),
    }
    return render(request, f"projects/signatures/{act}.html", context)


def _do(
    request: HttpRequest,
    signature: Signature,
    act: Callable[..., None],
    said: Promise,
    to: str = "",
) -> HttpResponse:
    try:
        act(signature, actor=request.user)
    except Refusal as refusal:
        notices.error(request, refusal.message)
    except MovedOn:
        return moved_on(request, signature)
    else:
        notices.success(request, said)
        if to:
            return redirect(to)
    return redirect("signature-detail", signature.uid)
