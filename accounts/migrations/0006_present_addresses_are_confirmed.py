"""Who could sign in before addresses were confirmed keeps doing so."""

from django.db import migrations
from django.db.models import Exists, OuterRef

BATCH = 1000


def confirm(apps, schema_editor):
    User = apps.get_model("accounts", "User")
    EmailAddress = apps.get_model("account", "EmailAddress")
    # allauth keeps addresses in small letters and compares them so.
    known = EmailAddress.objects.filter(user=OuterRef("pk"))
    people = User.objects.filter(~Exists(known)).exclude(email="").order_by("pk")
    rows = [
        EmailAddress(user_id=pk, email=email.lower(), verified=True, primary=True)
        for pk, email in people.values_list("pk", "email").iterator(BATCH)
    ]
    EmailAddress.objects.bulk_create(rows, batch_size=BATCH)


class Migration(migrations.Migration):

    dependencies = [
        ("accounts", "0005_audit_entries_are_append_only"),
        ("account", "0009_emailaddress_unique_primary_email"),
    ]

    operations = [migrations.RunPython(confirm, migrations.RunPython.noop)]
