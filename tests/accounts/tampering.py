"""Somebody with the database's password at the audit log."""

from django.db import connection, transaction

from accounts.actions import audit
from accounts.models import AuditEntry

TABLE = "accounts_auditentry"


def chain_of(account, length, **said):
    """Appends so many entries; their chain."""
    for number in range(1, length + 1):
        audit.record(
            account=account, actor=None, act="key.created", subject=f"AKID{number}",
            **said,
        )  # fmt: skip
    return AuditEntry.objects.filter(account=account).first().chain


def run(statement, *values):
    """One statement, whatever the triggers say."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute(f"ALTER TABLE {TABLE} DISABLE TRIGGER audit_append_only")
        else:
            cursor.execute("DROP TRIGGER IF EXISTS audit_append_only")
        cursor.execute(statement, values)


def at(chain, number):
    """The id of the entry at a place."""
    return AuditEntry.objects.get(chain=chain, number=number).id


def put(chain, place, /, **values):
    """Writes these columns of one entry."""
    columns = ", ".join(f"{name} = %s" for name in values)
    run(
        f"UPDATE {TABLE} SET {columns} WHERE id = %s",
        *values.values(),
        at(chain, place),
    )


def drop(chain, number):
    """Deletes one entry."""
    run(f"DELETE FROM {TABLE} WHERE id = %s", at(chain, number))


def move(chain, by, above):
    """Gives every entry above a number another one, from the far end."""
    numbers = AuditEntry.objects.filter(chain=chain, number__gt=above)
    found = sorted(numbers.values_list("number", flat=True), reverse=by > 0)
    for number in found:
        put(chain, number, number=number + by)


def swap(chain, one, other):
    """Lets two entries change places."""
    put(chain, one, number=1_000_000)
    put(chain, other, number=one)
    put(chain, 1_000_000, number=other)


def forge(chain, number, **values):
    """An entry whose own digest is right, in a place that is free."""
    before = AuditEntry.objects.filter(chain=chain, number__lt=number).last()
    entry = AuditEntry(
        chain=chain, number=number, account=chain.account, act="key.created",
        subject="forged", created_at=before.created_at,
        previous_digest=before.digest, **values,
    )  # fmt: skip
    entry.digest = entry.made_digest()
    entry.save()
    return entry


def rewrite(chain, number, **values):
    """Changes one entry and makes every digest after it anew, and the head."""
    digest = None
    with transaction.atomic():
        for entry in AuditEntry.objects.filter(chain=chain).order_by("number"):
            if entry.number < number:
                continue
            changes = values if entry.number == number else {}
            for name, value in changes.items():
                setattr(entry, name, value)
            entry.previous_digest = digest or entry.previous_digest
            digest = entry.made_digest()
            put(
                chain, entry.number, previous_digest=entry.previous_digest,
                digest=digest, **changes,
            )  # fmt: skip
        run("UPDATE accounts_auditchain SET head = %s WHERE id = %s", digest, chain.pk)


def type_of(column):
    """A column's type in PostgreSQL."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT data_type FROM information_schema.columns "
            "WHERE table_name = %s AND column_name = %s",
            [TABLE, column],
        )
        return cursor.fetchone()[0]
