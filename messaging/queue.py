"""Names background jobs and sends them, by name and on commit."""

from isms_console.lib import jobs
from messaging.enums import Lane

DISPATCH = "messaging.tasks.dispatch"
# Enough to wake every idle worker of a lane; each goes on until nothing is planned.
_MOST_NUDGES = 4


def nudge(lane: Lane, batches: int = 1) -> None:
    """Wakes the lane's workers when this transaction commits."""
    jobs.send_on_commit(
        DISPATCH,
        queue=lane,
        times=min(batches, _MOST_NUDGES),
        arguments={"lane": lane},
    )
