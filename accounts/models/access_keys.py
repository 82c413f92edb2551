"""What a program signs its requests with."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models.accounts import Account
from isms_console.lib.crypto import EncryptedTextField


class AccessKey(models.Model):
    """A SecretId and its SecretKey; the key itself is stored encrypted."""

    account = models.ForeignKey(
        Account, on_delete=models.CASCADE, related_name="access_keys"
    )
    secret_id = models.CharField(max_length=64, unique=True)
    secret_key = EncryptedTextField()
    is_enabled = models.BooleanField(default=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("access key")
        verbose_name_plural = _("access keys")

    def __str__(self) -> str:
        return self.secret_id
