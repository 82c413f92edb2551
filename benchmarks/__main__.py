"""`make bench`: the whole life of 100,000 messages, beside a bare loop.

Usage: python -m benchmarks [--messages N] [--runs N]
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import services
from benchmarks.far_side import FarSide
from benchmarks.machine import describe
from benchmarks.report import Run, table

ROOT = Path(__file__).resolve().parent.parent
_SETTLE_SECONDS = 1.0


def main() -> int:
    """Measure in turns; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=1, help="of each, in turns")
    options = parser.parse_args()
    try:
        with (
            services.own_database() as database_url,
            services.own_redis() as redis_url,
            tempfile.TemporaryDirectory() as folder,
        ):
            os.environ |= {
                "DATABASE_URL": database_url,
                "REDIS_URL": redis_url,
                "CELERY_BROKER_URL": redis_url,
                "VAR_DIR": folder,
            }
            runs = _measure(database_url, options.messages, options.runs)
            print(describe(database_url))
            print(table(runs, options.messages))
    except services.MissingServiceError as sentence:
        print(sentence, file=sys.stderr)
        return 2
    return 0


def _measure(database_url: str, messages: int, runs: int) -> list[Run]:
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "isms_console.settings"
    django.setup()
    from benchmarks import console

    console.prepare()
    return [
        Run(_bare_loop(database_url, messages), _console(messages)) for _ in range(runs)
    ]


def _bare_loop(database_url: str, messages: int) -> dict[str, float]:
    with FarSide.running() as far_side:
        command = [sys.executable, "-m", "benchmarks.bare_loop", database_url]
        command += [far_side.endpoint, far_side.template_id, str(messages)]
        output = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
        assert far_side.accepted() == (messages, messages)
    return json.loads(output.stdout)


def _console(messages: int) -> dict[str, float]:
    from benchmarks import console, workers

    with FarSide.running() as far_side:
        console.clear()
        world = console.gather(far_side)
        with workers.running():
            # Processes start, connect and load what they need.
            console.measure(world, 1)
            console.clear()
            far_side.forget()
            time.sleep(_SETTLE_SECONDS)
            stages = console.measure(world, messages)
            console.check(far_side, messages)
    return stages


if __name__ == "__main__":
    sys.exit(main())
