"""What people tick and type to start, suspend and find accounts."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.enums import AccountKind


class TermsForm(forms.Form):
    """The tick; whether it is needed says the action."""

    accepts_terms = forms.BooleanField(
        label=_("I have read the terms and accept them for this account"),
        required=False,
    )


class SuspendForm(forms.Form):
    """Why an account is suspended; what is refused says the action."""

    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "The account's people read it on every page: say what happened and what "
            "they have to do."
        ),
    )


class PlatformAccountFilter(forms.Form):
    """Which accounts to list."""

    q = forms.CharField(
        label=_("Account or verified name"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"placeholder": _("Account or verified name")}),
    )
    kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[("", _("All")), *AccountKind.choices]
    )
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            ("", _("All")),
            ("active", pgettext_lazy("of an account", "Active")),
            ("waiting", _("Not activated")),
            ("suspended", _("Suspended")),
        ],
    )
