"""What people type about alarm recipients."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from isms_console.lib import phone_numbers
from isms_console.lib.phone_numbers import MalformedNumber
from projects.enums import AlarmEvent
from projects.validators.recipients import Details


class RecipientForm(forms.Form):
    """A name, where to reach them, and of what."""

    name = forms.CharField(label=_("Name"), max_length=100)
    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        required=False,
        help_text=_("A link to confirm is mailed to it, valid for seven days."),
    )
    mobile = forms.CharField(
        label=_("Mobile number"),
        max_length=40,
        required=False,
        help_text=_("With + and the country code: +6581234567"),
        widget=forms.TextInput(attrs={"type": "tel", "inputmode": "tel"}),
    )
    events = forms.MultipleChoiceField(
        label=_("Tell of"),
        choices=AlarmEvent.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one event.")},
    )

    def clean_email(self) -> str:
        """In small letters."""
        return self.cleaned_data["email"].lower()

    def clean_mobile(self) -> str:
        """E.164, or nothing."""
        text = self.cleaned_data["mobile"].strip()
        if not text:
            return ""
        try:
            return phone_numbers.parse(text).e164
        except MalformedNumber as problem:
            raise forms.ValidationError(str(problem)) from problem

    @property
    def details(self) -> Details:
        """What was typed, once it is valid."""
        data: dict[str, Any] = self.cleaned_data
        events = [AlarmEvent(each) for each in data["events"]]
        return Details(data["name"], data["email"], data["mobile"], events)
