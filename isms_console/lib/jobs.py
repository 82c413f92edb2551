"""Sends background jobs by name, on commit.

The tables are the queue of record: losing a job here loses nothing, a sweeper finds
the work again.
"""

import logging
from functools import partial

from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)

# A person waits for the page behind a job, and a sweeper repeats lost ones: one more
# try, for a connection that went stale.
_RETRIES = {"max_retries": 1, "interval_start": 0}


def send_on_commit(
    name: str, *, queue: str, times: int = 1, arguments: dict[str, str] | None = None
) -> None:
    """Puts the job into the queue, so many times, when this transaction commits."""
    transaction.on_commit(partial(_publish, name, queue, times, arguments or {}))


def _publish(name: str, queue: str, times: int, arguments: dict[str, str]) -> None:
    try:
        for _ in range(times):
            current_app.send_task(
                name, kwargs=arguments, queue=queue, retry_policy=_RETRIES
            )
    except (OperationalError, OSError):
        logger.warning("The broker is away; a sweeper will send %s again.", name)
