"""The guard of `conftest` against tests that talk to the world."""

import socket

import pytest
import requests

# Set aside for documentation: nobody is there.
NOBODY = "192.0.2.1"


def test_a_connection_that_leaves_the_machine_fails_the_test():
    with (
        socket.socket() as outside,
        pytest.raises(AssertionError, match=NOBODY.replace(".", "[.]")),
    ):
        outside.connect((NOBODY, 80))


def test_so_does_a_request_over_http():
    with pytest.raises(AssertionError, match=NOBODY.replace(".", "[.]")):
        requests.get(f"http://{NOBODY}/", timeout=1)


def test_loopback_is_open():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
