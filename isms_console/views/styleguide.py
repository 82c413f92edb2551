"""Every component in every state, for whoever builds pages."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.enums import StaffRole
from accounts.permissions import staff


@staff(StaffRole.REVIEWER, StaffRole.PLATFORM_ADMIN)
def styleguide(request: HttpRequest) -> HttpResponse:
    """One page, from samples only."""
    return render(request, "styleguide/index.html", {})
