"""Identity verification, as the account sees and changes it."""

import uuid

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.actions import documents as document_actions
from accounts.actions import identity_verifications as actions
from accounts.enums import KIND_ABILITIES, Ability, AccountKind, Permission
from accounts.forms.verification import IdentityForm
from accounts.models import IdentityVerification
from accounts.permissions import may, members, people
from accounts.queries import verifications as queries
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.reviewing import ReviewStatus

_KINDS = (AccountKind.ENTERPRISE, AccountKind.INDIVIDUAL)


@members(Permission.VIEW)
def verification(request: HttpRequest) -> HttpResponse:
    """Where the account stands, and what to do next."""
    account = request.account  # type: ignore[attr-defined]
    current = queries.in_force(account)
    pending = queries.open_verification(account)
    context = {
        "current": current,
        "open": pending,
        "documents": queries.documents_of(pending) if pending else [],
        "is_editable": pending is not None and pending.status in actions.EDITABLE,
        "can_manage": may(request.membership, Permission.MANAGE_ACCOUNT),  # type: ignore[attr-defined]
        "can_see": may(request.membership, Permission.VIEW_DOCUMENTS),  # type: ignore[attr-defined]
        "abilities": [
            (ability.label, [k.label for k in _KINDS if ability in KIND_ABILITIES[k]])
            for ability in Ability
        ],
        "story": pending or current,
    }
    return render(request, "accounts/verification/page.html", context)


@require_POST
@members(Permission.MANAGE_ACCOUNT)
def verification_start(request: HttpRequest) -> HttpResponse:
    """Begins a verification, or makes the open one another kind."""
    kind = request.POST.get("kind", "")
    if kind not in _KINDS:
        return redirect("verification")
    try:
        actions.start(account=request.account, kind=kind, actor=request.user)  # type: ignore[attr-defined, arg-type]
    except MovedOn:
        return _moved_on(request)
    return redirect("verification-edit")


@members(Permission.MANAGE_ACCOUNT)
def verification_edit(request: HttpRequest) -> HttpResponse:
    """The form. Whatever is sent off is kept, also what is wrong."""
    found = queries.open_verification(request.account)  # type: ignore[attr-defined]
    if found is None or found.status not in actions.EDITABLE:
        return redirect("verification")
    form = IdentityForm(found, request.POST or None, request.FILES or None)
    if request.method == "POST":
        try:
            _keep(request, found, form)
        except MovedOn:
            return _moved_on(request)
        if form.is_valid() and not queries.documents_of(found).exists():
            form.add_error("documents", _("Upload the document that proves this."))
        if form.is_valid() and "check" in request.POST:
            return redirect("verification-check")
    context = {
        "form": form,
        "verification": found,
        "documents": queries.documents_of(found),
        "may_see": may(request.membership, Permission.VIEW_DOCUMENTS),  # type: ignore[attr-defined]
    }
    return render(request, "accounts/verification/edit.html", context)


def _keep(
    request: HttpRequest, found: IdentityVerification, form: IdentityForm
) -> None:
    form.is_valid()
    actions.save_draft(
        verification=found,
        typed=form.typed,
        valid_until=form.cleaned_data.get("valid_until"),
        actor=request.user,  # type: ignore[arg-type]
    )
    for file in form.uploads:
        upload = document_actions.Upload(file.name or "", file.read())
        try:
            document_actions.add_document(
                verification=found,
                upload=upload,
                actor=request.user,  # type: ignore[arg-type]
            )
        except Refusal as refusal:
            form.add_error("documents", refusal.message)


@members(Permission.MANAGE_ACCOUNT)
def verification_check(request: HttpRequest) -> HttpResponse:
    """Everything as the reviewers will see it; POST submits."""
    found = queries.open_verification(request.account)  # type: ignore[attr-defined]
    if found is None or found.status not in actions.EDITABLE:
        return redirect("verification")
    problem = ""
    if request.method == "POST":
        try:
            actions.submit(verification=found, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            problem = refusal.message
        except MovedOn:
            return _moved_on(request)
        else:
            notices.success(request, _("Submitted. You will be told of the result."))
            return redirect("verification")
    context = {
        "verification": found,
        "documents": queries.documents_of(found),
        "may_see": may(request.membership, Permission.VIEW_DOCUMENTS),  # type: ignore[attr-defined]
        "problem": problem,
    }
    return render(request, "accounts/verification/check.html", context)


@members(Permission.MANAGE_ACCOUNT)
def verification_withdraw(request: HttpRequest) -> HttpResponse:
    """GET confirms, POST takes it back."""
    found = queries.open_verification(request.account)  # type: ignore[attr-defined]
    if found is None or found.status != ReviewStatus.PENDING:
        return redirect("verification")
    if request.method != "POST":
        context = {"verification": found}
        return render(request, "accounts/verification/withdraw.html", context)
    try:
        actions.withdraw(verification=found, actor=request.user)  # type: ignore[arg-type]
    except Refusal as refusal:
        notices.error(request, refusal.message)
    except MovedOn:
        return _moved_on(request)
    else:
        notices.success(request, _("Withdrawn. You can edit and submit it again."))
    return redirect("verification")


@require_POST
@members(Permission.MANAGE_ACCOUNT)
def document_remove(request: HttpRequest, document_uid: uuid.UUID) -> HttpResponse:
    """Takes a document out of the draft."""
    document = queries.access_own_document(request.account, document_uid)  # type: ignore[attr-defined]
    try:
        document_actions.remove_document(document=document, actor=request.user)  # type: ignore[arg-type]
    except MovedOn:
        return _moved_on(request)
    return redirect("verification-edit")


@people
def document_page(
    request: HttpRequest, document_uid: uuid.UUID, number: int
) -> HttpResponse:
    """One page as an image, for the desk and the account's owners, on record."""
    document = queries.access_page(request.user, document_uid, number)  # type: ignore[arg-type]
    page = document_actions.look_at_page(
        document=document,
        number=number,
        actor=request.user,  # type: ignore[arg-type]
    )
    return HttpResponse(
        page,
        content_type="image/jpeg",
        headers={"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"},
    )


def _moved_on(request: HttpRequest) -> HttpResponse:
    notices.warning(request, _("Somebody was faster: this is how it stands now."))
    return redirect("verification")
