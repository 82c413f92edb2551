"""Every component in every state."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.enums import StaffRole
from accounts.permissions import staff


@staff(StaffRole.REVIEWER, StaffRole.PLATFORM_ADMIN)
def styleguide(request: HttpRequest) -> HttpResponse:
    """The components, for those who build pages with them."""
    return render(request, "styleguide/index.html")
