"""What staff type about accounts."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.enums import AccountKind
from accounts.validators import MOST_REASON


class AccountFilter(forms.Form):
    """Which accounts to list."""

    q = forms.CharField(
        label=_("Account"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"placeholder": _("Account name")}),
    )
    kind = forms.ChoiceField(
        label=_("Verified as"),
        required=False,
        choices=[("", _("All")), *AccountKind.choices],
    )
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            ("", _("All")),
            ("active", _("Active")),
            ("inactive", _("Not activated")),
            ("suspended", _("Suspended")),
        ],
    )


class SuspensionForm(forms.Form):
    """Why an account is suspended."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=MOST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The account reads it on every page. At most 500 characters."),
    )
