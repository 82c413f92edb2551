"""Jobs. Each calls one action; what they may carry between versions is `**_`."""

from typing import Any

from celery import shared_task

from messaging.actions import dispatch as dispatching
from messaging.actions import polling, sweeps
from messaging.enums import Lane


@shared_task
def dispatch(*, lane: str, **_: Any) -> int:
    """Hands over the lane's batches for one shift."""
    return dispatching.dispatch_lane(Lane(lane))


@shared_task
def poll_delivery_reports(**_: Any) -> None:
    """Pulls delivery reports until nothing waits."""
    polling.poll_all()


@shared_task
def nudge_lanes(**_: Any) -> None:
    """Wakes lanes whose nudge was lost."""
    sweeps.nudge_lanes()


@shared_task
def sweep(**_: Any) -> None:
    """Finds stuck work again."""
    sweeps.sweep()
