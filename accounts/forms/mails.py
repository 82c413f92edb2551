"""What staff choose on the page about mail."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class MailFilter(forms.Form):
    """Narrows the list of mails."""

    q = forms.CharField(
        label=_("Search mail"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"placeholder": _("A part of the address")}),
    )
    status = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            ("", _("Not handed over")),
            ("waiting", _("Waiting")),
            ("failed", _("Failed")),
            ("sent", _("Handed over")),
        ],
    )


class RetryForm(forms.Form):
    """One failed mail, or all of them."""

    mail = forms.IntegerField(min_value=1, max_value=2**63 - 1, required=False)
    every = forms.BooleanField(required=False)

    @property
    def chosen(self) -> list[int] | None:
        """The mail to try again; None for all."""
        data: dict[str, Any] = self.cleaned_data
        return None if data["every"] else [data["mail"]] if data["mail"] else []
