"""The last resort of the platform's people: provider accounts and projects."""

from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from isms_console.lib.errors import Refusal
from projects.models import BodyTemplate, Project, ProviderAccount, Signature
from projects.validators.provider_addresses import check_address

_ADDRESS = ("site", "scheme", "endpoint")


def _secret(label: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Never shown again. Leave empty to keep the stored one."),
    )


class ProviderAccountForm(forms.ModelForm):  # type: ignore[type-arg]
    secret_id = _secret("SecretId")
    secret_key = _secret("SecretKey")

    class Meta:
        model = ProviderAccount
        fields = [
            "name",
            "site",
            "scheme",
            "endpoint",
            "region",
            "secret_id",
            "secret_key",
            "upstream_sdk_app_id",
            "is_enabled",
        ]

    def clean_secret_id(self) -> Any:
        return self._typed_or_stored("secret_id")

    def clean_secret_key(self) -> Any:
        return self._typed_or_stored("secret_key")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        try:
            check_address(**{name: data.get(name, "") for name in _ADDRESS})
        except Refusal as refusal:
            self.add_error(refusal.field, refusal.message)
        return data

    def _typed_or_stored(self, name: str) -> Any:
        typed = self.cleaned_data[name]
        if not typed and not self.instance.pk:
            raise forms.ValidationError(_("Enter it from Tencent's console."))
        return typed or getattr(self.instance, name)


@admin.register(ProviderAccount)
class ProviderAccountAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    form = ProviderAccountForm
    list_display = [
        "name",
        "endpoint",
        "upstream_sdk_app_id",
        "is_enabled",
        "held_code",
    ]


@admin.register(Project)
class ProjectAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["name", "account", "sdk_app_id", "provider_account", "is_enabled"]
    exclude = ["app_key", "old_app_key"]
    # The platform's page of a provider account moves it and registers what it needs.
    readonly_fields = ["provider_account"]

    def has_add_permission(self, request: Any) -> bool:
        """Accounts make their own, with an SDK AppID, an App Key and all they need."""
        return False


@admin.register(Signature)
class SignatureAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["sign_name", "account", "status"]


@admin.register(BodyTemplate)
class BodyTemplateAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["template_id", "name", "account", "kind", "status"]
