"""A whole running console of its own, for the browser tests and the pictures.

Starts what `make demo` starts, on free ports and in a folder of its own under var/,
and leaves nothing behind: see scripts/serve.py.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import requests

ROOT = Path(__file__).resolve().parents[2]
VAR = ROOT / "var"
PATIENCE_SECONDS = 90
# What it must not inherit: it would meet other data, or the settings of the tests.
FOREIGN = (
    *("DATABASE_URL", "REDIS_URL", "CELERY_BROKER_URL", "PUBLIC_URL"),
    *("DJANGO_SETTINGS_MODULE", "MAKELEVEL"),
)


def free_ports(count: int) -> list[int]:
    """Ports that nobody uses, all different."""
    probes = [socket.socket() for _ in range(count)]
    try:
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [int(probe.getsockname()[1]) for probe in probes]
    finally:
        for probe in probes:
            probe.close()


class Stack:
    """A console with demo data, its workers and its simulator."""

    def __init__(self) -> None:
        """Nothing runs yet; `with` starts and stops it all."""
        self.port, self.simulator_port = free_ports(2)
        self.url = f"http://127.0.0.1:{self.port}"
        self.simulator_url = f"http://127.0.0.1:{self.simulator_port}"
        VAR.mkdir(parents=True, exist_ok=True)
        self.folder = Path(tempfile.mkdtemp(prefix="stack-", dir=VAR))
        self.demo: dict[str, Any] = {}
        self.places: dict[str, str] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._session = requests.Session()
        self._session.trust_env = False

    def __enter__(self) -> Self:
        """Start everything and wait until a person could sign in."""
        try:
            self._start()
            self._wait()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop everything, remove the folder."""
        self.stop()

    def _start(self) -> None:
        environ = {k: v for k, v in os.environ.items() if k not in FOREIGN}
        environ |= {
            "PORT": str(self.port),
            "SIMULATOR_PORT": str(self.simulator_port),
            "VAR_DIR": str(self.folder),
        }
        set_up = [sys.executable, "scripts/setup.py", "messages", "static"]
        serve = [sys.executable, "scripts/serve.py", "--demo"]
        subprocess.run(set_up, cwd=ROOT, env=environ, check=True, capture_output=True)
        with self.output.open("wb") as output:
            self._process = subprocess.Popen(
                serve,
                cwd=ROOT,
                env=environ,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def _wait(self) -> None:
        assert self._process is not None
        ends = time.monotonic() + PATIENCE_SECONDS
        while "Ctrl-C stops everything" not in self.output.read_text():
            if self._process.poll() is not None or time.monotonic() > ends:
                raise RuntimeError(
                    f"The console did not start:\n{self.output.read_text()[-4000:]}"
                )
            time.sleep(0.1)
        self.demo = json.loads((self.folder / "demo.json").read_text())

    @property
    def output(self) -> Path:
        """What its processes said."""
        return self.folder / "output.log"

    def stop(self) -> None:
        """End every process; safe to call twice."""
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(30)
            except subprocess.TimeoutExpired:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait()
            self._process = None
            shutil.copy(self.output, VAR / "stack.log")
        shutil.rmtree(self.folder, ignore_errors=True)

    def person(self, role: str) -> tuple[str, str]:
        """The e-mail address and password of the demo's person in a role.

        Also of an owner of the accounts in every state: "pending", "refused", ….
        """
        people = [*self.demo["users"], *self.demo["owners"]]
        user = next(
            user
            for user in people
            if role in (user.get("role"), user["email"].partition("@")[0])
        )
        return user["email"], user["password"]

    def ask(self, path: str, **query: Any) -> Any:
        """What the simulator's admin API says."""
        url = f"{self.simulator_url}/_admin/{path}"
        answer = self._session.get(url, params=query, timeout=10)
        answer.raise_for_status()
        return answer.json()

    def tell(self, path: str, **members: Any) -> None:
        """Change the simulator: its clock, an outage, an application."""
        url = f"{self.simulator_url}/_admin/{path}"
        self._session.post(url, json=members, timeout=10).raise_for_status()

    def close_port(self, seconds: float) -> None:
        """Nobody reaches the simulator for so long; returns when that is so."""
        self.tell("outage", mode="refuse", seconds=seconds)
        ends = time.monotonic() + 2
        while time.monotonic() < ends:
            try:
                self.ask("clock")
            except requests.ConnectionError:
                return
            time.sleep(0.05)
        raise TimeoutError("The simulator's port did not close.")

    def wait_for_simulator(self) -> None:
        """Until an outage that closed its port has passed."""
        ends = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < ends:
            try:
                self.ask("clock")
            except requests.ConnectionError:
                time.sleep(0.1)
            else:
                return
        raise TimeoutError("The simulator did not come back.")
