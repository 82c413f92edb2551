"""Jobs. Each calls one action; what they may carry between versions is `**_`."""

from typing import Any

from celery import shared_task

from accounts.actions import verification_expiry


@shared_task
def remind(**_: Any) -> None:
    """Reminds of documents that expire."""
    verification_expiry.remind()
