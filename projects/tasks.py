"""Jobs. Each calls one action; what they may carry between versions is `**_`."""

from typing import Any

from celery import shared_task

from projects.actions import forgetting


@shared_task
def forget(**_: Any) -> None:
    """Takes away the keys of what is gone for good."""
    forgetting.forget_deleted()
    forgetting.forget_old_app_keys()
