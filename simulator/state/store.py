"""The SQLite file: one connection, one lock, one transaction per call.

Calls take a few milliseconds and SQLite has one writer anyway, so a lock around
one connection is faster than many connections that wait for each other.
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SCHEMA = Path(__file__).with_name("schema.sql")
# Ids as Tencent's look: seven digits.
_FIRST_ID = 2_400_000


class Store:
    """The open state file."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = threading.RLock()
        self._db = sqlite3.connect(
            path,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )
        self._db.execute("PRAGMA journal_mode = WAL")
        # Survives a crash of the simulator, not of the machine: right here.
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.execute("PRAGMA cache_size = -65536")
        self._db.execute("PRAGMA temp_store = MEMORY")
        self._db.executescript(_SCHEMA.read_text())

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Look without changing anything."""
        with self._lock:
            yield self._db

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Change all or nothing; nests into the one already open."""
        with self._lock:
            if self._db.in_transaction:
                yield self._db
                return
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    def close(self) -> None:
        """Finish: fold the write-ahead log into the file."""
        with self._lock:
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._db.close()


TRAFFIC = (
    "sends",
    "messages",
    "refusals",
    "report_queue",
    "replies",
    "opt_outs",
    "tallies",
    "conversions",
    "pushes",
)
CONFIGURATION = ("access_keys", "apps", "signatures", "body_templates")


def clear_traffic(db: sqlite3.Connection) -> None:
    """Forget every message, and what came of it."""
    for table in TRAFFIC:
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - names from this file


def clear_configuration(db: sqlite3.Connection) -> None:
    """Forget keys, applications, signatures, templates and account settings."""
    for table in CONFIGURATION:
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - names from this file
    db.execute("DELETE FROM settings WHERE name = 'account'")
    db.execute("DELETE FROM sqlite_sequence")
    db.executemany(
        "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)",
        [("signatures", _FIRST_ID), ("body_templates", _FIRST_ID)],
    )
