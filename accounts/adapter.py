"""How django-allauth behaves here."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from accounts.models import User
from isms_console.lib import origin


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up is not open yet: accounts are made by the platform's people."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Whether a visitor may make an account: never."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """The visitor's address as the middleware found it."""
        return origin.address()

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """The person; somebody who was disabled is told no more than a stranger."""
        user: User | None = super().authenticate(request, **credentials)
        return user if user is not None and user.is_active else None
