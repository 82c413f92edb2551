"""Statistics, counted when they happen."""

from django.db import models

from messaging.enums import Lane, Metric


class CountDelta(models.Model):
    """`value` more of `metric` in one hour; pages only sum, a sweeper squashes.

    Insert-only, so that no two workers wait for one row.
    """

    account_id = models.BigIntegerField()
    project_id = models.BigIntegerField()
    hour = models.DateTimeField()
    country = models.CharField(max_length=2)
    lane = models.CharField(max_length=12, choices=Lane.choices)
    metric = models.CharField(max_length=10, choices=Metric.choices)
    value = models.BigIntegerField()
    is_squashed = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["account_id", "hour"], name="count_account_hour"),
            models.Index(
                fields=["hour"],
                condition=models.Q(is_squashed=False),
                name="count_unsquashed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.hour} {self.metric} {self.value}"
