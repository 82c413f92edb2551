"""The table of results."""

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

STAGES = ("insert", "submit", "report")
PROCESSORS = ("own", "postgresql", "simulator")


Seconds = dict[str, float]


def stages(times: Sequence[float]) -> Seconds:
    """What each stage took, from its begin to the begin of the next."""
    spans = zip(STAGES, times, times[1:], strict=False)
    return {stage: end - begin for stage, begin, end in spans}


class Run(NamedTuple):
    """Seconds of both sides, by stage and processor, measured one after the other."""

    bare_loop: Seconds
    console: Seconds

    @property
    def ratio(self) -> float:
        """Our rate as a part of the bare loop's."""
        return _total(self.bare_loop) / _total(self.console)


def table(runs: list[Run], messages: int) -> str:
    """One line per run and side, and the median ratio."""
    heads = [f"{stage} s" for stage in STAGES] + [
        f"{name} CPU s" for name in PROCESSORS
    ]
    lines = [f"{'':10}{'messages/s':>12}" + "".join(f"{head:>18}" for head in heads)]
    for run in runs:
        lines.append(_line("bare loop", run.bare_loop, messages))
        lines.append(_line("console", run.console, messages))
        lines.append(f"{'ratio':10}{run.ratio:12.2f}")
    lines += ["", f"median ratio {median(run.ratio for run in runs):.2f}"]
    return "\n".join(lines)


def _line(name: str, spent: Seconds, messages: int) -> str:
    values = [spent[key] for key in (*STAGES, *PROCESSORS)]
    numbers = "".join(f"{value:18.2f}" for value in values)
    return f"{name:10}{messages / _total(spent):12,.0f}{numbers}"


def _total(spent: Seconds) -> float:
    return sum(spent[stage] for stage in STAGES)
