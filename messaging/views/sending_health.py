"""How sending goes, for the platform's people."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.enums import StaffRole
from accounts.permissions import staff
from messaging.queries import sending_health as queries

_STAFF = (StaffRole.REVIEWER, StaffRole.PLATFORM_ADMIN)


@staff(*_STAFF)
def sending_health(request: HttpRequest) -> HttpResponse:
    """Provider accounts and lanes, fresh by themselves."""
    return render(request, "messaging/health/page.html", _context())


@staff(*_STAFF)
def sending_health_now(request: HttpRequest) -> HttpResponse:
    """The part of the page that keeps itself fresh."""
    return render(request, "messaging/health/_now.html", _context())


def _context() -> dict[str, object]:
    return {
        "providers": queries.provider_accounts(),
        "lanes": queries.lanes(),
        "unknown": queries.unknown_messages(),
    }
