"""The text of a message, with parameters."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from projects.enums import BODY_TEMPLATE, TemplateKind
from projects.models.versions import Version, one_open_version


class BodyTemplate(Version):
    """One version of a body template.

    `template_id` is the number that programs send with; its versions share it.
    `samples` are values of {1}, {2}… in that order. Moves: `actions.body_templates`,
    `actions.content_outcomes`.
    """

    kind_of_content = BODY_TEMPLATE
    family = "template_id"

    template_id = models.BigIntegerField()
    account = models.ForeignKey(
        Account, on_delete=models.PROTECT, related_name="body_templates"
    )
    name = models.CharField(_("name"), max_length=100)
    kind = models.CharField(_("type"), max_length=12, choices=TemplateKind.choices)
    content = models.TextField(_("content"))
    remark = models.CharField(_("remarks"), max_length=500, blank=True, default="")
    samples = models.JSONField(default=list, blank=True)

    class Meta:
        verbose_name = _("body template")
        verbose_name_plural = _("body templates")
        indexes = [models.Index(fields=["account", "-id"], name="template_account")]
        constraints = [
            models.UniqueConstraint(
                fields=["template_id", "version"],
                name="template_versions_are_numbered",
            ),
            one_open_version("template_id", "one_open_template_version"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.template_id})"


class TemplateCase(models.Model):
    """A stored test: with these parameters the message must read and cost like this.

    `expected_text` is the whole message as the recipient sees it, with `sign_name`;
    `expected_parts` are billed parts.
    """

    body_template = models.ForeignKey(
        BodyTemplate, on_delete=models.CASCADE, related_name="cases"
    )
    params = models.JSONField(default=list)
    sign_name = models.CharField(max_length=15, blank=True, default="")
    expected_text = models.TextField()
    expected_parts = models.PositiveSmallIntegerField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("test of a body template")
        verbose_name_plural = _("tests of body templates")

    def __str__(self) -> str:
        return self.expected_text
