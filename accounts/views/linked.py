"""Signing in by the one OpenID Connect server that the settings name."""

import logging
from collections.abc import Callable

from allauth.socialaccount import views
from allauth.socialaccount.providers.openid_connect import views as openid
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from accounts.permissions import before_second_factor, everyone, people

logger = logging.getLogger(__name__)

sign_up = everyone(views.signup)
cancelled = everyone(views.login_cancelled)
connections = before_second_factor(people(views.connections))


def _with_server(
    view: Callable[..., HttpResponse],
) -> Callable[..., HttpResponse]:
    """Without such a server the address leads to the sign-in that there is.

    Where it does not answer, or answers something else than it should, people are told.
    """

    def guarded(request: HttpRequest, provider_id: str) -> HttpResponse:
        if provider_id not in {server["provider_id"] for server in settings.OIDC}:
            return redirect("account_login")
        try:
            return view(request, provider_id=provider_id)
        except (OSError, ValueError, KeyError):
            logger.exception("The sign-in server did not answer as it should.")
        return render(request, "socialaccount/authentication_error.html", status=502)

    return guarded


leave = everyone(_with_server(openid.login))
come_back = everyone(_with_server(openid.callback))
