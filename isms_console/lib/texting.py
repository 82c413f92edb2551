"""Where rooms that text people meet the room that can; neither imports the other.

`messaging` installs its `Texter`. So `accounts`, below it, can send a code or a notice
through the console's own pipeline.
"""

from collections.abc import Sequence
from typing import Protocol


class Texter(Protocol):
    """What `messaging` does for the rooms below it."""

    def code_trouble(self) -> str:
        """Why no code can be sent now, for those who mend it; "" when one can."""

    def notice_trouble(self) -> str:
        """Why no notice can be sent now, for those who mend it; "" when one can."""

    def send_code(self, *, number: str, code: str, minutes: int) -> None:
        """Accepts a one-time code to an E.164 number.

        Raises Refusal: of field "phone_number" when no text reaches that number.
        """

    def send_notice(self, *, numbers: Sequence[str], text: str) -> None:
        """Accepts one short sentence to several numbers; a refusal is only logged."""


_texters: list[Texter] = []


def install(texter: Texter) -> None:
    """Puts the texter in; called by `messaging` when it is ready."""
    _texters[:] = [texter]


def texter() -> Texter:
    """The texter that is installed."""
    return _texters[0]
