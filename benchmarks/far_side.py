"""A fresh simulator in a process of its own, without its limits."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from simulator.options import DEFAULT_SDK_APP_ID

ROOT = Path(__file__).resolve().parent.parent


class FarSide:
    """Takes any rate and frequency; every message is delivered after a second."""

    def __init__(self, folder: Path) -> None:
        """Start it with its state in `folder`, which must be empty."""
        self.endpoint = f"127.0.0.1:{_free_port()}"
        port = self.endpoint.rpartition(":")[2]
        state = folder / "simulator.sqlite3"
        environ = {k: v for k, v in os.environ.items() if not k.startswith("SIMULATOR")}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "simulator", "--port", port, "--state", str(state)],
            cwd=ROOT,
            env=environ,
            stdout=subprocess.PIPE,
        )
        assert self.process.stdout is not None
        self.process.stdout.readline()
        self._post("settings", rate_limits=False)
        self._post(
            "apps", sdk_app_id=DEFAULT_SDK_APP_ID, frequency_rules=False, endings=False
        )

    @classmethod
    @contextmanager
    def running(cls) -> Iterator["FarSide"]:
        """A simulator with nothing in it, stopped and forgotten afterwards."""
        with tempfile.TemporaryDirectory() as folder:
            far_side = cls(Path(folder))
            try:
                yield far_side
            finally:
                far_side.process.terminate()
                far_side.process.wait()

    @property
    def template_id(self) -> str:
        """Its marketing template with one parameter."""
        offers = [each for each in self._get("templates") if each["sms_type"] == 1]
        return str(next(each["id"] for each in offers if each["international"]))

    def accepted(self) -> tuple[int, int]:
        """How many messages it accepted, and to how many different numbers."""
        counted = self._get("messages/count")
        return counted["accepted"], counted["phone_numbers"]

    def forget(self) -> None:
        """Forget the messages."""
        self._post("reset", messages_only=True)

    def _get(self, path: str) -> Any:
        return self._ask(urllib.request.Request(self._url(path)))

    def _post(self, path: str, **members: Any) -> Any:
        body = json.dumps(members).encode()
        head = {"Content-Type": "application/json"}
        return self._ask(urllib.request.Request(self._url(path), body, head))

    def _url(self, path: str) -> str:
        return f"http://{self.endpoint}/_admin/{path}"

    def _ask(self, request: urllib.request.Request) -> Any:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=30) as answer:
            return json.load(answer)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
