"""What stood in two tables moves into one."""

from typing import Any

from django.db import migrations


def move(apps: Any, _schema: Any) -> None:
    """Copies every row; where it stands stays as it was."""
    registrations = apps.get_model("projects", "Registration").objects
    for name, key in (
        ("SignatureRegistration", "signature_id"),
        ("TemplateRegistration", "body_template_id"),
    ):
        for row in apps.get_model("projects", name).objects.iterator():
            registrations.create(
                provider_account_id=row.provider_account_id,
                upstream_id=row.upstream_id,
                status=row.status,
                review_reply=row.review_reply,
                **{key: getattr(row, key)},
            )


class Migration(migrations.Migration):
    dependencies = [("projects", "0003_registrations")]

    operations = [
        migrations.RunPython(move, migrations.RunPython.noop),
        migrations.DeleteModel("SignatureRegistration"),
        migrations.DeleteModel("TemplateRegistration"),
    ]
