"""The first measure: the whole life of many messages, beside a bare loop.

Import it only when the settings may be read.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks import console, cpu, workers
from benchmarks.far_side import FarSide
from benchmarks.report import Run, Seconds, table

ROOT = Path(__file__).resolve().parent.parent
_SETTLE_SECONDS = 1.0


def measured(database_url: str, messages: int, runs: int) -> str:
    """The table of so many runs of both sides, in turns."""
    pairs = [
        Run(_bare_loop(database_url, messages), _console(messages)) for _ in range(runs)
    ]
    return table(pairs, messages)


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
