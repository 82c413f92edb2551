"""What the providers need to know of a provider account."""

from messaging.providers.tencent import Access
from projects.models import ProviderAccount


def access_to(account: ProviderAccount) -> Access:
    """Address and keys of one upstream application."""
    return Access(
        scheme=account.scheme,
        endpoint=account.endpoint,
        region=account.region,
        secret_id=account.secret_id,
        secret_key=account.secret_key,
        sdk_app_id=account.upstream_sdk_app_id,
    )
