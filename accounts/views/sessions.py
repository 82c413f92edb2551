"""Signing in and out, and what a session remembers."""

from allauth.account.views import login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from accounts.actions.preferences import choose_language
from accounts.enums import SESSION_ACCOUNT, Permission
from accounts.models import User
from accounts.permissions import before_second_factor, everyone, members

sign_in = everyone(login)
sign_out = everyone(logout)


@everyone
def language(request: HttpRequest) -> HttpResponse:
    """Another language, for this browser and for the mail of who is signed in."""
    answer = set_language(request)
    if request.method == "POST" and isinstance(request.user, User):
        choose_language(request.user, request.POST.get("language", ""))
    return answer


def _next(request: HttpRequest) -> str:
    target = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()})
    return target if safe and target.startswith("/") else "overview"


@before_second_factor
@require_POST
@members(Permission.VIEW)
def switch_account(request: HttpRequest) -> HttpResponse:
    """Makes another of the person's accounts the current one."""
    chosen = request.POST.get("account", "")
    memberships = request.memberships  # type: ignore[attr-defined]
    if any(str(m.account.uid) == chosen for m in memberships):
        request.session[SESSION_ACCOUNT] = chosen
    return redirect(_next(request))
