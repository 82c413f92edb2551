"""Who did what, and who looked at what."""

from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models.accounts import Account


class AuditChain(models.Model):
    """The head of one chain: each account has one, and the platform.

    Its row is the lock under which entries are appended; it knows how many there are,
    so that the last ones cannot go missing unnoticed.
    """

    account = models.OneToOneField(
        Account, on_delete=models.PROTECT, null=True, related_name="audit_chain"
    )
    length = models.PositiveBigIntegerField(default=0)
    head = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        verbose_name = _("audit chain")
        verbose_name_plural = _("audit chains")
        constraints = [
            models.UniqueConstraint(
                models.Value(1),
                condition=models.Q(account=None),
                name="one_chain_of_the_platform",
            )
        ]

    def __str__(self) -> str:
        return f"{self.account or 'platform'} · {self.length}"


class AppendOnly(models.QuerySet[Any]):
    """Rows that nobody changes or removes through the ORM."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise TypeError("Audit entries are append-only.")

    def delete(self) -> NoReturn:
        """Refuse."""
        raise TypeError("Audit entries are append-only.")


class AuditEntry(models.Model):
    """One act, never changed afterwards. Written by `actions.audit.record`.

    `digest` is SHA-256 over the entry and the digest before it in its chain.
    `details["changes"]`, where there are any, hold [before, after] by field.
    """

    chain = models.ForeignKey(AuditChain, on_delete=models.PROTECT)
    number = models.PositiveBigIntegerField()
    account = models.ForeignKey(
        Account, on_delete=models.PROTECT, null=True, related_name="audit_entries"
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True
    )
    act = models.CharField(max_length=60)
    subject = models.CharField(max_length=120)
    details = models.JSONField(default=dict)
    address = models.CharField(max_length=45, blank=True, default="")
    created_at = models.DateTimeField()
    previous_digest = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    objects = AppendOnly.as_manager()

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit entries")
        indexes = [models.Index(fields=["account", "-id"], name="audit_account")]
        constraints = [
            models.UniqueConstraint(
                fields=["chain", "number"], name="one_place_in_the_chain"
            )
        ]

    def __str__(self) -> str:
        return f"{self.act} {self.subject}"
