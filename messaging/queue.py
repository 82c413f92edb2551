"""Names background jobs and sends them, by name and on commit.

The tables are the queue of record: losing a job here loses nothing, a sweeper
finds the work again.
"""

import logging
from functools import partial

from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

from messaging.enums import Lane

logger = logging.getLogger(__name__)

DISPATCH = "messaging.tasks.dispatch"
# Enough to wake every idle worker of a lane; each goes on until nothing is planned.
_MOST_NUDGES = 4
# A person waits for the page behind a nudge, and a sweeper repeats lost ones: one
# more try, for a connection that went stale.
_RETRIES = {"max_retries": 1, "interval_start": 0}


def nudge(lane: Lane, batches: int = 1) -> None:
    """Wakes the lane's workers when this transaction commits."""
    transaction.on_commit(partial(_publish, lane, min(batches, _MOST_NUDGES)))


def _publish(lane: Lane, times: int) -> None:
    try:
        for _ in range(times):
            current_app.send_task(
                DISPATCH, kwargs={"lane": lane}, queue=lane, retry_policy=_RETRIES
            )
    except (OperationalError, OSError):
        logger.warning("The broker is away; the sweeper will nudge %s again.", lane)
