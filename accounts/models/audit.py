"""Who did what, and who looked at what."""

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models.accounts import Account

# What a digest is made of, in this order. Not the id: that is where the row lies.
SAID = (
    "chain_id",
    "number",
    "account_id",
    "actor_id",
    "act",
    "subject",
    "details",
    "address",
    "created_at",
    "previous_digest",
)


def digest_of(said: Sequence[Any]) -> str:
    """SHA-256 over the values of `SAID` as a JSON list.

    Keys are sorted, other than ASCII is escaped, times are UTC to the microsecond.
    """
    return hashlib.sha256(_as_json(said).encode()).hexdigest()


def _moment(value: datetime) -> str:
    return value.astimezone(UTC).isoformat(timespec="microseconds")


_as_json = json.JSONEncoder(sort_keys=True, default=_moment).encode


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


def _refuse(*args: Any, **kwargs: Any) -> NoReturn:
    """Refuse: raises TypeError."""
    raise TypeError("Audit entries are append-only; actions.audit.record appends.")


class AppendOnly(models.QuerySet[Any]):
    """Rows that nobody changes, removes, or writes past the chain through the ORM."""

    update = delete = bulk_update = bulk_create = _refuse


class AuditEntry(models.Model):
    """One act, never changed afterwards. Written by `actions.audit.record`.

    `digest` is SHA-256 over the entry and the digest before it in its chain; ids grow
    along a chain, too. `details["changes"]`, where there are any, hold [before, after]
    by field.

    The database refuses as well (migration 0005): PostgreSQL every UPDATE and DELETE
    of a row, SQLite every UPDATE. SQLite lets rows be deleted, because Django's own
    flush empties tables there row by row; `audit_verify` finds it.
    """

    chain = models.ForeignKey(AuditChain, on_delete=models.PROTECT, db_index=False)
    number = models.PositiveBigIntegerField()
    account = models.ForeignKey(
        Account,
        on_delete=models.PROTECT,
        null=True,
        related_name="audit_entries",
        db_index=False,
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, db_index=False
    )
    act = models.CharField(max_length=60)
    subject = models.CharField(max_length=120)
    details = models.JSONField(default=dict)
    address = models.CharField(max_length=45, blank=True, default="")
    created_at = models.DateTimeField()
    previous_digest = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    # Whether an account is not told who: annotated by `queries.audit_entries`.
    is_by_staff: bool

    objects = AppendOnly.as_manager()

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit entries")
        indexes = [
            models.Index(fields=["account", "-id"], name="audit_account"),
            models.Index(fields=["actor", "-id"], name="audit_actor"),
            models.Index(fields=["act", "account"], name="audit_act"),
            models.Index(fields=["created_at"], name="audit_created"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["chain", "number"], name="one_place_in_the_chain"
            )
        ]

    def __str__(self) -> str:
        return f"{self.act} {self.subject}"

    def save(self, **kwargs: Any) -> None:
        """Append a new row. Raises TypeError for one that is stored already."""
        if not self._state.adding:
            _refuse()
        super().save(**{**kwargs, "force_insert": True})

    delete = _refuse

    def made_digest(self) -> str:
        """The digest that belongs to what the entry says."""
        return digest_of([getattr(self, name) for name in SAID])
