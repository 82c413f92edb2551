"""Jobs. Each calls one action; what they may carry between versions is `**_`."""

from typing import Any

from celery import shared_task

from accounts.actions import mails, verification_expiry


@shared_task
def send_mails(**_: Any) -> int:
    """Hands over the mails that are due."""
    return mails.send_due_mails()


@shared_task
def remind(**_: Any) -> None:
    """Reminds of documents that expire."""
    verification_expiry.remind()
