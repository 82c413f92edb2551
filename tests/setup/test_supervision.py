"""However a run ends, no process of it stays."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SERVE = """
import sys
sys.path.insert(0, {scripts!r})
from pathlib import Path
from supervision import LoggedPrinter, PatientManager
manager = PatientManager(LoggedPrinter(Path({folder!r})), 2)
manager.add_process("one", "echo $$ > one.pid; echo hello; exec sleep 600")
manager.add_process("two", {two!r})
manager.loop()
print("asked" if manager.asked_to_stop else "fell over", flush=True)
"""
LASTING = "echo $$ > two.pid; exec sleep 600"
ENDING = "echo $$ > two.pid; sleep 1; exit 3"
STUBBORN = "trap '' TERM; echo $$ > two.pid; while :; do sleep 1; done"


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def wait_until(condition: Callable[[], object]) -> None:
    ends = time.monotonic() + 15
    while not condition():
        assert time.monotonic() < ends, "waited too long"
        time.sleep(0.05)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    started: list[subprocess.Popen[str]] = []

    def start(two: str = LASTING, **variables: str) -> subprocess.Popen[str]:
        code = SERVE.format(
            scripts=str(ROOT / "scripts"), folder=str(tmp_path), two=two
        )
        process = subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            env=os.environ | variables,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        for name in ("one", "two"):
            path = tmp_path / f"{name}.pid"
            wait_until(lambda path=path: path.exists() and path.read_text().strip())
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def pids(folder: Path) -> list[int]:
    return [int((folder / f"{name}.pid").read_text()) for name in ("one", "two")]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks into /proc")
class TestStopping:
    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_a_signal_stops_every_process(
        self,
        start: Callable[..., subprocess.Popen[str]],
        tmp_path: Path,
        number: signal.Signals,
    ) -> None:
        process = start()

        process.send_signal(number)
        said, _ = process.communicate(timeout=20)

        assert said.splitlines()[-1] == "asked"
        assert [pid for pid in pids(tmp_path) if alive(pid)] == []

    def test_one_that_does_not_listen_is_killed(
        self, start: Callable[..., subprocess.Popen[str]], tmp_path: Path
    ) -> None:
        process = start(two=STUBBORN)

        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)

        assert [pid for pid in pids(tmp_path) if alive(pid)] == []

    def test_one_that_ends_stops_the_others(
        self, start: Callable[..., subprocess.Popen[str]], tmp_path: Path
    ) -> None:
        process = start(two=ENDING)

        said, _ = process.communicate(timeout=20)

        assert "two ended by itself: see var/log/" in said
        assert said.splitlines()[-1] == "fell over"
        assert [pid for pid in pids(tmp_path) if alive(pid)] == []

    def test_killing_the_starter_stops_every_process(
        self, start: Callable[..., subprocess.Popen[str]], tmp_path: Path
    ) -> None:
        process = start()

        process.kill()

        wait_until(lambda: not any(alive(pid) for pid in pids(tmp_path)))


def test_output_is_shown_and_kept(
    start: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    process = start()
    log = tmp_path / "one.log"
    wait_until(log.exists)

    process.send_signal(signal.SIGTERM)
    said, _ = process.communicate(timeout=20)

    assert "one" in said
    assert "hello" in said
    assert "hello" in log.read_text()
