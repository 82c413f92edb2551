"""What a project is called, and which projects to list."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from projects.models.projects import MOST_DESCRIPTION, MOST_NAME


class ProjectForm(forms.Form):
    """Name and description."""

    name = forms.CharField(
        label=_("Name"),
        max_length=MOST_NAME,
        help_text=_("What it sends for, such as “Webshop”. 1 to 50 characters."),
    )
    description = forms.CharField(
        label=_("Description"),
        required=False,
        max_length=MOST_DESCRIPTION,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For your colleagues. At most 300 characters."),
    )


class ProjectFilter(forms.Form):
    """Projects of an account."""

    q = forms.CharField(
        label=_("Search"),
        required=False,
        max_length=MOST_NAME,
        widget=forms.TextInput(attrs={"placeholder": _("Name or SDK AppID")}),
    )
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            ("", _("All")),
            ("enabled", _("Enabled")),
            ("disabled", _("Disabled")),
        ],
    )

    @property
    def chosen(self) -> dict[str, Any]:
        """What to narrow the list by; nothing when the address makes no sense."""
        return self.cleaned_data if self.is_valid() else {"q": "", "state": ""}
