"""The bell in the top bar."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.permissions import people
from accounts.queries.notices import newest_unread
from messaging.queries.notices import notices

_MOST_UNREAD = 5


@people
def notice_list(request: HttpRequest) -> HttpResponse:
    """What the opened bell shows: unread messages, then what is so right now."""
    account = request.account  # type: ignore[attr-defined]
    context = {
        "unread": newest_unread(request.user, _MOST_UNREAD),  # type: ignore[arg-type]
        "notices": notices(account) if account else [],
    }
    return render(request, "messaging/_notices.html", context)
