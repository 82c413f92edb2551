"""Whose key signs a call."""

from accounts.models import AccessKey


def find_access_key(secret_id: str) -> AccessKey | None:
    """The key with its account, also a disabled one."""
    if "\0" in secret_id:  # no database holds it, and PostgreSQL will not look for it
        return None
    keys = AccessKey.objects.select_related("account", "created_by")
    return keys.filter(secret_id=secret_id).first()
