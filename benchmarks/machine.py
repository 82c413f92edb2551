"""What it was measured on."""

import os
import platform
from pathlib import Path

import django
import psycopg


def describe(database_url: str) -> str:
    """One line: cores, processor, Python, Django, PostgreSQL and how it commits."""
    with psycopg.connect(database_url) as db:
        shown = [
            db.execute(f"SHOW {name}").fetchone()[0]
            for name in ("server_version", "synchronous_commit", "shared_buffers")
        ]
    return (
        f"{os.cpu_count()} cores ({_processor()}), Python {platform.python_version()}, "
        f"Django {django.__version__}, PostgreSQL {shown[0]} "
        f"(synchronous_commit {shown[1]}, shared_buffers {shown[2]})"
    )


def _processor() -> str:
    try:
        with Path("/proc/cpuinfo").open() as lines:
            names = [
                line.split(":")[1].strip() for line in lines if "model name" in line
            ]
    except OSError:
        names = []
    return names[0] if names else platform.machine()
