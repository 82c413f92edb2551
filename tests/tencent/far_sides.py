"""Servers on the loopback that behave as badly as real ones do."""

import json
import socket
import struct
import threading
from contextlib import contextmanager


def answer(body, *, status="200 OK", content_type="application/json", more=""):
    """A whole HTTP answer; a dict is wrapped as ``Response``."""
    if isinstance(body, dict):
        body = json.dumps({"Response": body | {"RequestId": "r-1"}}).encode()
    head = (
        f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{more}"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def error(code, **more):
    return answer({"Error": {"Code": code, "Message": "said no"}}, **more)


def read_request(connection) -> bytes:
    """Read one request; empty when the other side hung up."""
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65536)
        if not piece:
            return b""
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    length = next(
        int(line.split(b":")[1])
        for line in head.split(b"\r\n")
        if line.lower().startswith(b"content-length")
    )
    while len(body) < length:
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body


def reset(connection) -> None:
    """Close with a TCP reset instead of a farewell."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


class FarSide:
    def __init__(self, address):
        self.address = address
        self.connections = 0
        self.requests: list[bytes] = []


@contextmanager
def serving(behave, *, requests_per_connection=10_000):
    """Serve with ``behave(connection, request)``; bytes it returns are sent."""
    listener = socket.create_server(("127.0.0.1", 0))
    far_side = FarSide(f"127.0.0.1:{listener.getsockname()[1]}")
    stopped = threading.Event()

    def serve(connection) -> None:
        with connection:
            for _ in range(requests_per_connection):
                try:
                    request = read_request(connection)
                except OSError:
                    return
                if not request:
                    return
                far_side.requests.append(request)
                reply = behave(connection, request)
                if reply is None:
                    stopped.wait()
                    return
                if connection.fileno() < 0:
                    return
                connection.sendall(reply)

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            far_side.connections += 1
            threading.Thread(target=serve, args=(connection,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield far_side
    finally:
        stopped.set()
        # Closing alone does not wake a thread that waits in accept.
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
