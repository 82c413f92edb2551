"""What people type to prove a mobile."""

from django import forms
from django.utils.translation import gettext_lazy as _

from isms_console.lib import phone_numbers
from isms_console.lib.phone_numbers import MalformedNumber


class MobileForm(forms.Form):
    """An international number."""

    phone_number = forms.CharField(
        label=_("Mobile number"),
        max_length=40,
        help_text=_("With + and the country code: +6581234567"),
        widget=forms.TextInput(
            attrs={"type": "tel", "inputmode": "tel", "autocomplete": "tel"}
        ),
    )

    def clean_phone_number(self) -> str:
        """E.164."""
        try:
            return phone_numbers.parse(self.cleaned_data["phone_number"]).e164
        except MalformedNumber as problem:
            raise forms.ValidationError(str(problem)) from problem


class CodeForm(forms.Form):
    """The six digits of a text."""

    code = forms.CharField(
        label=_("Code"),
        max_length=20,
        help_text=_("Six digits, from the text that we sent."),
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}
        ),
    )

    def clean_code(self) -> str:
        """Six digits, however they were spaced."""
        code = "".join(self.cleaned_data["code"].split())
        if not (code.isascii() and code.isdecimal() and len(code) == 6):
            raise forms.ValidationError(_("The code has six digits, nothing else."))
        return code
