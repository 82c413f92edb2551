"""What the providers need to know of a provider account."""

from projects.models import ProviderAccount
from projects.providers.tencent import Access


def access_to(account: ProviderAccount) -> Access:
    """Address and keys of one provider account."""
    return Access(
        scheme=account.scheme,
        endpoint=account.endpoint,
        region=account.region,
        secret_id=account.secret_id,
        secret_key=account.secret_key,
    )


def is_same_upstream(one: ProviderAccount, other: ProviderAccount) -> bool:
    """Whether both lead to the same account at Tencent.

    Signatures and templates belong to it, not to one application of it.
    """
    return (one.endpoint, one.secret_id) == (other.endpoint, other.secret_id)
