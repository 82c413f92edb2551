"""Appends to the audit log: a hash chain for each account and for the platform."""

import hashlib
import json
from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from accounts.models import Account, AuditChain, AuditEntry, User
from isms_console.lib import origin


def record(
    *,
    account: Account | None,
    actor: User | None,
    act: str,
    subject: str,
    details: Mapping[str, object] | None = None,
) -> AuditEntry:
    """One entry: who did what to which subject, from where, before and after.

    `details` hold what else is to know; `changed` makes its part of before and after.
    Secrets and unmasked numbers stay out of it. The chain's row is locked until the
    transaction around this ends, so call it last.
    """
    with transaction.atomic():
        AuditChain.objects.get_or_create(account=account)
        chain = AuditChain.objects.select_for_update().get(account=account)
        entry = AuditEntry(
            chain=chain,
            number=chain.length + 1,
            account=account,
            actor=actor,
            act=act,
            subject=subject[:120],
            details=_plain(details),
            address=origin.address(),
            created_at=timezone.now(),
            previous_digest=chain.head,
        )
        entry.digest = digest(entry)
        entry.save(force_insert=True)
        chain.length, chain.head = entry.number, entry.digest
        chain.save(update_fields=["length", "head"])
    return entry


def changed(**fields: tuple[object, object]) -> dict[str, object]:
    """For `details`: what was before and after, of the fields that differ."""
    differ = {name: list(pair) for name, pair in fields.items() if pair[0] != pair[1]}
    return {"changes": differ}


def digest(entry: AuditEntry) -> str:
    """SHA-256 over all that an entry says and the digest before it."""
    said = [
        entry.chain_id,
        entry.number,
        entry.account_id,
        entry.actor_id,
        entry.act,
        entry.subject,
        entry.details,
        entry.address,
        entry.created_at.timestamp(),
        entry.previous_digest,
    ]
    text = json.dumps(said, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(values: Mapping[str, object] | None) -> dict[str, object]:
    """As JSON will give it back, so that a digest made of it stays the same."""
    plain: dict[str, object] = json.loads(json.dumps(values or {}, default=str))
    return plain
