"""Finds out whether Tencent lets us in: asked for by a page, done by a worker."""

from django.db import transaction
from django.utils import timezone

from accounts.actions import audit
from accounts.models import User
from projects import queue
from projects.models import ProviderAccount
from projects.providers import tencent
from projects.providers.tencent import ProviderError
from projects.queries.access import access_to


def ask(account: ProviderAccount, *, actor: User) -> None:
    """Has the connection tested; asked again while one runs, the later one counts."""
    with transaction.atomic():
        ProviderAccount.objects.filter(pk=account.pk).update(
            test_asked_at=timezone.now()
        )
        queue.ask_for_test(account.pk)
        audit.record(
            account=None, actor=actor, act="provider.tested", subject=account.name
        )


def test(pk: int) -> None:
    """One harmless call and what came back."""
    account = ProviderAccount.objects.filter(pk=pk).first()
    if account is None:
        return
    code, message = "", ""
    try:
        tencent.knock(access_to(account))
    except ProviderError as problem:
        code, message = problem.code, problem.message
    asked = ProviderAccount.objects.filter(pk=pk, test_asked_at=account.test_asked_at)
    asked.update(
        tested_at=timezone.now(),
        test_passed=not code,
        test_code=code[:80],
        test_message=message[:300],
    )
