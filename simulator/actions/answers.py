"""What an action hands back to the front."""

from dataclasses import dataclass, field

import msgspec

from simulator.outcomes import Answer
from tencent.envelope import WireError


class _Nothing(msgspec.Struct):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """An answer, and how it reaches the caller.

    ``error`` is answered instead of ``payload``, also when everything was done;
    ``how`` may hold the answer back, hang up, or answer as a broken gateway.
    """

    payload: msgspec.Struct = field(default_factory=_Nothing)
    error: WireError | None = None
    how: Answer = "plain"
