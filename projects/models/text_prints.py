"""By what alike texts of different accounts find each other."""

from django.db import models

from accounts.models import Account


class TextPrint(models.Model):
    """One of the prints of a submitted text (`isms_console.lib.likeness`).

    `kind` and `key` name the version as the desk does.
    """

    kind = models.CharField(max_length=15)
    key = models.BigIntegerField()
    account = models.ForeignKey(
        Account, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    value = models.BigIntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["kind", "value"], name="print_value"),
            models.Index(fields=["kind", "key"], name="print_key"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
