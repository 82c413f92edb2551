"""Requests per second and action, on the real clock."""

import threading
import time

from tencent.wire_error import WireError


class RateLimits:
    """Counts the calls of each action in the second that runs."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._calls: dict[str, tuple[int, int]] = {}

    def check(self, action: str, per_second: int) -> None:
        """Count one call. Raises ``WireError`` (RequestLimitExceeded)."""
        second = int(time.time())
        with self._lock:
            counted_in, calls = self._calls.get(action, (second, 0))
            calls = calls + 1 if counted_in == second else 1
            self._calls[action] = (second, calls)
        if calls > per_second:
            raise WireError(
                "RequestLimitExceeded",
                f"The request rate of `{action}` exceeds {per_second} per second.",
            )
