"""What every request passes: from where it comes, for which account it is."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from accounts.enums import SESSION_ACCOUNT
from accounts.models import User
from accounts.queries.memberships import memberships_for
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
