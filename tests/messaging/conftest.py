from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from messaging.enums import Lane
from tests.cast import Cast
from tests.messaging.books import jobs
from tests.messaging.processes import CeleryProcess, Line
from tests.simulator.cast import Simulator
from tests.upstream import point


@pytest.fixture
def empty_broker() -> None:
    """Nothing waits in the broker from before."""
    for queue in (*Lane, "reports", "housekeeping", "mail", "registration"):
        jobs(queue)


@pytest.fixture
def start(
    tmp_path: Path, cast: Cast, empty_broker: None
) -> Iterator[Callable[[tuple[str, ...]], CeleryProcess]]:
    """Starts real Celery processes, which end with the test."""
    running: list[CeleryProcess] = []

    def start_process(arguments: tuple[str, ...]) -> CeleryProcess:
        process = CeleryProcess(tmp_path / f"{len(running)}.log", arguments)
        running.append(process)
        return process

    yield start_process
    for process in running:
        process.kill()


@pytest.fixture
def line(cast: Cast, upstream: Simulator) -> Iterator[Line]:
    """The cast's provider account reaches the simulator only through this line."""
    line = Line(upstream.port)
    point(cast.provider, line.port)
    yield line
    line.close()
