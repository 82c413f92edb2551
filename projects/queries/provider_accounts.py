"""Provider accounts, for what is sent through them."""

from projects.models import ProviderAccount


def for_new_projects() -> ProviderAccount | None:
    """The one that new projects send through: the first that takes them."""
    offered = ProviderAccount.objects.filter(is_enabled=True, takes_new_projects=True)
    return offered.defer("secret_key").order_by("id").first()
