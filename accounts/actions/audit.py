"""Appends to the audit log: a hash chain for each account and for the platform."""

import math
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import Account, AuditChain, AuditEntry, User
from isms_console.lib import origin

_MOST_SUBJECT = 120


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
    transaction around this ends, so call it last: then whoever waits for it holds
    nothing that the one before still wants.
    """
    # No savepoint: what cannot be put on record must not happen.
    with transaction.atomic(savepoint=False):
        chain = _locked_chain(account)
        entry = AuditEntry(
            chain=chain,
            number=chain.length + 1,
            account=account,
            actor=actor,
            act=act,
            subject=_text(subject)[:_MOST_SUBJECT],
            details=_plain(details or {}),
            address=origin.address(),
            created_at=timezone.now(),
            previous_digest=chain.head,
        )
        entry.digest = entry.made_digest()
        entry.save()
        AuditChain.objects.filter(pk=chain.pk).update(
            length=entry.number, head=entry.digest
        )
    return entry


def changed(**fields: tuple[object, object]) -> dict[str, object]:
    """For `details`: what was before and after, of the fields that differ."""
    differ = {name: list(pair) for name, pair in fields.items() if pair[0] != pair[1]}
    return {"changes": differ}


def _locked_chain(account: Account | None) -> AuditChain:
    chains = AuditChain.objects.select_for_update().filter(account=account)
    chain = chains.first()
    if chain is None:
        AuditChain.objects.get_or_create(account=account)
        chain = chains.get()
    return chain


def _plain(value: Any) -> Any:
    """As every database will give it back, so that a digest made of it stays right.

    PostgreSQL's JSON knows no difference between 1e16 and an integer, no NaN, no NUL.
    """
    match value:
        case None | bool() | int():
            return value
        case float():
            if not math.isfinite(value):
                return str(value)
            return int(value) if value.is_integer() else value
        case Mapping():
            return {_text(key): _plain(each) for key, each in value.items()}
        case list() | tuple() | set() | frozenset():
            return [_plain(each) for each in value]
    return _text(value)


def _text(value: object) -> str:
    text = str(value).replace("\0", "\ufffd")
    return text.encode("utf-8", "replace").decode()
