"""What an action hands back to the front."""

from dataclasses import dataclass

import msgspec

from simulator.outcomes import Answer
from tencent.envelope import WireError


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """An answer, and how it reaches the caller.

    ``error`` is answered instead of ``payload`` although everything was done;
    ``how`` may hold the answer back, hang up, or answer as a broken gateway.
    """

    payload: msgspec.Struct
    error: WireError | None = None
    how: Answer = "plain"
