"""Words that arrive without a form of their own."""

from django.http import HttpRequest


def typed(request: HttpRequest, name: str) -> str:
    """What was sent under a name, without NUL, which PostgreSQL's text cannot hold."""
    return request.POST.get(name, "").replace("\x00", "")
