"""A second provider account."""

from projects.models import ProviderAccount


def another(cast, **changes) -> ProviderAccount:
    """Enabled, at the same place, for another application of Tencent's."""
    account = ProviderAccount.objects.get(pk=cast.provider.pk)
    taken = ProviderAccount.objects.count()
    values = {"name": "Downstream", "upstream_sdk_app_id": f"24000009{taken:02}"}
    account.pk = None
    for name, value in (values | changes).items():
        setattr(account, name, value)
    account.save()
    return account
