"""Jobs. Each calls one action; what they may carry between versions is `**_`."""

from typing import Any

from celery import shared_task

from accounts.actions import identity_reminders, mails


@shared_task
def send_mails(**_: Any) -> int:
    """Hands over the mails that are due."""
    return mails.send_due_mails()


@shared_task
def remind_of_documents(**_: Any) -> int:
    """Tells of documents that expire."""
    return identity_reminders.remind_of_documents()
