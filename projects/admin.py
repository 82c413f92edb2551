"""The last resort of the platform's people: provider accounts and projects."""

from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from projects.models import BodyTemplate, Project, ProviderAccount, Signature


class ProviderAccountForm(forms.ModelForm):  # type: ignore[type-arg]
    secret_key = forms.CharField(
        label="SecretKey",
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Never shown again. Leave empty to keep the stored one."),
    )

    class Meta:
        model = ProviderAccount
        fields = [
            "name",
            "scheme",
            "endpoint",
            "region",
            "secret_id",
            "secret_key",
            "upstream_sdk_app_id",
            "is_enabled",
        ]

    def clean_secret_key(self) -> Any:
        typed = self.cleaned_data["secret_key"]
        if not typed and not self.instance.pk:
            raise forms.ValidationError(
                _("Enter the SecretKey from Tencent's console.")
            )
        return typed or self.instance.secret_key


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


@admin.register(Signature)
class SignatureAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["sign_name", "account", "status"]


@admin.register(BodyTemplate)
class BodyTemplateAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["template_id", "name", "account", "kind", "status"]
