"""Writing a signature: everything typed and uploaded is kept, right or wrong."""

import uuid

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from accounts.models import Account
from accounts.permissions import members
from isms_console.lib.errors import MovedOn, Refusal
from projects.actions import signature_entries as entries
from projects.actions.signature_documents import read_all
from projects.actions.signatures import Details
from projects.forms.signatures import SignatureForm
from projects.models import Signature
from projects.queries import signatures as queries
from projects.queries.signature_documents import documents_of
from projects.queries.signature_previews import preview_of
from projects.queries.versions import approved_before, may_be_changed


@members(Permission.MANAGE_CONTENT)
def signature_new(request: HttpRequest) -> HttpResponse:
    """The form of a new one; what is sent off becomes a draft at once."""
    account = request.account  # type: ignore[attr-defined]
    form = _form(request, account)
    if request.method != "POST":
        return _page(request, form)
    if not form.holds_anything:
        form.add_error("sign_name", _("Write the text of the signature."))
        return _page(request, form)
    try:
        signature, refused = entries.begin(
            account,
            entry=_entry(request, form),
            actor=request.user,  # type: ignore[arg-type]
        )
    except Refusal as refusal:
        form.add_error(None, refusal.message)
        return _page(request, form)
    return _answer(request, form, signature, refused)


@members(Permission.MANAGE_CONTENT)
def signature_edit(request: HttpRequest, signature_uid: uuid.UUID) -> HttpResponse:
    """The form of one that can be changed; saving takes it back from the reviewers."""
    account = request.account  # type: ignore[attr-defined]
    signature = queries.access_signature(account, signature_uid)
    if not may_be_changed(signature):
        return moved_on(request, signature)
    form = _form(request, account, signature)
    if request.method != "POST":
        return _page(request, form, signature)
    entry = _entry(request, form)
    try:
        refused = entries.keep(signature, entry=entry, actor=request.user)  # type: ignore[arg-type]
    except MovedOn:
        return moved_on(request, signature)
    return _answer(request, form, signature, refused)


@require_POST
@members(Permission.MANAGE_CONTENT)
def signature_draft(request: HttpRequest) -> HttpResponse:
    """What is typed so far on a phone, with findings: nothing is kept."""
    return _unfinished(request, "projects/signatures/_draft.html")


@require_POST
@members(Permission.MANAGE_CONTENT)
def signature_fields(request: HttpRequest) -> HttpResponse:
    """The papers that another type or purpose needs, and with them the preview."""
    return _unfinished(request, "projects/signatures/_fields.html")


def _unfinished(request: HttpRequest, template: str) -> HttpResponse:
    account = request.account  # type: ignore[attr-defined]
    form = SignatureForm(account, typed=request.POST.dict())
    return render(request, template, _context(form, account))


def _form(
    request: HttpRequest, account: Account, signature: Signature | None = None
) -> SignatureForm:
    if request.method != "POST":
        return SignatureForm(account, signature)
    return SignatureForm(account, signature, request.POST, request.FILES)


def _entry(request: HttpRequest, form: SignatureForm) -> entries.Entry:
    return entries.Entry(
        details=Details(**form.kept),
        pictures=read_all(form.uploads),
        removed=request.POST.get("remove", ""),
        submits=_is_submitted(request),
        is_whole=form.is_valid(),
    )


def _is_submitted(request: HttpRequest) -> bool:
    return request.POST.get("act") == "submit"


def _answer(
    request: HttpRequest,
    form: SignatureForm,
    signature: Signature,
    refused: list[Refusal],
) -> HttpResponse:
    """Onwards where nothing is wrong; else the form, with what is."""
    for refusal in refused:
        form.add_error(refusal.field or None, refusal.message)
    if "remove" in request.POST and not refused:
        return redirect("signature-edit", signature.uid)
    if form.is_valid():
        said = (
            _("Submitted. You are told of the result.")
            if _is_submitted(request)
            else _("Saved. You can go on at any time.")
        )
        notices.success(request, said)
        return redirect("signature-detail", signature.uid)
    return _page(request, form, signature)


def _page(
    request: HttpRequest, form: SignatureForm, signature: Signature | None = None
) -> HttpResponse:
    account = request.account  # type: ignore[attr-defined]
    context = _context(form, account)
    if signature is not None:
        signature.refresh_from_db()
        context["signature"] = signature
        context["documents"] = list(documents_of(signature))
        context["replaces"] = approved_before(signature)
    return render(request, "projects/signatures/form.html", context)


def _context(form: SignatureForm, account: Account) -> dict[str, object]:
    is_first = queries.is_first(account)
    return {
        "form": form,
        "preview": preview_of(form.draft),
        "needs_certificate": form.mark_needed(is_first=is_first),
    }


def moved_on(request: HttpRequest, signature: Signature) -> HttpResponse:
    """Back to where it stands now."""
    notices.warning(request, _("Somebody was faster: this is how it stands now."))
    return redirect("signature-detail", signature.uid)
