"""The real worker processes: the lines of the Procfile."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# A worker for one-time codes, notifications and the rest (2 processes), one for
# marketing (1 process), and the clock.
NAMES = ("worker", "marketing", "beat")


@contextmanager
def running() -> Iterator[list[int]]:
    """The processes of NAMES, with this process' environment; all stopped after.

    Gives their ids.
    """
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environ = {
        **os.environ,
        "PATH": path,
        "PYTHONWARNINGS": "ignore:You're running the worker with superuser",
    }
    processes = [
        subprocess.Popen(
            command,
            shell=True,
            cwd=ROOT,
            env=environ,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        for command in _commands()
    ]
    try:
        yield [process.pid for process in processes]
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _commands() -> list[str]:
    lines = (ROOT / "Procfile").read_text().splitlines()
    commands = dict(line.split(":", 1) for line in lines if ":" in line)
    return [commands[name] for name in NAMES]
