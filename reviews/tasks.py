"""Jobs. Each calls one action; what they may carry between versions is `**_`."""

from typing import Any

from celery import shared_task

from reviews.actions import claims


@shared_task
def mind_the_clock(**_: Any) -> None:
    """Gives back claims that ran out, and tells of cases that are overdue."""
    claims.lapse_claims()
    claims.escalate()
