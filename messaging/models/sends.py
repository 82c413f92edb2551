"""One accepted request."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from isms_console.lib import ids
from messaging.enums import Lane, MessageStatus, Source
from projects.models import BodyTemplate, Project, Signature


class Send(models.Model):
    """What somebody asked to be sent; shown to people as a task.

    The texts are copied here: a later change of signature or template must not
    change what was sent. Messages have the ids `first_message_id` … counted up by
    one, so all of a send's messages, and each batch's, are one range of ids.
    The six counts say how many messages are in each state now and add up to
    `total`; they move together with the messages in `actions.counts`.
    """

    id = models.UUIDField(primary_key=True, default=ids.mint, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="sends")
    signature = models.ForeignKey(
        Signature, on_delete=models.PROTECT, null=True, related_name="+"
    )
    body_template = models.ForeignKey(
        BodyTemplate, on_delete=models.PROTECT, related_name="+"
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    source = models.CharField(max_length=8, choices=Source.choices)
    lane = models.CharField(max_length=12, choices=Lane.choices)
    sign_name = models.CharField(max_length=15, blank=True, default="")
    content = models.TextField()
    template_params = models.JSONField(default=list)
    session_context = models.CharField(max_length=512, blank=True, default="")
    first_message_id = models.UUIDField()
    total = models.PositiveIntegerField()
    queued = models.PositiveIntegerField()
    submitted = models.PositiveIntegerField(default=0)
    unknown = models.PositiveIntegerField(default=0)
    delivered = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)
    no_report = models.PositiveIntegerField(default=0)
    billed_segments = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
        indexes = [
            models.Index(fields=["account", "-id"], name="send_account"),
            models.Index(fields=["body_template", "project"], name="send_template"),
            models.Index(fields=["signature", "project"], name="send_signature"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    total=F("queued")
                    + F("submitted")
                    + F("unknown")
                    + F("delivered")
                    + F("failed")
                    + F("no_report")
                ),
                name="send_counts_add_up",
            )
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def last_message_id(self) -> uuid.UUID:
        """The id of the last of this send's messages."""
        return ids.offset(self.first_message_id, self.total - 1)

    @property
    def states(self) -> list[tuple[MessageStatus, int]]:
        """How many messages are in each state, without the empty ones."""
        counts = {status: int(getattr(self, status.value)) for status in MessageStatus}
        return [(status, count) for status, count in counts.items() if count]
