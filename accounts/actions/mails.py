"""Queues mail; a job hands it over."""

from django.utils import timezone

from accounts.enums import NoticeTopic
from accounts.models import OutgoingMail


def queue_mail(
    *, to: str, topic: NoticeTopic, subject: str, text: str, html: str
) -> None:
    """A mail that is due now."""
    OutgoingMail.objects.create(
        to=to,
        topic=topic,
        subject=subject[:300],
        text=text,
        html=html,
        due_at=timezone.now(),
    )
