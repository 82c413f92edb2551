"""What an account sends for."""

import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from isms_console.lib.crypto import EncryptedTextField
from projects.models.provider_accounts import ProviderAccount

# In characters; columns have room for more.
MOST_NAME = 50
MOST_DESCRIPTION = 300


class Project(models.Model):
    """A project: an SDK AppID and an App Key, and the account's settings for them.

    After a rotation `old_app_key` works as well until `old_app_key_until`. A deleted
    one can be restored for UNDO_DAYS. Moves: `actions.projects`, `actions.app_keys`.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    account = models.ForeignKey(
        Account, on_delete=models.PROTECT, related_name="projects"
    )
    provider_account = models.ForeignKey(
        ProviderAccount, on_delete=models.PROTECT, related_name="projects"
    )
    name = models.CharField(_("name"), max_length=100)
    description = models.CharField(
        _("description"), max_length=300, blank=True, default=""
    )
    sdk_app_id = models.CharField(max_length=10, unique=True)
    app_key = EncryptedTextField()
    old_app_key = EncryptedTextField(blank=True, default="")
    old_app_key_until = models.DateTimeField(null=True, blank=True)
    is_enabled = models.BooleanField(default=True)
    # Saved with a list of countries: then every other country is blocked.
    only_listed_countries = models.BooleanField(default=False)
    disabled_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        indexes = [models.Index(fields=["account", "name"], name="project_account")]

    def __str__(self) -> str:
        return self.name

    @property
    def restorable_until(self) -> datetime | None:
        """Until when a deleted one can be restored."""
        deleted_at = self.deleted_at
        return deleted_at and deleted_at + timedelta(days=settings.UNDO_DAYS)
