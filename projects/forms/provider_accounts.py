"""What the platform's people enter about provider accounts."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from projects.enums import (
    BODY_TEMPLATE,
    SIGNATURE,
    ProviderSite,
    RegistrationStatus,
)
from projects.models import ProviderAccount
from tencent.regions import DEFAULT_REGIONS


class ProviderAccountForm(forms.Form):
    """Address, keys and application; secrets are never shown."""

    name = forms.CharField(label=_("Name"), max_length=100)
    site = forms.ChoiceField(
        label=_("Site"),
        choices=ProviderSite.choices,
        initial=ProviderSite.INTERNATIONAL,
    )
    scheme = forms.ChoiceField(
        label=_("Protocol"),
        choices=[("https", "https"), ("http", "http")],
        help_text=_("http is for a simulator in your own network."),
    )
    endpoint = forms.CharField(
        label=_("Endpoint"),
        max_length=200,
        initial="sms.intl.tencentcloudapi.com",
        help_text=_("The host, for another address with its port."),
    )
    region = forms.ChoiceField(
        label=_("Region"),
        choices=[(name, name) for name in sorted(DEFAULT_REGIONS)],
        initial="ap-singapore",
    )
    secret_id = forms.CharField(
        label="SecretId",
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    secret_key = forms.CharField(
        label="SecretKey",
        max_length=100,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    upstream_sdk_app_id = forms.CharField(
        label="SmsSdkAppId",
        max_length=20,
        help_text=_("The application in Tencent's console that messages go through."),
    )
    takes_new_projects = forms.BooleanField(
        label=_("New projects send through it"), required=False, initial=True
    )

    def __init__(self, *args: Any, is_new: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("secret_id", "secret_key"):
            self.fields[name].help_text = (
                _("Stored encrypted and never shown again.")
                if is_new
                else _("Never shown again. Leave empty to keep the stored one.")
            )
            self.fields[name].required = is_new

    def clean_endpoint(self) -> str:
        """Hosts are lower case."""
        return str(self.cleaned_data["endpoint"]).lower()


class ProjectMoveForm(forms.Form):
    """Where a project goes."""

    target = forms.ModelChoiceField(
        ProviderAccount.objects.none(),
        label=_("Moves to"),
        empty_label=_("Choose a provider account"),
    )

    def __init__(
        self, *args: Any, targets: QuerySet[ProviderAccount], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["target"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 -- for the types
        field.queryset = targets


class RegistrationFilter(forms.Form):
    """Which registrations to list."""

    q = forms.CharField(
        label=_("Text or Tencent’s id"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"placeholder": _("Text or Tencent’s id")}),
    )
    status = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[("", _("All")), *RegistrationStatus.choices],
    )
    kind = forms.ChoiceField(
        label=_("Kind"),
        required=False,
        choices=[
            ("", _("All")),
            (SIGNATURE, _("Signatures")),
            (BODY_TEMPLATE, _("Body templates")),
        ],
    )


class AdoptForm(forms.Form):
    """Which of Tencent's is ours."""

    upstream_id = forms.CharField(
        label=_("Tencent’s id"),
        max_length=20,
        help_text=_("SignId or TemplateId, from Tencent's console."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
