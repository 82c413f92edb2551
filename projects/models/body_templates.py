"""The text of a message, with parameters."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from isms_console.lib.reviewing import ReviewStatus
from projects.enums import TemplateKind


class BodyTemplate(models.Model):
    """A body template; `template_id` is the number that programs send with."""

    template_id = models.BigIntegerField(unique=True)
    account = models.ForeignKey(
        Account, on_delete=models.PROTECT, related_name="body_templates"
    )
    name = models.CharField(_("name"), max_length=100)
    kind = models.CharField(max_length=12, choices=TemplateKind.choices)
    content = models.TextField(_("content"))
    status = models.CharField(
        max_length=10, choices=ReviewStatus.choices, default=ReviewStatus.DRAFT
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("body template")
        verbose_name_plural = _("body templates")

    def __str__(self) -> str:
        return f"{self.name} ({self.template_id})"
