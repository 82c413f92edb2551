"""What stands in front of every message."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from isms_console.lib.reviewing import ReviewStatus


class Signature(models.Model):
    """An SMS signature: `sign_name` without its brackets."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    account = models.ForeignKey(
        Account, on_delete=models.PROTECT, related_name="signatures"
    )
    sign_name = models.CharField(_("signature"), max_length=15)
    status = models.CharField(
        max_length=10, choices=ReviewStatus.choices, default=ReviewStatus.DRAFT
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        constraints = [
            models.UniqueConstraint(
                fields=["account", "sign_name"],
                condition=models.Q(status__in=["pending", "approved"]),
                name="one_live_signature_per_text",
            )
        ]

    def __str__(self) -> str:
        return self.sign_name
