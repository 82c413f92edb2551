"""One provider call."""

import uuid

from django.db import models
from django.db.models import Q

from isms_console.lib import ids
from messaging.enums import BatchStatus, Lane
from messaging.models.sends import Send
from projects.models import Project, ProviderAccount

# Tencent takes at most this many numbers in one call (wire reference B.1).
BATCH_SIZE = 200


class Batch(models.Model):
    """Up to 200 messages with equal text that are handed over in one call.

    `id` travels as SessionContext. `turn_at` is the order in its lane: a long send's
    batches are spaced out so that other projects' sends fit between them. `open` is
    how many of its messages still wait for a report; `ask_at` is when they are next
    asked for by number. Moves: `actions.dispatch`, `actions.delivery_reports`.
    """

    id = models.UUIDField(primary_key=True, default=ids.mint, editable=False)
    send = models.ForeignKey(Send, on_delete=models.PROTECT, related_name="batches")
    project = models.ForeignKey(
        Project, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    provider_account = models.ForeignKey(
        ProviderAccount, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    lane = models.CharField(max_length=12, choices=Lane.choices)
    status = models.CharField(
        max_length=12, choices=BatchStatus.choices, default=BatchStatus.PLANNED
    )
    first_message_id = models.UUIDField()
    size = models.PositiveSmallIntegerField()
    open = models.PositiveSmallIntegerField(default=0)
    turn_at = models.DateTimeField()
    due_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True, blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    ask_at = models.DateTimeField(null=True, blank=True)
    asked = models.PositiveSmallIntegerField(default=0)
    request_id = models.CharField(max_length=64, blank=True, default="")
    error_code = models.CharField(max_length=80, blank=True, default="")
    error_message = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        indexes = [
            models.Index(
                fields=["lane", "turn_at", "id"],
                condition=Q(status=BatchStatus.PLANNED),
                name="batch_turn",
            ),
            models.Index(
                fields=["project", "lane", "-turn_at"],
                condition=Q(status=BatchStatus.PLANNED),
                name="batch_last_turn",
            ),
            models.Index(
                fields=["claimed_at"],
                condition=Q(status=BatchStatus.DISPATCHING),
                name="batch_claimed",
            ),
            models.Index(fields=["ask_at"], condition=Q(open__gt=0), name="batch_open"),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def last_message_id(self) -> uuid.UUID:
        """The id of the last of this batch's messages."""
        return ids.offset(self.first_message_id, self.size - 1)
