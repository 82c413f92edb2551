"""Whose key signs a call."""

from accounts.models import AccessKey


def find_access_key(secret_id: str) -> AccessKey | None:
    """The key with its account, also a disabled one."""
    keys = AccessKey.objects.select_related("account", "created_by")
    return keys.filter(secret_id=secret_id).first()
