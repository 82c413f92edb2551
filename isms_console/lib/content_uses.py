"""Where texts to send with meet the room that sends; neither imports the other.

`messaging` installs its `Counter`. So `projects`, below it, can say what still uses a
signature or a body template.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Task:
    """One task that was sent with it."""

    url: str
    project: str
    recipients: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Uses:
    """By what it is used: the latest tasks, and the names of projects that sent.

    `unfinished` tasks still have messages to hand over.
    """

    tasks: Sequence[Task] = field(default_factory=list)
    projects: Sequence[str] = field(default_factory=list)
    unfinished: int = 0


class Counter(Protocol):
    """What `messaging` does for the rooms below it."""

    def of_signatures(self, keys: Sequence[int]) -> Uses:
        """Uses of these versions of one signature."""

    def of_templates(self, keys: Sequence[int]) -> Uses:
        """Uses of these versions of one body template."""


_counters: list[Counter] = []


def install(counter: Counter) -> None:
    """Puts the counter in; called by `messaging` when it is ready."""
    _counters[:] = [counter]


def counter() -> Counter:
    """The counter that is installed."""
    return _counters[0]
