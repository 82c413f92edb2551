"""Honcho with our manners: quiet, logged, and nothing left behind."""

import os
import signal
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import IO

from honcho import manager as honcho_manager
from honcho.manager import SYSTEM_PRINTER_NAME, Manager
from honcho.printer import Message, Printer
from honcho.process import Process


def wait_for_the_end_of(parent: int) -> None:
    """Return when the process that started this one is gone."""
    while os.getppid() == parent:
        time.sleep(0.5)


class LoggedPrinter(Printer):  # type: ignore[misc]
    """Shows each line and keeps it in var/log/<process>.log of this run."""

    def __init__(self, folder: Path) -> None:
        """Open the logs as processes speak up."""
        super().__init__()
        self._folder = folder
        self._files: dict[str, IO[str]] = {}

    def write(self, message: Message) -> None:
        """Show a process' line; keep honcho's own remarks to the log."""
        name = message.name or SYSTEM_PRINTER_NAME
        data = message.data
        line = data.decode("utf-8", "replace") if isinstance(data, bytes) else data
        if name not in self._files:
            self._files[name] = (self._folder / f"{name}.log").open("w")
        # A signal may interrupt a remark of honcho's with another one.
        with suppress(RuntimeError):
            self._files[name].write(f"{message.time:%H:%M:%S} {line.rstrip()}\n")
            self._files[name].flush()
        if name != SYSTEM_PRINTER_NAME:
            super().write(message)


class WatchedProcess(Process):  # type: ignore[misc]
    """A process that ends when whoever started it is gone, even by SIGKILL."""

    def run(self, events: object = None, ignore_signals: bool = False) -> None:
        """Run in a process of its own, between honcho and the command."""
        starter = os.getppid()
        threading.Thread(target=self._watch, args=(starter,), daemon=True).start()
        super().run(events, ignore_signals)

    def _watch(self, starter: int) -> None:
        wait_for_the_end_of(starter)
        for number in (signal.SIGTERM, signal.SIGKILL):
            if self._child is not None:
                with suppress(ProcessLookupError):
                    os.killpg(self._child.pid, number)
            time.sleep(5)


class _FirstTheLeader:
    """Asks a process to end and leaves its children to it; kills them all later.

    A Celery worker finishes the job in hand when it alone is asked; a signal to
    the group would cut the job off.
    """

    def terminate(self, pid: int) -> None:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGTERM)

    def kill(self, pid: int) -> None:
        with suppress(ProcessLookupError):
            os.killpg(pid, signal.SIGKILL)


class PatientManager(Manager):  # type: ignore[misc]
    """Runs the Procfile; knows whether it was asked to stop or fell over."""

    def __init__(self, printer: Printer, patience_seconds: float = 15) -> None:
        """Take our process and signal manners in place of honcho's."""
        super().__init__(printer)
        self._procmgr = _FirstTheLeader()
        self._process_ctor = WatchedProcess
        self._patience_seconds = patience_seconds
        # Honcho's own clock starts only when something has stopped; ours always.
        honcho_manager.KILL_WAIT = patience_seconds + 60

    def _start(self) -> None:
        super()._start()
        if "MAKELEVEL" in os.environ:
            parent = os.getppid()
            threading.Thread(target=_follow, args=(parent,), daemon=True).start()

    @property
    def asked_to_stop(self) -> bool:
        """Whether a signal ended the run (130 or 143), not a process of its own."""
        return self.returncode in {130, 143}

    def terminate(self) -> None:
        """Stop everything; honcho calls this from a signal handler, so be brief."""
        if not self._terminating:
            self._terminating = True
            threading.Thread(target=self._stop_all, daemon=True).start()

    def _stop_all(self) -> None:
        stopped = [name for name, it in self._processes.items() if "returncode" in it]
        why = f"{', '.join(stopped)} ended by itself: see var/log/. " if stopped else ""
        print(f"{why}Stopping …", flush=True)
        while not self._all_started():
            time.sleep(0.05)
        self._killall()
        time.sleep(self._patience_seconds)
        self._killall(force=True)


def _follow(parent: int) -> None:
    """Stop when make is gone: it was killed and could not pass that on."""
    wait_for_the_end_of(parent)
    os.kill(os.getpid(), signal.SIGTERM)
