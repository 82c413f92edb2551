"""Switching ISMS on, and the terms."""

from django.conf import settings
from django.contrib import messages as notices
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.actions.activation import start_connection
from accounts.enums import Permission
from accounts.permissions import everyone, may, members
from accounts.queries import terms as queries
from accounts.queries.verifications import open_verification
from isms_console.lib.errors import MovedOn, Refusal


@members(Permission.VIEW)
def activation(request: HttpRequest) -> HttpResponse:
    """Where the account stands; POST presses *Start connection*."""
    account = request.account  # type: ignore[attr-defined]
    can_manage = may(request.membership, Permission.MANAGE_ACCOUNT)  # type: ignore[attr-defined]
    problem = ""
    if request.method == "POST":
        if not can_manage:
            raise PermissionDenied
        try:
            start_connection(
                account=account,
                has_accepted="accept" in request.POST,
                actor=request.user,  # type: ignore[arg-type]
            )
        except Refusal as refusal:
            problem = refusal.message
        except MovedOn:
            return redirect("activation")
        else:
            notices.success(request, _("International SMS is active."))
            return redirect("activation")
    context = {
        "acceptance": queries.latest_acceptance(account),
        "has_current_terms": queries.has_current_terms(account),
        "terms_version": settings.TERMS_VERSION,
        "open": open_verification(account),
        "can_manage": can_manage,
        "problem": problem,
    }
    return render(request, "accounts/activation/page.html", context)


@everyone
def terms(request: HttpRequest) -> HttpResponse:
    """The terms that an account accepts."""
    context = {"terms_version": settings.TERMS_VERSION}
    return render(request, "accounts/activation/terms.html", context)
