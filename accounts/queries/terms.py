"""Which terms an account accepted."""

from django.conf import settings

from accounts.models import Account, TermsAcceptance


def latest_acceptance(account: Account) -> TermsAcceptance | None:
    """The newest one, with who accepted."""
    found = account.terms_acceptances.select_related("accepted_by")
    return found.order_by("-accepted_at", "-id").first()


def has_current_terms(account: Account) -> bool:
    """Whether the terms in force were accepted."""
    return account.terms_acceptances.filter(version=settings.TERMS_VERSION).exists()
