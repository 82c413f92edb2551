"""`make bench`: the whole life of 100,000 messages, beside a bare loop.

Usage: python -m benchmarks [--messages N] [--runs N]
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import django

from benchmarks import cpu, services, workers
from benchmarks.far_side import FarSide
from benchmarks.machine import describe
from benchmarks.report import Run, Seconds, table

ROOT = Path(__file__).resolve().parent.parent
_SETTLE_SECONDS = 1.0


def main() -> int:
    """Measure in turns; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=1, help="of each, in turns")
    options = parser.parse_args()
    # So that what was started is stopped, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
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
    os.environ["DJANGO_SETTINGS_MODULE"] = "isms_console.settings"
    django.setup()
    # These read the settings.
    from benchmarks import console

    console.prepare()
    return [
        Run(_bare_loop(database_url, messages), _console(messages)) for _ in range(runs)
    ]


def _bare_loop(database_url: str, messages: int) -> Seconds:
    with FarSide.running() as far_side:
        command = [sys.executable, "-m", "benchmarks.bare_loop", database_url]
        command += [far_side.endpoint, far_side.template_id, str(messages)]
        before = cpu.seconds([far_side.process.pid])
        output = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
        spent = json.loads(output.stdout)
        spent["simulator"] = cpu.seconds([far_side.process.pid]) - before
        assert far_side.accepted() == (messages, messages)
    return spent


def _console(messages: int) -> Seconds:
    from benchmarks import console

    with FarSide.running() as far_side, workers.running() as pids:
        world = console.gather(far_side)
        # Processes start, connect and load what they need.
        console.measure(world, 1)
        console.clear()
        far_side.forget()
        time.sleep(_SETTLE_SECONDS)

        def used() -> Seconds:
            own = {os.getpid()}.union(*map(cpu.family, pids))
            return {
                "own": cpu.seconds(own),
                "postgresql": cpu.seconds(console.database_pids()),
                "simulator": cpu.seconds([far_side.process.pid]),
            }

        before = used()
        spent = console.measure(world, messages)
        spent |= {name: value - before[name] for name, value in used().items()}
        console.check(far_side, messages)
    return spent


if __name__ == "__main__":
    sys.exit(main())
