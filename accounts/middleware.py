"""What every request passes: from where it is, for which account, who may go on."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from accounts.actions import sessions
from accounts.enums import SESSION_ACCOUNT
from accounts.models import User
from accounts.queries.memberships import memberships_for
from accounts.queries.second_factors import has_second_factor, who_requires_it
from isms_console.lib import origin


class OriginMiddleware:
    """Everything done for this request is on record with the visitor's address."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Passes the request on, with its address in `lib.origin`."""
        header = request.headers.get("X-Forwarded-For", "")
        address = origin.visitor(request.META.get("REMOTE_ADDR", ""), header)
        with origin.coming_from(address):
            return self.get_response(request)


class CurrentAccountMiddleware:
    """Sets `request.memberships`, `request.membership` and `request.account`.

    The account chosen in the top bar is kept in the session; without a choice, or
    after losing that membership, it is the first by name.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Passes the request on with its account."""
        memberships = (
            memberships_for(request.user) if isinstance(request.user, User) else []
        )
        chosen = request.session.get(SESSION_ACCOUNT)
        current = next(
            (m for m in memberships if str(m.account.uid) == chosen),
            memberships[0] if memberships else None,
        )
        request.memberships = memberships  # type: ignore[attr-defined]
        request.membership = current  # type: ignore[attr-defined]
        request.account = current.account if current else None  # type: ignore[attr-defined]
        return self.get_response(request)


class SessionActivityMiddleware:
    """Keeps when and from where each session was last used."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Passes the request on, on record."""
        session_key = request.session.session_key
        if isinstance(request.user, User) and session_key:
            device = request.headers.get("User-Agent", "")
            sessions.saw(user=request.user, session_key=session_key, device=device)
        return self.get_response(request)


class SecondFactorMiddleware:
    """Leads who lacks a second step that is required to where it is set up.

    Open stay the routes for everyone and those declared `before_second_factor`.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Passes the request on."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Where to set it up, or None to go on."""
        user, account = request.user, request.account  # type: ignore[attr-defined]
        if not isinstance(user, User) or not who_requires_it(user, account):
            return None
        audience = getattr(view, "audience", None)
        is_open = audience is not None and audience.who == "everyone"
        if is_open or hasattr(view, "before_second_factor") or has_second_factor(user):
            return None
        if request.htmx:  # type: ignore[attr-defined]
            return HttpResponseClientRedirect(reverse("mfa_index"))
        return redirect("mfa_index")
