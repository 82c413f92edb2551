"""How django-allauth behaves here."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up is not open yet: accounts are made by the platform's people."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never, for now."""
        return False
