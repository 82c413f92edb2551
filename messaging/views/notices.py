"""The bell in the top bar."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.enums import Permission
from accounts.permissions import members
from messaging.queries.notices import notices


@members(Permission.VIEW)
def notice_list(request: HttpRequest) -> HttpResponse:
    """What the opened bell shows."""
    account = request.account  # type: ignore[attr-defined]
    return render(request, "messaging/_notices.html", {"notices": notices(account)})
