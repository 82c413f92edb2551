"""What an account sends for."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from isms_console.lib.crypto import EncryptedTextField
from projects.models.provider_accounts import ProviderAccount


class Project(models.Model):
    """A project: an SDK AppID and an App Key, and the account's settings for them."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    account = models.ForeignKey(
        Account, on_delete=models.PROTECT, related_name="projects"
    )
    provider_account = models.ForeignKey(
        ProviderAccount, on_delete=models.PROTECT, related_name="projects"
    )
    name = models.CharField(_("name"), max_length=100)
    sdk_app_id = models.CharField(max_length=10, unique=True)
    app_key = EncryptedTextField()
    is_enabled = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    def __str__(self) -> str:
        return self.name
