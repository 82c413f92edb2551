"""`make bench`: what is promised, measured.

sending: the life of 100,000 messages, beside a bare loop (PostgreSQL and Redis).
queue: the reviewer's pages with 100,000 decided and 2,000 open cases (PostgreSQL).
alike: how fast similar texts are found among 50,000 (PostgreSQL).
standards: how well the rules tell good texts from bad ones (nothing needed).

Usage: python -m benchmarks [sending|queue|alike|standards] [--messages N]
                            [--runs N] [--requests N]
"""

import argparse
import os
import signal
import sys
import tempfile
from contextlib import ExitStack

import django

from benchmarks import services
from benchmarks.machine import describe

MEASURES = ["sending", "queue", "alike", "standards"]


def main() -> int:
    """Measure in turns; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("measure", nargs="?", choices=MEASURES, help="default: all")
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=1, help="of each, in turns")
    parser.add_argument("--requests", type=int, default=40, help="of each page")
    options = parser.parse_args()
    # So that what was started is stopped, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        _measure(options, [options.measure] if options.measure else MEASURES)
    except services.MissingServiceError as sentence:
        print(sentence, file=sys.stderr)
        return 2
    return 0


def _measure(options: argparse.Namespace, measures: list[str]) -> None:
    if set(measures) - {"standards"}:
        _measure_speed(options, measures)
    if "standards" in measures:
        os.environ["DJANGO_SETTINGS_MODULE"] = "isms_console.settings"
        django.setup()
        from benchmarks import standards

        print(standards.measured())


def _measure_speed(options: argparse.Namespace, measures: list[str]) -> None:
    with ExitStack() as needed:
        database_url = needed.enter_context(services.own_database())
        os.environ |= {
            "DATABASE_URL": database_url,
            "VAR_DIR": needed.enter_context(tempfile.TemporaryDirectory()),
            "STAFF_MFA_REQUIRED": "false",
            "DJANGO_SETTINGS_MODULE": "isms_console.settings",
        }
        if "sending" in measures:
            redis_url = needed.enter_context(services.own_redis())
            os.environ |= {"REDIS_URL": redis_url, "CELERY_BROKER_URL": redis_url}
        django.setup()
        # These read the settings.
        from benchmarks import alike, console, queue, sending

        console.prepare()
        print(describe(database_url))
        if "sending" in measures:
            print(sending.measured(database_url, options.messages, options.runs))
        if "queue" in measures:
            print(queue.measured(options.requests))
        if "alike" in measures:
            print(alike.measured())


if __name__ == "__main__":
    sys.exit(main())
