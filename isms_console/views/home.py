"""The address without a path."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from accounts.permissions import everyone


@everyone
def root(request: HttpRequest) -> HttpResponse:
    """Leads a person to the overview (and by it to sign-in)."""
    return redirect("overview")
