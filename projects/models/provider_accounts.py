"""Our credentials at Tencent."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from isms_console.lib.crypto import EncryptedTextField
from projects.enums import ProviderSite


class ProviderAccount(models.Model):
    """One upstream application: key pair, endpoint and SmsSdkAppId.

    While `held_until` lies ahead nothing is handed to it; `held_code` and
    `held_message` say why. Moves: `messaging.actions.provider_health`.
    """

    name = models.CharField(_("name"), max_length=100, unique=True)
    site = models.CharField(
        _("site"),
        max_length=15,
        choices=ProviderSite.choices,
        default=ProviderSite.INTERNATIONAL,
    )
    scheme = models.CharField(
        max_length=5, choices=[("http", "http"), ("https", "https")], default="https"
    )
    endpoint = models.CharField(
        _("endpoint"), max_length=200, default="sms.intl.tencentcloudapi.com"
    )
    region = models.CharField(_("region"), max_length=40, default="ap-singapore")
    secret_id = EncryptedTextField()
    secret_key = EncryptedTextField()
    upstream_sdk_app_id = models.CharField(max_length=20)
    is_enabled = models.BooleanField(default=True)
    takes_new_projects = models.BooleanField(default=True)
    held_since = models.DateTimeField(null=True, blank=True)
    held_until = models.DateTimeField(null=True, blank=True)
    held_code = models.CharField(max_length=80, blank=True, default="")
    held_message = models.CharField(max_length=300, blank=True, default="")
    # The last test of the connection: asked for by a page, made by a worker.
    test_asked_at = models.DateTimeField(null=True, blank=True)
    tested_at = models.DateTimeField(null=True, blank=True)
    test_passed = models.BooleanField(null=True)
    test_code = models.CharField(max_length=80, blank=True, default="")
    test_message = models.CharField(max_length=300, blank=True, default="")
    # When its registrations were last compared with what Tencent has.
    compared_at = models.DateTimeField(null=True, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("provider account")
        verbose_name_plural = _("provider accounts")
        constraints = [
            models.UniqueConstraint(
                fields=["endpoint", "upstream_sdk_app_id"], name="one_upstream_app"
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def masked_secret_id(self) -> str:
        """Enough to tell keys apart."""
        return f"••••{self.secret_id[-4:]}"

    @property
    def is_held(self) -> bool:
        """Whether nothing may be handed to it right now."""
        return self.held_until is not None and self.held_until > timezone.now()
