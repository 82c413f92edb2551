"""Signing up, proving the address, and a forgotten password."""

from typing import Any

from allauth.account import views
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.adapter.account import invitation_of
from accounts.permissions import everyone


class _SignUp(views.SignupView):  # type: ignore[misc]
    """The form knows of the invitation that this browser came with."""

    def get_form_kwargs(self) -> dict[str, Any]:
        """What the form is made of."""
        invitation = invitation_of(self.request)
        return {**super().get_form_kwargs(), "invitation": invitation}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the page is made of."""
        invitation = invitation_of(self.request)
        return {**super().get_context_data(**kwargs), "invitation": invitation}


sign_up = everyone(_SignUp.as_view())
confirm = everyone(views.email_verification_sent)
inactive = everyone(views.account_inactive)
password_reset = everyone(views.password_reset)
password_reset_sent = everyone(views.password_reset_done)
password_reset_key = everyone(views.password_reset_from_key)
password_reset_done = everyone(views.password_reset_from_key_done)


@everyone
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept about a person."""
    return render(request, "account/privacy.html")
