"""The first step of a verification."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.enums import AccountKind


class StartForm(forms.Form):
    """Who the account is."""

    kind = forms.ChoiceField(
        label=_("Who is behind this account?"),
        choices=[
            (
                AccountKind.ENTERPRISE.value,
                _(
                    "An enterprise: company, sole trader, public body, school or "
                    "group. It is verified by its business licence and may send."
                ),
            ),
            (
                AccountKind.INDIVIDUAL.value,
                _(
                    "An individual: one person, verified by a personal document. "
                    "International SMS is not open to individuals."
                ),
            ),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two.")},
    )
