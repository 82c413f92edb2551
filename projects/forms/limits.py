"""What people type about limits."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from isms_console.lib import phone_numbers
from isms_console.lib.phone_numbers import MalformedNumber
from projects.policies import MOST_EXEMPT, MOST_VALUE

OWN, NONE, INHERIT = "own", "none", "inherit"
_MOST_SHOWN = 20


class LimitForm(forms.Form):
    """A value, none, or the one from above."""

    how = forms.ChoiceField(label=_("Limit"), widget=forms.RadioSelect)
    value = forms.IntegerField(
        label=_("Value"), required=False, min_value=1, max_value=MOST_VALUE
    )

    def __init__(self, inherit: Any, data: Any = None, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        field = self.fields["how"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        field.choices = [
            (OWN, _("This value")),
            (NONE, _("No limit")),
            (INHERIT, inherit),
        ]

    def clean(self) -> dict[str, Any]:
        """A value where one is wanted, and None where not."""
        data: dict[str, Any] = self.cleaned_data
        if data.get("how") != OWN:
            data["value"] = None
            self.errors.pop("value", None)
        elif data.get("value") is None and "value" not in self.errors:
            self.add_error("value", _("Enter a whole number from 1."))
        return data


class ExemptForm(forms.Form):
    """Numbers, one a line."""

    numbers = forms.CharField(
        label=_("Phone numbers"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
        help_text=_("One a line, with + and the country code: +6581234567"),
    )

    def clean_numbers(self) -> list[str]:
        """E.164, or an error for each line that is not a number."""
        numbers, bad = [], []
        lines = self.cleaned_data["numbers"].splitlines()
        for line, text in enumerate(lines, start=1):
            if not text.strip():
                continue
            try:
                numbers.append(phone_numbers.parse(text.strip()).e164)
            except MalformedNumber as problem:
                bad.append(
                    _("Line %(line)d, “%(text)s”: %(problem)s")
                    % {"line": line, "text": text[:_MOST_SHOWN], "problem": problem}
                )
            if len(numbers) + len(bad) > 2 * MOST_EXEMPT:
                break
        if bad:
            raise forms.ValidationError(bad[:_MOST_SHOWN])
        return numbers


class AccountChoice(forms.Form):
    """Whose limits to look at."""

    account = forms.ModelChoiceField(
        Account.objects.order_by("name", "id"),
        label=_("Account"),
        empty_label=_("Choose an account"),
        to_field_name="uid",
    )
