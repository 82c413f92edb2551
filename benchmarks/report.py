"""The table of results."""

from statistics import median
from typing import NamedTuple

STAGES = ("insert", "submit", "report")


class Run(NamedTuple):
    """Seconds by stage, of both sides, measured one after the other."""

    bare_loop: dict[str, float]
    console: dict[str, float]

    @property
    def ratio(self) -> float:
        """Our rate as a part of the bare loop's."""
        return sum(self.bare_loop.values()) / sum(self.console.values())


def table(runs: list[Run], messages: int) -> str:
    """One line per run and side, and the median ratio."""
    lines = [
        "",
        f"{'':12}{'messages/s':>12}" + "".join(f"{s + ' s':>10}" for s in STAGES),
    ]
    for run in runs:
        lines.append(_line("bare loop", run.bare_loop, messages))
        lines.append(
            _line("console", run.console, messages) + f"   ratio {run.ratio:.2f}"
        )
    lines += ["", f"median ratio {median(run.ratio for run in runs):.2f}"]
    return "\n".join(lines)


def _line(name: str, stages: dict[str, float], messages: int) -> str:
    rate = messages / sum(stages.values())
    return f"{name:12}{rate:12,.0f}" + "".join(f"{stages[s]:10.2f}" for s in STAGES)
