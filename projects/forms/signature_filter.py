"""Which signatures to list."""

from django import forms
from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import ReviewStatus


class SignatureFilter(forms.Form):
    """Which signatures to list."""

    q = forms.CharField(
        label=_("Search"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"placeholder": _("Text of the signature")}),
    )
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            ("", _("All")),
            ("usable", _("Ready to use")),
            ("tencent", _("With Tencent")),
            ("refused", _("Refused by Tencent")),
            *((s.value, s.label) for s in ReviewStatus if s != ReviewStatus.APPROVED),
        ],
    )
