"""The HTTP server: the standard library's WSGI server, with threads.

Granian serves WSGI faster, but it cannot close a connection without an answer
(an application that fails gets a status 500, a broken body still gets a head),
nor close and reopen its port; both are what a simulator of outages is for. The
cost, measured: 0.1 ms more per request.
"""

import errno
import socket
import socketserver
import sys
import threading
from contextlib import suppress
from io import BytesIO
from typing import IO, Any, NoReturn, cast
from wsgiref.simple_server import ServerHandler, WSGIRequestHandler, WSGIServer
from wsgiref.types import WSGIApplication

from simulator.outage import Outage
from simulator.wsgi import HANG_UP
from tencent.envelope import MAX_BODY_BYTES

# How often a running server looks whether to stop, or to close its port.
_LOOK_SECONDS = 0.1
_IDLE_SECONDS = 120


class PortBusyError(Exception):
    """Somebody else listens on the port."""


class _Handler(ServerHandler):
    """One answer, HTTP/1.1, without the environment of the process."""

    http_version = "1.1"
    os_environ: dict[str, str] = {}
    server_software = "ISMS-Simulator"
    request_handler: WSGIRequestHandler


class _RequestHandler(WSGIRequestHandler):
    """One connection, kept alive."""

    protocol_version = "HTTP/1.1"
    # Head and body leave together, at once.
    wbufsize = 65_536
    disable_nagle_algorithm = True
    timeout = _IDLE_SECONDS
    server: "_Server"

    def log_message(self, *_: object) -> None:
        """Keep no access log."""

    def address_string(self) -> str:
        """Return the address; names are never looked up."""
        return str(self.client_address[0])

    def handle_expect_100(self) -> bool:
        """Ask for the body now, not when the buffer is full."""
        go_on = super().handle_expect_100()
        self.wfile.flush()
        return go_on

    def handle(self) -> None:
        """Answer requests until either side closes."""
        try:
            self._handle_one()
            while not self.close_connection:
                self._handle_one()
        except (ConnectionError, TimeoutError):
            self.close_connection = True

    def _handle_one(self) -> None:
        self.close_connection = True
        self.raw_requestline = self.rfile.readline(65_537)
        if not self.raw_requestline or not self.parse_request():
            return
        length = self.headers.get("content-length", "0")
        if "transfer-encoding" in self.headers or not length.isdecimal():
            self.close_connection = True
            self.send_error(411)
            return
        if int(length) > MAX_BODY_BYTES:
            self.close_connection = True
        self._answer(self.rfile.read(min(int(length), MAX_BODY_BYTES + 1)))

    def _answer(self, body: bytes) -> None:
        environ: dict[str, Any] = self.get_environ()
        environ[HANG_UP] = self._hang_up
        handler = _Handler(
            BytesIO(body),
            cast("IO[bytes]", self.wfile),
            sys.stderr,
            environ,
            multithread=True,
        )
        handler.request_handler = self
        handler.run(self.server.get_app())  # type: ignore[arg-type] # it is set
        self.wfile.flush()

    def _hang_up(self) -> NoReturn:
        """Close the connection unanswered: wsgiref is silent about this error."""
        self.close_connection = True
        raise ConnectionAbortedError


class _Server(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True
    request_queue_size = 256
    timeout = _LOOK_SECONDS

    def __init__(self, *address_and_handler: Any) -> None:
        super().__init__(*address_and_handler)
        self._open: set[Any] = set()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remember the connection as long as it is open."""
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forget a connection that ends."""
        self._open.discard(request)
        super().shutdown_request(request)

    def hang_up_all(self) -> None:
        """End the connections that are kept alive, as a dying server does."""
        for connection in list(self._open):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def server_bind(self) -> None:
        """Bind without asking the name service who we are."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]  # type: ignore[assignment]
        self.setup_environ()

    def handle_error(self, request: object, client_address: object) -> None:
        """Be silent about connections that broke."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Server:
    """Listens from the moment it is made, serves until it is stopped."""

    def __init__(
        self, host: str, port: int, application: WSGIApplication, outage: Outage
    ) -> None:
        self._application, self._outage = application, outage
        self._stopping = threading.Event()
        self._httpd = self._listen(host, port)
        self.host, self.port = str(host), int(self._httpd.server_port)

    def serve(self) -> None:
        """Answer until ``stop``; a refused outage closes the port meanwhile."""
        while not self._stopping.is_set():
            while not self._stopping.is_set() and self._outage.mode != "refuse":
                self._httpd.handle_request()
            self._httpd.server_close()
            self._stopping.wait(_LOOK_SECONDS)  # who asked for it gets an answer
            self._httpd.hang_up_all()
            while self._outage.mode == "refuse" and not self._stopping.is_set():
                self._stopping.wait(_LOOK_SECONDS)
            if not self._stopping.is_set():
                self._httpd = self._listen(self.host, self.port)

    def stop(self, *_: object) -> None:
        """Finish soon; also fit as a signal handler."""
        self._stopping.set()

    def _listen(self, host: str, port: int) -> _Server:
        try:
            httpd = _Server((host, port), _RequestHandler)
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise PortBusyError from error
            raise
        httpd.set_app(self._application)
        return httpd
