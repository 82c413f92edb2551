"""What every test shares: the cast, clients signed in as its people, the far side."""

import ipaddress
import socket
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import translation

from accounts.models import User
from tests.cast import Cast, gather
from tests.simulator.cast import Simulator
from tests.upstream import connect


def _is_here(address: Any) -> bool:
    if not isinstance(address, tuple):
        return True  # a Unix socket
    host = str(address[0])
    return host == "localhost" or ipaddress.ip_address(host).is_loopback


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Any connection that would leave this machine fails the test that makes it."""
    connect_for_real = socket.socket.connect

    def connect_here(self: socket.socket, address: Any) -> None:
        if not _is_here(address):
            raise AssertionError(f"A test connects to {address}.")
        connect_for_real(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_here)
        yield


@pytest.fixture(autouse=True)
def _fresh() -> None:
    """No test finds what another one left: failed sign-ins, a language."""
    cache.key_prefix = uuid.uuid4().hex
    translation.activate("en")


@pytest.fixture
def cast(db: None) -> Cast:
    return gather()


@pytest.fixture
def signed_in() -> Callable[[User], Client]:
    """A browser session of one person."""

    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user, "allauth.account.auth_backends.AuthenticationBackend")
        return client

    return sign_in


@pytest.fixture(scope="session")
def _upstream_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Simulator]:
    state: Path = tmp_path_factory.mktemp("upstream") / "state.sqlite3"
    simulator = Simulator(state)
    yield simulator
    simulator.stop()


@pytest.fixture
def upstream(cast: Cast, _upstream_process: Simulator) -> Simulator:
    """A simulator that knows the cast; its clock moves when a test advances it."""
    connect(cast, _upstream_process)
    return _upstream_process


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    """What is done inside is committed: what waited for it happens at the end."""
    return lambda: django_capture_on_commit_callbacks(execute=True)
