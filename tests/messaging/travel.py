"""What tests of the way of a message do to clocks, keys and the far side."""

from datetime import timedelta

from django.utils import timezone

from messaging.actions.polling import poll_all
from messaging.models import Batch
from projects.models import ProviderAccount
from tests.simulator.cast import Simulator

LONG_AGO = timedelta(minutes=30)


def accepted(upstream: Simulator) -> list[str]:
    """The numbers that the far side really took, in order."""
    return [item["phone_number"] for item in upstream.get("messages")["items"]]


def reports_arrive(upstream: Simulator, seconds: float = 2) -> None:
    """Lets time pass at the far side and pulls what is reported by then."""
    upstream.advance(seconds)
    poll_all()


def waits_are_over() -> None:
    """Everything that was put off is due now."""
    past = timezone.now() - timedelta(seconds=1)
    ProviderAccount.objects.filter(held_until__isnull=False).update(held_until=past)
    Batch.objects.update(due_at=past)


def claims_are_old() -> None:
    """All claims look as if their worker had died long ago."""
    Batch.objects.update(claimed_at=timezone.now() - LONG_AGO)


def time_to_ask() -> None:
    """What is still open is to be asked for now."""
    Batch.objects.update(ask_at=timezone.now() - timedelta(seconds=1))
