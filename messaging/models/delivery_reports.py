"""What the provider said happened, kept as it came."""

from django.db import models
from django.db.models import Q

from messaging.enums import ReportEffect, ReportSource
from projects.models import ProviderAccount


class DeliveryReport(models.Model):
    """One raw item of a pull or an answer, and what it changed.

    Reading is destructive at Tencent, so items are stored in the same transaction
    as their effects, also when they have none. Source: wire reference B.3.
    """

    provider_account = models.ForeignKey(
        ProviderAccount,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        db_constraint=False,
    )
    message_id = models.UUIDField(null=True)
    serial_no = models.CharField(max_length=64)
    phone_number = models.CharField(max_length=20)
    report_status = models.CharField(max_length=10)
    description = models.CharField(max_length=200)
    session_context = models.CharField(max_length=512, blank=True, default="")
    user_receive_time = models.BigIntegerField(default=0)
    source = models.CharField(max_length=8, choices=ReportSource.choices)
    effect = models.CharField(max_length=9, choices=ReportEffect.choices)
    received_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["message_id"], name="report_message"),
            models.Index(
                fields=["received_at"],
                condition=Q(effect=ReportEffect.UNMATCHED),
                name="report_unmatched",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.serial_no} {self.description}"
