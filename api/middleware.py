"""Answers programs; at the address `/` it tells them from people, who come there too.

SDKs cannot use another path, and some send a Host header that Django refuses
(wire reference G.4), so calls are answered here, before sessions, cookies and host
checks, which they have no use for.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from api.views.endpoint import answer
from api.views.legacy import answer_legacy
from tencent.schemas.v5 import PATH


class TencentApiMiddleware:
    """Answers calls of Tencent's API; everything else goes on."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answers a call; passes a page on."""
        if request.path == "/" and _is_call(request):
            return answer(request)
        if request.path.startswith(PATH):
            return answer_legacy(request)
        return self.get_response(request)


def _is_call(request: HttpRequest) -> bool:
    """A browser never posts to `/`, and never signs."""
    return (
        request.method == "POST"
        or "Authorization" in request.headers
        or "X-TC-Action" in request.headers
        or ("Action" in request.GET and "SecretId" in request.GET)
    )
