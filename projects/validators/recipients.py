"""What an alarm recipient consists of, as it was typed."""

from collections.abc import Sequence
from dataclasses import dataclass

from projects.enums import AlarmEvent


@dataclass(frozen=True, slots=True)
class Details:
    """What somebody typed about a recipient; the mobile as E.164."""

    name: str
    email: str
    mobile: str
    events: Sequence[AlarmEvent]
