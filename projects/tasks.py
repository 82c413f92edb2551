"""Jobs. Each calls one action; what they may carry between versions is `**_`."""

from typing import Any

from celery import shared_task

from projects.actions import (
    connection_tests,
    following,
    forgetting,
    registering,
    registration_work,
)


@shared_task
def register(**_: Any) -> int:
    """Does at Tencent what registrations are due for."""
    return registration_work.work()


@shared_task
def follow(**_: Any) -> int:
    """Asks Tencent about what it reviews."""
    return following.follow()


@shared_task
def compare(**_: Any) -> int:
    """Compares what is approved with what is registered, there and here."""
    registering.plan_missing()
    return following.compare()


@shared_task
def test_connection(*, provider_account: str, **_: Any) -> None:
    """Finds out whether Tencent lets us in."""
    connection_tests.test(int(provider_account))


@shared_task
def forget(**_: Any) -> None:
    """Takes away what is gone for good: keys, and replaced versions at Tencent."""
    forgetting.forget_deleted()
    forgetting.forget_old_app_keys()
    registering.drop_superseded()
