"""Moves stored secrets to the newest key."""

from django.db import models, transaction

from isms_console.lib.crypto import ENCRYPTED


def reencrypt(model: type[models.Model]) -> int:
    """Writes each secret of the model's rows again; returns how many.

    Reading opens with any listed key, writing closes with the first. Each row is
    taken under a lock, so that a secret changed meanwhile is not put back. Raises
    SecretUnreadable when no listed key fits.
    """
    fields = [f.name for f in model._meta.fields if isinstance(f, ENCRYPTED)]
    if not fields:
        return 0
    keys = list(model._default_manager.order_by("pk").values_list("pk", flat=True))
    for pk in keys:
        with transaction.atomic():
            rows = model._default_manager.select_for_update().filter(pk=pk)
            for values in rows.values(*fields):
                rows.update(**values)
    return len(keys) * len(fields)
