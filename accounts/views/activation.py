"""Switching ISMS on, and the terms."""

from django.conf import settings
from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.actions.activation import start_connection
from accounts.enums import Permission
from accounts.permissions import everyone, may, members
from accounts.queries import terms as queries
from accounts.queries.verifications import open_verification
from isms_console.lib.errors import MovedOn, Refusal


@members(Permission.VIEW)
def activation(request: HttpRequest) -> HttpResponse:
    """Where the account stands."""
    return _page(request, problem="")


@require_POST
@members(Permission.MANAGE_ACCOUNT)
def activation_start(request: HttpRequest) -> HttpResponse:
    """*Start connection*, or accepting a new version of the terms."""
    try:
        start_connection(
            account=request.account,  # type: ignore[attr-defined]
            has_accepted="accept" in request.POST,
            actor=request.user,  # type: ignore[arg-type]
        )
    except Refusal as refusal:
        return _page(request, refusal.message)
    except MovedOn:
        return redirect("activation")
    notices.success(request, _("International SMS is active."))
    return redirect("activation")


def _page(request: HttpRequest, problem: str) -> HttpResponse:
    account = request.account  # type: ignore[attr-defined]
    context = {
        "acceptance": queries.latest_acceptance(account),
        "has_current_terms": queries.has_current_terms(account),
        "terms_version": settings.TERMS_VERSION,
        "open": open_verification(account),
        "can_manage": may(request.membership, Permission.MANAGE_ACCOUNT),  # type: ignore[attr-defined]
        "problem": problem,
    }
    return render(request, "accounts/activation/page.html", context)


@everyone
def terms(request: HttpRequest) -> HttpResponse:
    """The terms that an account accepts."""
    context = {"terms_version": settings.TERMS_VERSION}
    return render(request, "accounts/activation/terms.html", context)
