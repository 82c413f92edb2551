"""Leaves room in the pages of messages for the two updates of each row.

With half of each page free, most final states are written beside the row without
touching an index (HOT), and the table ends up smaller: docs/performance.md.
"""

from django.db import migrations


def leave_room(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("ALTER TABLE messaging_message SET (fillfactor = 50)")


def take_back(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("ALTER TABLE messaging_message RESET (fillfactor)")


class Migration(migrations.Migration):
    dependencies = [("messaging", "0001_initial")]

    operations = [migrations.RunPython(leave_room, take_back)]
