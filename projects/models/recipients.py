"""Who is told when something of a project needs a person."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from projects.models.projects import Project


class AlarmRecipient(models.Model):
    """Somebody, often without a sign-in, who is told of the `events` ticked.

    An address is used once it is confirmed: the e-mail by a link, the mobile by a
    code. Only keyed digests of both are here. Moves: `actions.recipients`.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    project = models.ForeignKey(
        Project, on_delete=models.PROTECT, related_name="alarm_recipients"
    )
    name = models.CharField(_("name"), max_length=100)
    email = models.EmailField(_("e-mail address"), blank=True, default="")
    mobile = models.CharField(_("mobile"), max_length=16, blank=True, default="")
    events = models.JSONField(default=list)
    email_confirmed_at = models.DateTimeField(null=True)
    mobile_confirmed_at = models.DateTimeField(null=True)
    link_digest = models.CharField(max_length=64, blank=True, default="", db_index=True)
    link_sent_at = models.DateTimeField(null=True)
    code_digest = models.CharField(max_length=64, blank=True, default="")
    code_sent_at = models.DateTimeField(null=True)
    code_attempts = models.PositiveSmallIntegerField(default=0)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("alarm recipient")
        verbose_name_plural = _("alarm recipients")

    def __str__(self) -> str:
        return self.name
