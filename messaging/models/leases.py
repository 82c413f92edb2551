"""Who may pull from one upstream application."""

from django.db import models

from projects.models import ProviderAccount


class PullLease(models.Model):
    """Pulling is destructive, so one consumer at a time: the holder until `until`."""

    provider_account = models.OneToOneField(
        ProviderAccount, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    holder = models.CharField(max_length=64, blank=True, default="")
    until = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.provider_account_id} {self.holder}"
