"""Puts mail into the queue of the worker that hands it over."""

from django.utils import timezone

from accounts.models import OutgoingMail


def queue_mail(*, to: str, topic: str, subject: str, text: str, html: str) -> None:
    """One mail that is due now; a subject is one line."""
    OutgoingMail.objects.create(
        to=to,
        topic=topic,
        subject=" ".join(subject.split())[:300],
        text=text,
        html=html,
        due_at=timezone.now(),
    )
