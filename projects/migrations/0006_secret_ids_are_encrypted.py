"""SecretIds rest as ciphertext, like SecretKeys."""

import isms_console.lib.crypto
from django.db import migrations, models
from isms_console.lib.crypto import decrypt, encrypt


def close(apps, schema_editor):
    _rewrite(apps, encrypt)


def open_again(apps, schema_editor):
    _rewrite(apps, decrypt)


def _rewrite(apps, change):
    rows = apps.get_model("projects", "ProviderAccount").objects
    for pk, secret_id in rows.exclude(secret_id="").values_list("pk", "secret_id"):
        rows.filter(pk=pk).update(secret_id=change(secret_id))


class Migration(migrations.Migration):

    dependencies = [
        ('projects', '0005_text_prints'),
    ]

    operations = [
        migrations.AlterField(
            model_name='provideraccount',
            name='secret_id',
            field=models.TextField(),
        ),
        migrations.RunPython(close, open_again),
        migrations.AlterField(
            model_name='provideraccount',
            name='secret_id',
            field=isms_console.lib.crypto.EncryptedTextField(),
        ),
        migrations.AlterField(
            model_name='registrationevent',
            name='step',
            field=models.CharField(choices=[('planned', 'To be registered at Tencent'), ('handed_over', 'Handed to Tencent'), ('changed', 'The change was handed to Tencent'), ('adopted', 'Found at Tencent and adopted'), ('approved', 'Tencent approved'), ('rejected', 'Tencent did not approve'), ('failed', 'Tencent did not take it'), ('drifted', 'Tencent has something else now'), ('settled', 'Tencent has the same again'), ('to_delete', 'To be deleted at Tencent'), ('kept', 'Restored: it stays at Tencent'), ('deleted', 'Deleted at Tencent')], max_length=12),
        ),
    ]
