"""Real worker processes on the test's database and broker, and a line to cut."""

import http.client
import json
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from django.conf import settings
from django.db import connection

from tests.simulator.cast import ROOT, wait_until

QUEUES = "otp,notification,marketing,reports,housekeeping,mail,registration"
WORKER = ("worker", "--pool=solo", f"--queues={QUEUES}", "--without-mingle",
          "--without-gossip", "--without-heartbeat")  # fmt: skip
BEAT = ("beat",)


def environment() -> dict[str, str]:
    """The console's environment for a process that shares this test's data."""
    parameters = connection.settings_dict
    if connection.vendor == "sqlite":
        database = f"sqlite:///{parameters['NAME']}"
    else:
        user, host = parameters["USER"], parameters["HOST"]
        database = f"postgres://{user}@{host}:{parameters['PORT']}/{parameters['NAME']}"
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "isms_console.settings",
        "VAR_DIR": str(settings.VAR_DIR),
        "DATABASE_URL": database,
        "CELERY_BROKER_URL": settings.CELERY_BROKER_URL,
    }


class CeleryProcess:
    """A worker or beat, ready when this returns."""

    def __init__(self, log: Path, arguments: tuple[str, ...]) -> None:
        self._log = log
        with log.open("w") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "celery", "-A", "isms_console", *arguments,
                 "--loglevel=INFO"],
                cwd=ROOT,
                env=environment(),
                stdout=output,
                stderr=output,
            )  # fmt: skip
        sign = " ready." if arguments[0] == "worker" else "beat: Starting"
        if not wait_until(lambda: sign in log.read_text(), 60):
            self.kill()
            raise AssertionError(log.read_text())

    def kill(self) -> None:
        """Ends it without a chance to tidy anything."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait(10)


class Line:
    """Between a worker and the simulator: passes calls on, or keeps one back."""

    def __init__(self, to_port: int) -> None:
        self.reached, self.released = threading.Event(), threading.Event()
        self.to_port = to_port
        self._held = ("", "")
        self._own_answers: dict[str, bytes] = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def hold(self, action: str, what: str) -> None:
        """Keeps back the `request` or the `answer` of the next call of an action."""
        self._held = (action, what)

    def answer(self, action: str, members: dict[str, object]) -> None:
        """Answers the next call of an action itself."""
        self._own_answers[action] = json.dumps({"Response": members}).encode()

    def release(self) -> None:
        """Lets go of what it kept back."""
        self.released.set()

    def close(self) -> None:
        self.released.set()
        self._server.shutdown()
        self._server.server_close()

    def carry(self, request: BaseHTTPRequestHandler, body: bytes) -> bytes | None:
        """The answer to a call; None when the call never arrives."""
        action = request.headers["X-TC-Action"]
        if self._held == (action, "request"):
            self._wait()
            return None
        if action in self._own_answers:
            return self._own_answers.pop(action)
        answer = self._ask(request, body)
        if self._held == (action, "answer"):
            self._wait()
        return answer

    def _wait(self) -> None:
        self._held = ("", "")
        self.reached.set()
        self.released.wait(60)

    def _ask(self, request: BaseHTTPRequestHandler, body: bytes) -> bytes:
        far = http.client.HTTPConnection("127.0.0.1", self.to_port, timeout=10)
        far.putrequest("POST", request.path, skip_host=True, skip_accept_encoding=True)
        for name, value in request.headers.items():
            if name.lower() != "connection":
                far.putheader(name, value)
        far.endheaders(body)
        answer = far.getresponse().read()
        far.close()
        return answer

    def _handler(line) -> type[BaseHTTPRequestHandler]:  # noqa: N805
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                answer = line.carry(self, body)
                if answer is None:
                    return
                with suppress(OSError):
                    self.send_response(200)
                    self.send_header("Content-Type", "application/json")
                    self.send_header("Content-Length", str(len(answer)))
                    self.end_headers()
                    self.wfile.write(answer)

            def log_message(self, *_: object) -> None:
                pass

        return Handler
