"""Where rooms that text people meet the room that can; neither imports the other.

`messaging` installs its `Texter`. So `accounts`, below it, can send a code or a notice
through the console's own pipeline.
"""

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from django.db import transaction


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


def notify(numbers: Sequence[str], text: str) -> None:
    """Texts one short sentence to E.164 numbers once the transaction is over.

    Not inside it: accepting a text counts on rows of the sending account that every
    other text needs, and a decision that is undone must have told nobody.
    """
    transaction.on_commit(partial(_notify, list(numbers), text), robust=True)


def _notify(numbers: list[str], text: str) -> None:
    installed = texter()
    if not installed.notice_trouble():
        installed.send_notice(numbers=numbers, text=text)
