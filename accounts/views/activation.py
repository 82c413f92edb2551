"""Starting International SMS, and the terms under which it runs."""

from django.conf import settings
from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.actions import activation as actions
from accounts.enums import Permission
from accounts.forms.activation import TermsForm
from accounts.permissions import everyone, may, members
from accounts.queries import activation as queries
from isms_console.lib.errors import MovedOn, Refusal


@require_safe
@members(Permission.VIEW)
def activation(request: HttpRequest) -> HttpResponse:
    """Whether ISMS runs, since when and under which terms, or what is missing."""
    return _page(request, TermsForm())


@require_POST
@members(Permission.MANAGE_ACCOUNT)
def activation_start(request: HttpRequest) -> HttpResponse:
    """Start connection."""
    account = request.account  # type: ignore[attr-defined]
    form = TermsForm(request.POST)
    accepts = form.is_valid() and form.cleaned_data["accepts_terms"]
    try:
        actions.start_connection(account, accepts_terms=accepts, actor=request.user)  # type: ignore[arg-type]
    except Refusal as refusal:
        form.add_error(refusal.field or None, refusal.message)
        return _page(request, form)
    except MovedOn:
        return redirect("activation")
    notices.success(request, _("International SMS is active."))
    return redirect("activation")


@require_POST
@members(Permission.MANAGE_ACCOUNT)
def terms_accept(request: HttpRequest) -> HttpResponse:
    """Accept a new version of the terms."""
    account = request.account  # type: ignore[attr-defined]
    form = TermsForm(request.POST)
    accepts = form.is_valid() and form.cleaned_data["accepts_terms"]
    try:
        actions.accept_terms(account, accepts_terms=accepts, actor=request.user)  # type: ignore[arg-type]
    except Refusal as refusal:
        form.add_error(refusal.field or None, refusal.message)
        return _page(request, form)
    notices.success(request, _("The terms are accepted."))
    return redirect("activation")


def _page(request: HttpRequest, form: TermsForm) -> HttpResponse:
    account = request.account  # type: ignore[attr-defined]
    membership = request.membership  # type: ignore[attr-defined]
    context = {
        "account": account,
        "acceptance": queries.acceptance_of(account),
        "has_new_terms": queries.new_terms_wait(account),
        "terms_version": settings.TERMS_VERSION,
        "can_manage": may(membership, Permission.MANAGE_ACCOUNT),
        "form": form,
    }
    return render(request, "accounts/activation/page.html", context)


@require_safe
@everyone
def terms(request: HttpRequest) -> HttpResponse:
    """The terms, also for those who only think about it."""
    context = {"terms_version": settings.TERMS_VERSION}
    return render(request, "accounts/activation/terms.html", context)
