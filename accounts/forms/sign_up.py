"""What a newcomer types."""

from typing import Any

from allauth.account.forms import (
    BaseConfirmCodeForm,
    ConfirmEmailVerificationCodeForm,
    SignupForm,
)
from allauth.socialaccount.forms import SignupForm as SocialSignupForm
from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.enums import AccountKind
from accounts.forms.passwords import PASSWORD_RULES
from accounts.models import Invitation
from accounts.validators import clean_text

_MOST = 100


class NewcomerForm(forms.Form):
    """What every newcomer says; who was invited gets no account of their own."""

    kind = forms.ChoiceField(
        label=_("Who is it for?"),
        choices=[
            (AccountKind.ENTERPRISE, _("A business: it can use international SMS")),
            (AccountKind.INDIVIDUAL, _("Myself: to look around")),
        ],
        initial=AccountKind.ENTERPRISE,
        widget=forms.RadioSelect,
    )
    name = forms.CharField(
        label=_("Your name"),
        max_length=_MOST,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    account_name = forms.CharField(
        label=_("Account name"),
        max_length=_MOST,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
        error_messages={"required": _("Type the name of the business.")},
        help_text=_("The name of the business. For yourself, your own is taken."),
    )
    accept = forms.BooleanField(
        label=_("I accept the terms of service and the privacy notice."),
        error_messages={
            "required": _("Read both and tick that you accept them."),
        },
    )

    def __init__(
        self, *args: Any, invitation: Invitation | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if invitation is not None:
            del self.fields["kind"], self.fields["account_name"]
            self.fields["email"].initial = invitation.email
        elif self.data.get(self.add_prefix("kind")) == AccountKind.INDIVIDUAL:
            self.fields["account_name"].required = False

    def clean_name(self) -> str:
        """One line with something in it."""
        name = clean_text(self.cleaned_data["name"], _MOST)
        if not name:
            raise forms.ValidationError(_("Say what people call you."), "required")
        return name

    def clean_account_name(self) -> str:
        """One line; a business has a name of its own."""
        name = clean_text(self.cleaned_data["account_name"], _MOST)
        if not name and self.fields["account_name"].required:
            raise forms.ValidationError(_("Type the name of the business."), "required")
        return name


class SignUpForm(NewcomerForm, SignupForm):  # type: ignore[misc]
    """Somebody with an address and a password."""

    field_order = ["kind", "account_name", "name", "email", "password1", "accept"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = PASSWORD_RULES


class LinkedSignUpForm(NewcomerForm, SocialSignupForm):  # type: ignore[misc]
    """Somebody whom another server sends: what it says of the address stands."""

    field_order = ["kind", "account_name", "name", "email", "accept"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.sociallogin.email_addresses:
            email = self.fields["email"]
            email.disabled = True
            email.initial = self.sociallogin.email_addresses[0].email


class ConfirmationForm(ConfirmEmailVerificationCodeForm):  # type: ignore[misc]
    """The code. Whoever else only claimed the address has no say in it."""

    def clean_code(self) -> str:
        """The code that was sent."""
        code: str = BaseConfirmCodeForm.clean_code(self)
        return code
