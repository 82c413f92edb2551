"""New passwords. The rules stand in one sentence below the field."""

from typing import Any

from allauth.account.forms import (
    ChangePasswordForm,
    ResetPasswordKeyForm,
    SetPasswordForm,
)
from django.utils.translation import gettext_lazy as _

PASSWORD_RULES = _(
    "At least 10 characters; not a common one, and not like your e-mail address."
)


class _WithRules:
    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = PASSWORD_RULES


class PasswordChangeForm(_WithRules, ChangePasswordForm):  # type: ignore[misc]
    """By who knows the present one."""


class FirstPasswordForm(_WithRules, SetPasswordForm):  # type: ignore[misc]
    """By who has none."""


class PasswordResetForm(_WithRules, ResetPasswordKeyForm):  # type: ignore[misc]
    """By who came by a link."""
