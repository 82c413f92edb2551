"""The simulator's clock: every delay runs on it, and it can be hurried."""

import threading
import time
from collections.abc import Callable
from typing import Self

import msgspec


class Anchor(msgspec.Struct, frozen=True):
    """At unix time ``real`` the simulator's clock stood at ``simulated``."""

    real: float
    simulated: float
    speed: float

    @classmethod
    def fresh(cls) -> Self:
        """Return the clock of an undisturbed world: real time, real speed."""
        now = time.time()
        return cls(real=now, simulated=now, speed=1.0)


class Clock:
    """Simulated unix time. ``keep`` is told of every change, to store it."""

    def __init__(self, anchor: Anchor, keep: Callable[[Anchor], None]) -> None:
        self._anchor = anchor
        self._keep = keep
        self._changed = threading.Condition()

    @property
    def speed(self) -> float:
        """How many simulated seconds pass in one real second; 0 stands still."""
        return self._anchor.speed

    def now(self) -> float:
        """Return the simulated unix time."""
        anchor = self._anchor
        return anchor.simulated + (time.time() - anchor.real) * anchor.speed

    def change(self, *, speed: float | None = None, advance: float = 0.0) -> None:
        """Jump ahead by ``advance`` seconds and run at ``speed`` from here on."""
        with self._changed:
            self._set(
                Anchor(
                    real=time.time(),
                    simulated=self.now() + advance,
                    speed=self.speed if speed is None else speed,
                )
            )

    def reset(self) -> None:
        """Return to real time."""
        with self._changed:
            self._set(Anchor.fresh())

    def _set(self, anchor: Anchor) -> None:
        self._anchor = anchor
        self._keep(anchor)
        self._changed.notify_all()

    def sleep(self, seconds: float) -> None:
        """Wait for ``seconds`` of simulated time, also when it is hurried."""
        until = self.now() + seconds
        with self._changed:
            while (left := until - self.now()) > 0:
                # A clock that stands still is woken by the next change.
                self._changed.wait(left / self.speed if self.speed else 1.0)

    def wait_for_change(self, real_seconds: float) -> None:
        """Wait until the clock is changed, or for so many real seconds."""
        with self._changed:
            self._changed.wait(real_seconds)
