"""The second step of signing in."""

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils.translation import gettext as _

from accounts.adapter.words import MFA_ERRORS
from isms_console.lib import crypto


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets are encrypted at rest, like all others."""

    error_messages = {**DefaultMFAAdapter.error_messages, **MFA_ERRORS}

    def encrypt(self, text: str) -> str:
        """Under the newest of ENCRYPTION_KEYS."""
        return crypto.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        """With whichever key opens it."""
        return crypto.decrypt(encrypted_text)

    def _get_site_name(self) -> str:
        return "ISMS Console"

    def generate_authenticator_name(
        self,
        user: AbstractBaseUser,
        type: Authenticator.Type,  # noqa: A002
    ) -> str:
        """What a new key is called when its owner does not say."""
        count = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return _("Security key %(number)d") % {"number": count + 1}
