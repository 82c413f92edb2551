"""Signing in by an OpenID Connect server."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.forms import Form
from django.http import HttpRequest

from accounts.adapter.account import person_of
from accounts.adapter.words import SOCIAL_ERRORS
from accounts.models import User


class SocialAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """A server's word links only addresses that were proved on both sides."""

    error_messages = {**DefaultSocialAccountAdapter.error_messages, **SOCIAL_ERRORS}

    def save_user(
        self, request: HttpRequest, sociallogin: SocialLogin, form: Form | None = None
    ) -> User:
        """A person as from any sign-up, without a password, and the link."""
        assert form is not None  # noqa: S101 - there is no sign-up without a form
        sociallogin.user = person_of(request, form)
        sociallogin.save(request)
        return sociallogin.user

    def authenticate_by_email(
        self, sociallogin: SocialLogin
    ) -> tuple[User, str] | None:
        """Whoever has proved an address that the server calls proved, too."""
        for address in sociallogin.email_addresses:
            known = EmailAddress.objects.filter(
                email=address.email.lower(), verified=True
            ).select_related("user")
            owner = known.first() if address.verified else None
            if owner is not None:
                return owner.user, owner.email
        return None

    def get_signup_form_initial_data(self, sociallogin: SocialLogin) -> dict[str, Any]:
        """What the server knows about a newcomer."""
        initial: dict[str, Any] = super().get_signup_form_initial_data(sociallogin)
        known = sociallogin.account.extra_data
        told = known.get("userinfo") or known.get("id_token") or known
        return {**initial, "name": str(told.get("name") or "")[:100]}
