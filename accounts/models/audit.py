"""Who did what, and who looked at what."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models.accounts import Account


class AuditEntry(models.Model):
    """One act, never changed afterwards. Written by `actions.audit.record`."""

    account = models.ForeignKey(
        Account, on_delete=models.PROTECT, null=True, related_name="audit_entries"
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True
    )
    act = models.CharField(max_length=60)
    subject = models.CharField(max_length=120)
    details = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit entries")
        indexes = [models.Index(fields=["account", "-id"], name="audit_account")]

    def __str__(self) -> str:
        return f"{self.act} {self.subject}"
