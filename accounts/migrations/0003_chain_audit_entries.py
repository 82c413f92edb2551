"""Puts the entries of before into chains, in the order in which they were written."""

import hashlib
import json
from datetime import UTC

from django.db import migrations


def _digest(entry):
    said = [
        entry.chain_id, entry.number, entry.account_id, entry.actor_id, entry.act,
        entry.subject, entry.details, entry.address,
        entry.created_at.astimezone(UTC).isoformat(timespec="microseconds"),
        entry.previous_digest,
    ]
    text = json.dumps(said, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def chain(apps, schema_editor):
    entries = apps.get_model("accounts", "AuditEntry").objects
    chains = apps.get_model("accounts", "AuditChain").objects
    heads = {}
    for entry in entries.filter(number=None).order_by("id").iterator(chunk_size=1000):
        head = heads.get(entry.account_id)
        if head is None:
            head, _ = chains.get_or_create(account_id=entry.account_id)
            heads[entry.account_id] = head
        entry.chain_id, entry.number = head.id, head.length + 1
        entry.previous_digest = head.head
        entry.digest = _digest(entry)
        entry.save(update_fields=["chain", "number", "previous_digest", "digest"])
        head.length, head.head = entry.number, entry.digest
    for head in heads.values():
        head.save(update_fields=["length", "head"])


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_identities_members_notices")]
    operations = [migrations.RunPython(chain, migrations.RunPython.noop)]
