"""Where the account stands with its identity, and the steps to change that."""

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts import policies
from accounts.actions import identity_drafts, identity_entries
from accounts.actions import identity_verifications as actions
from accounts.enums import VERIFICATION, AccountKind, Permission
from accounts.forms.verification_start import StartForm
from accounts.forms.verifications import DetailsForm
from accounts.models import IdentityVerification
from accounts.permissions import may, members
from accounts.queries import identity_findings
from accounts.queries import identity_verifications as queries
from accounts.queries.identity_documents import documents_of
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.reviewing import Level, ReviewStatus, Show, subject_of


@members(Permission.VIEW)
def verification(request: HttpRequest) -> HttpResponse:
    """What is in force, what is under way, and what enterprises may."""
    account = request.account  # type: ignore[attr-defined]
    membership = request.membership  # type: ignore[attr-defined]
    context = {
        "standing": queries.standing(account),
        "can_manage": may(membership, Permission.MANAGE_ACCOUNT),
        "rights": policies.table(),
        "kind": VERIFICATION,
    }
    return render(request, "accounts/verifications/standing.html", context)


@members(Permission.MANAGE_ACCOUNT)
def verification_start(request: HttpRequest) -> HttpResponse:
    """The first step: enterprise or individual."""
    account = request.account  # type: ignore[attr-defined]
    draft = _editable(request)
    kind = request.GET.get("kind") or (draft.kind if draft else AccountKind.ENTERPRISE)
    form = StartForm(request.POST or None, initial={"kind": kind})
    if request.method == "POST" and form.is_valid():
        chosen = AccountKind(form.cleaned_data["kind"])
        try:
            identity_drafts.start(account=account, kind=chosen, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            form.add_error("kind", refusal.message)
        except MovedOn:
            return _moved_on(request)
        else:
            return redirect("verification-details")
    return render(request, "accounts/verifications/start.html", {"form": form})


@members(Permission.MANAGE_ACCOUNT)
def verification_details(request: HttpRequest) -> HttpResponse:
    """The second step; every POST is kept, whatever is still wrong with it."""
    draft = _editable(request)
    if draft is None:
        return redirect("verification")
    if request.method != "POST":
        return _details_page(request, DetailsForm(draft), draft)
    return _details_kept(request, draft)


def _details_kept(request: HttpRequest, draft: IdentityVerification) -> HttpResponse:
    form = DetailsForm(draft, request.POST, request.FILES)
    entry = identity_entries.Entry(
        details=identity_drafts.Details(**form.kept),
        uploads=form.uploads,
        removed=request.POST.get("remove", ""),
    )
    try:
        refused = identity_entries.keep(draft, entry=entry, actor=request.user)  # type: ignore[arg-type]
    except MovedOn:
        return _moved_on(request)
    if "remove" in request.POST:
        return redirect("verification-details")
    if "leave" in request.POST:
        return _left(request, refused)
    form.full_clean()
    for refusal in refused:
        form.add_error("documents", refusal.message)
    if form.is_valid():
        return redirect("verification-check")
    return _details_page(request, form, draft)


def _left(request: HttpRequest, refused: list[Refusal]) -> HttpResponse:
    """A file that could not be taken is told of; what is missing can wait."""
    for refusal in refused:
        if refusal.code != "incomplete":
            notices.error(request, refusal.message)
    notices.success(request, _("Saved. You can go on at any time."))
    return redirect("verification")


def _details_page(
    request: HttpRequest, form: DetailsForm, draft: IdentityVerification
) -> HttpResponse:
    context = {"form": form, "draft": draft, "documents": documents_of(draft)}
    return render(request, "accounts/verifications/details.html", context)


@members(Permission.MANAGE_ACCOUNT)
def verification_check(request: HttpRequest) -> HttpResponse:
    """The last step: everything as the reviewer will see it."""
    draft = _editable(request)
    if draft is None:
        return redirect("verification")
    refusal = None
    if request.method == "POST":
        try:
            actions.submit(draft, actor=request.user)  # type: ignore[arg-type]
        except Refusal as said:
            refusal = said
        except MovedOn:
            return _moved_on(request)
        else:
            notices.success(request, _("Submitted. You are told of the result."))
            return redirect("verification")
    context = {"draft": draft, "refusal": refusal, **_as_reviewers_see(draft)}
    membership = request.membership  # type: ignore[attr-defined]
    context["can_look"] = may(membership, Permission.VIEW_DOCUMENTS)
    return render(request, "accounts/verifications/check.html", context)


def _as_reviewers_see(draft: IdentityVerification) -> dict[str, object]:
    subject = subject_of(VERIFICATION)
    snapshot = subject.snapshot(draft.pk)
    found = identity_findings.by_weight(identity_findings.in_snapshot(snapshot))
    return {
        "facts": [
            (field.label, subject.display(field, snapshot[field.key]))
            for field in subject.fields
            if field.show != Show.DOCUMENTS
        ],
        "findings": [one for one in found if one.level in (Level.REFUSES, Level.WARNS)],
        "documents": [
            (document, range(1, document.pages + 1)) for document in documents_of(draft)
        ],
    }


@members(Permission.MANAGE_ACCOUNT)
def verification_withdraw(request: HttpRequest) -> HttpResponse:
    """Takes it back from the reviewers."""
    account = request.account  # type: ignore[attr-defined]
    pending = queries.open_verification(account)
    if pending is None or pending.status != ReviewStatus.PENDING:
        return redirect("verification")
    if request.method == "POST":
        try:
            actions.withdraw(pending, actor=request.user)  # type: ignore[arg-type]
        except MovedOn:
            return _moved_on(request)
        notices.success(request, _("Withdrawn. You can edit and resubmit it."))
        return redirect("verification")
    context = {"pending": pending}
    return render(request, "accounts/verifications/withdraw.html", context)


def _editable(request: HttpRequest) -> IdentityVerification | None:
    found = queries.open_verification(request.account)  # type: ignore[attr-defined]
    return found if found is not None and found.is_editable else None


def _moved_on(request: HttpRequest) -> HttpResponse:
    said = _("Somebody was faster: the verification is in another state now.")
    notices.warning(request, said)
    return redirect("verification")
