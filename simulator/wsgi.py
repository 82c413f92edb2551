"""WSGI in a few words: read a request, answer with bytes."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NoReturn
from wsgiref.types import StartResponse, WSGIEnvironment

import msgspec

from tencent.envelope import MAX_BODY_BYTES
from tencent.signing import WireRequest

# The server puts a function under this name: it closes the connection unanswered.
HANG_UP = "simulator.hang_up"

Headers = list[tuple[str, str]]
_STATUS = {
    200: "200 OK",
    400: "400 Bad Request",
    403: "403 Forbidden",
    404: "404 Not Found",
    405: "405 Method Not Allowed",
    500: "500 Internal Server Error",
    502: "502 Bad Gateway",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer."""

    body: bytes
    content_type: str = "application/json"
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()

    def send(self, start_response: StartResponse) -> Iterable[bytes]:
        """Hand the answer to the server."""
        headers = [
            ("Content-Type", self.content_type),
            ("Content-Length", str(len(self.body))),
            *self.headers,
        ]
        start_response(_STATUS[self.status], headers)
        return [self.body]


def json_answer(value: object, status: int = 200) -> Answer:
    """Answer with JSON."""
    return Answer(msgspec.json.encode(value), status=status)


def wire_request(environ: WSGIEnvironment) -> WireRequest:
    """Return the request as it stood on the wire."""
    headers = {
        name[5:].replace("_", "-").lower(): value
        for name, value in environ.items()
        if name.startswith("HTTP_")
    }
    if content_type := environ.get("CONTENT_TYPE"):
        headers["content-type"] = content_type
    return WireRequest(
        method=environ["REQUEST_METHOD"],
        path=environ.get("PATH_INFO") or "/",
        raw_query=environ.get("QUERY_STRING", ""),
        headers=headers,
        body=read_body(environ),
    )


def read_body(environ: WSGIEnvironment) -> bytes:
    """Read the body, but not more than the wire allows and one byte."""
    length = environ.get("CONTENT_LENGTH") or "0"
    if not length.isdigit():
        return b""
    body: bytes = environ["wsgi.input"].read(min(int(length), MAX_BODY_BYTES + 1))
    return body


def hang_up(environ: WSGIEnvironment) -> NoReturn:
    """Close the connection without an answer."""
    close: Callable[[], NoReturn] = environ[HANG_UP]
    close()


def read_json(environ: WSGIEnvironment) -> dict[str, Any] | None:
    """Return the members of a JSON object; None when the body is no such thing."""
    try:
        value = json.loads(read_body(environ) or b"{}")
    except ValueError:
        return None
    return value if isinstance(value, dict) else None
