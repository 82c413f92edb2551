"""The database itself refuses to change entries, and on PostgreSQL to remove them.

SQLite's flush (tests, `manage.py flush`) deletes row by row, so there only updates are
refused. Altering the table on SQLite makes it anew and loses the trigger: the migration
that does so must put it back (a test watches).
"""

from django.conf import settings
from django.db import migrations, models
from django.db.models.deletion import PROTECT

TABLE = "accounts_auditentry"
REFUSAL = "Audit entries are append-only."
POSTGRESQL = (
    f"""
    CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'restrict_violation'; END $$
    """,
    f"""
    CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON {TABLE}
    FOR EACH ROW EXECUTE FUNCTION audit_refuse()
    """,
)
SQLITE = (
    f"""
    CREATE TRIGGER audit_append_only BEFORE UPDATE ON {TABLE}
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END
    """,
)


def guard(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    for statement in {"postgresql": POSTGRESQL, "sqlite": SQLITE}[vendor]:
        schema_editor.execute(statement)


def unguard(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP TRIGGER audit_append_only ON {TABLE}")
        schema_editor.execute("DROP FUNCTION audit_refuse()")
    else:
        schema_editor.execute("DROP TRIGGER audit_append_only")


class Migration(migrations.Migration):
    dependencies = [("accounts", "0004_audit_entries_are_chained")]

    operations = [
        # Each index that begins with the same field does their work.
        migrations.AlterField(
            model_name="auditentry",
            name="account",
            field=models.ForeignKey(
                db_index=False, null=True, on_delete=PROTECT,
                related_name="audit_entries", to="accounts.account",
            ),
        ),
        migrations.AlterField(
            model_name="auditentry",
            name="chain",
            field=models.ForeignKey(
                db_index=False, on_delete=PROTECT,
                to="accounts.auditchain",
            ),
        ),
        migrations.AlterField(
            model_name="auditentry",
            name="actor",
            field=models.ForeignKey(
                db_index=False, null=True, on_delete=PROTECT,
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddIndex(
            model_name="auditentry",
            index=models.Index(fields=["actor", "-id"], name="audit_actor"),
        ),
        migrations.AddIndex(
            model_name="auditentry",
            index=models.Index(fields=["act", "account"], name="audit_act"),
        ),
        migrations.AddIndex(
            model_name="auditentry",
            index=models.Index(fields=["created_at"], name="audit_created"),
        ),
        migrations.RunPython(guard, unguard),
    ]
