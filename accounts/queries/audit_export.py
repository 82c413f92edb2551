"""The audit log as rows of a file."""

import json
from collections.abc import Iterator, Sequence

from django.db.models import QuerySet

from accounts.models import AuditEntry
from accounts.queries.audit_entries import in_pages

_HEAD = (
    "at", "account", "number", "actor", "actor_email", "act", "subject", "address",
    "changes", "details", "previous_digest", "digest",
)  # fmt: skip


def export_rows(entries: QuerySet[AuditEntry]) -> Iterator[Sequence[object]]:
    """A head, then one row for each entry; times are ISO 8601 with their zone."""
    yield _HEAD
    for entry in in_pages(entries):
        details = dict(entry.details)
        changes = details.pop("changes", None)
        yield (
            entry.created_at.isoformat(),
            entry.account.name if entry.account else "",
            entry.number,
            *_who(entry),
            entry.act,
            entry.subject,
            "" if entry.is_by_staff else entry.address,
            _json(changes),
            _json(details),
            entry.previous_digest,
            entry.digest,
        )


def _who(entry: AuditEntry) -> tuple[str, str]:
    if entry.is_by_staff:
        return "platform staff", ""
    return (entry.actor.name, entry.actor.email) if entry.actor else ("", "")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True) if value else ""
