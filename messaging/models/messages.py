"""One recipient of one send."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from isms_console.lib import ids
from messaging.enums import FINAL, MessageStatus
from messaging.models.batches import Batch
from messaging.models.sends import Send
from projects.models import Project


class Message(models.Model):
    """A text to one phone number, written three times: inserted, submitted, final.

    The row is narrow and its foreign keys carry neither index nor database
    constraint, because it is written in bulk and only by `models.bulk`; the ids are
    a range of the send's. `status` is in no index, so its updates stay in place.
    `code` is Tencent's word for what went wrong, `reason` is ours.
    """

    id = models.UUIDField(primary_key=True, default=ids.mint, editable=False)
    account = models.ForeignKey(
        Account,
        on_delete=models.DO_NOTHING,
        related_name="+",
        db_index=False,
        db_constraint=False,
    )
    project = models.ForeignKey(
        Project,
        on_delete=models.DO_NOTHING,
        related_name="+",
        db_index=False,
        db_constraint=False,
    )
    send = models.ForeignKey(
        Send,
        on_delete=models.DO_NOTHING,
        related_name="messages",
        db_index=False,
        db_constraint=False,
    )
    batch = models.ForeignKey(
        Batch,
        on_delete=models.DO_NOTHING,
        related_name="messages",
        db_index=False,
        db_constraint=False,
    )
    phone_number = models.CharField(_("phone number"), max_length=16)
    country = models.CharField(_("country or region"), max_length=2)
    status = models.CharField(max_length=9, choices=MessageStatus.choices)
    serial_no = models.CharField(max_length=64, blank=True, default="")
    billed_segments = models.PositiveSmallIntegerField(default=0)
    code = models.CharField(max_length=80, blank=True, default="")
    reason = models.CharField(max_length=30, blank=True, default="")
    received_at = models.DateTimeField(null=True, blank=True)
    reported_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        indexes = [
            models.Index(fields=["account", "id"], name="message_account"),
            models.Index(fields=["account", "phone_number"], name="message_number"),
            models.Index(
                fields=["serial_no"], condition=~Q(serial_no=""), name="message_serial"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def state(self) -> MessageStatus:
        """The status as one of its words."""
        return MessageStatus(self.status)

    @property
    def is_final(self) -> bool:
        """Whether nothing more can happen to it."""
        return self.status in FINAL
