"""The address without a path."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from accounts.models import User
from accounts.permissions import everyone
from accounts.queries.invitations import invitations_for


@everyone
def root(request: HttpRequest) -> HttpResponse:
    """Leads each person to where their work is."""
    user = request.user
    if not isinstance(user, User):
        return redirect("account_login")
    if request.account is not None:  # type: ignore[attr-defined]
        return redirect("overview")
    if user.is_staff:
        return redirect("case-queue")
    context = {"invitations": invitations_for(user)}
    return render(request, "home/no_account.html", context)
