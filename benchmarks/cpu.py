"""Processor time of running processes, where the system shows it (Linux)."""

import os
from collections.abc import Iterable
from pathlib import Path

_PROC = Path("/proc")


def seconds(pids: Iterable[int]) -> float:
    """User and system seconds of these processes so far; of none elsewhere."""
    ticks = sum(sum(map(int, _stat(pid)[11:13])) for pid in pids)
    return ticks / os.sysconf("SC_CLK_TCK")


def family(pid: int) -> set[int]:
    """A process and all that it started, as far as they run."""
    parents = {
        int(path.name): int((_stat(int(path.name)) or ["0", "0"])[1])
        for path in _PROC.glob("[0-9]*")
    }
    found = {pid}
    while more := {each for each, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def _stat(pid: int) -> list[str]:
    """The fields behind the name: state, parent, …; none for what has ended."""
    try:
        text = (_PROC / str(pid) / "stat").read_text()
    except OSError:
        return []
    return text.rpartition(")")[2].split()
