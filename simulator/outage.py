"""The "down" switch: for a while nothing works. Runs on the real clock."""

import time
from typing import Literal

# "refuse" closes the port itself; "drop" takes the request and hangs up;
# "500" answers as a broken gateway does.
Mode = Literal["none", "refuse", "drop", "500"]


class Outage:
    """Whether the simulator is down now, how, and for how long."""

    def __init__(self) -> None:
        self._mode: Mode = "none"
        self._until = 0.0

    @property
    def mode(self) -> Mode:
        """How it is down at this moment, or ``none``."""
        return self._mode if time.monotonic() < self._until else "none"

    @property
    def seconds_left(self) -> float:
        """How long it stays down."""
        return max(0.0, self._until - time.monotonic())

    def begin(self, mode: Mode, seconds: float) -> None:
        """Go down for so many seconds."""
        self._mode, self._until = mode, time.monotonic() + seconds

    def end(self) -> None:
        """Come back."""
        self._mode = "none"
