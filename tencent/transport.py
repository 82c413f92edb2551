"""HTTP connections that remember whether a request has left.

After a failure everything depends on one fact: was any byte of the request
handed to the network? Exceptions do not tell it (a TLS alert comes as the same
type before and after), so the connection itself notes it.
"""

import threading
import time
from typing import Any

from requests import Session
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

POOL_SIZE = 32
# A far side that hangs up just as we send leaves us not knowing what it took.
# It hangs up on idle connections, so we leave those first.
MAX_IDLE_SECONDS = 15


class Departure(threading.local):
    """Whether this thread's current request has begun to leave."""

    has_sent = False


departure = Departure()


class _HTTPConnection(HTTPConnection):
    _used_at = 0.0

    def send(self, data: Any) -> None:
        if self.sock is None:
            self.connect()
        departure.has_sent = True
        self._used_at = time.monotonic()
        super().send(data)

    @property
    def is_connected(self) -> bool:
        is_fresh = time.monotonic() - self._used_at < MAX_IDLE_SECONDS
        return is_fresh and super().is_connected


class _HTTPSConnection(_HTTPConnection, HTTPSConnection):
    pass


class _HTTPPool(HTTPConnectionPool):
    ConnectionCls = _HTTPConnection


class _HTTPSPool(HTTPSConnectionPool):
    ConnectionCls = _HTTPSConnection


class _NotingAdapter(HTTPAdapter):
    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {
            "http": _HTTPPool,
            "https": _HTTPSPool,
        }


def prepare(session: Session) -> None:
    """Make a session note departures, and do nothing behind our back.

    It ignores proxies, netrc files and certificate settings of the environment
    (a netrc entry would replace the signed Authorization header), repeats
    nothing, and follows no redirect: a followed POST would be sent twice.
    """
    session.trust_env = False
    session.max_redirects = 0
    adapter = _NotingAdapter(pool_maxsize=POOL_SIZE, max_retries=0)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
