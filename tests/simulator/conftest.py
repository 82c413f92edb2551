from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.simulator.cast import Caller, Simulator


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Simulator]:
    state: Path = tmp_path_factory.mktemp("simulator") / "state.sqlite3"
    simulator = Simulator(state)
    yield simulator
    simulator.stop()


@pytest.fixture
def simulator(running: Simulator) -> Simulator:
    """The simulator, as if just started, with a clock that stands still."""
    running.post("outage", mode="none")
    running.post("reset")
    running.post("clock", speed=0)
    running.post("settings", rate_limits=False)
    return running


@pytest.fixture
def caller(simulator: Simulator) -> Caller:
    return simulator.client()
