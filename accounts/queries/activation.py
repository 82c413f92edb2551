"""The terms that an account accepted."""

from django.conf import settings

from accounts.models import Account, TermsAcceptance


def acceptance_of(account: Account) -> TermsAcceptance | None:
    """Who accepted the terms last, and which version."""
    rows = TermsAcceptance.objects.filter(account=account)
    return rows.select_related("accepted_by").order_by("-accepted_at", "-id").first()


def new_terms_wait(account: Account) -> bool:
    """Whether ISMS was activated under other terms than those of today."""
    if account.activated_at is None:
        return False
    rows = TermsAcceptance.objects.filter(
        account=account, version=settings.TERMS_VERSION
    )
    return not rows.exists()
