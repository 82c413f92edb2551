"""What becomes of a message: the table of endings, and how it is looked up.

``endings.toml`` is the only table: the help text, the page, the admin API and
the documentation are printed from it. Numbers that end otherwise are delivered.
"""

import tomllib
from pathlib import Path
from typing import Literal

import msgspec

# How the caller is answered.
Answer = Literal["plain", "held", "dropped", "http_500"]
Group = Literal["delivered", "failed", "refused", "whole", "unsure", "disorder"]

DELIVERED = "DELIVRD"
ENDING_DIGITS = 4


class Report(msgspec.Struct, frozen=True):
    """A report that can be had ``after`` seconds.

    The phone got the text ``received_after`` seconds (None: at the same time).
    """

    after: float
    receipt: str = DELIVERED
    received_after: float | None = None

    @property
    def received(self) -> float:
        """After how many seconds the phone had it."""
        return self.after if self.received_after is None else self.received_after


class Ending(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row of the table; its columns are explained there."""

    digits: str
    group: Group
    en: str
    zh: str
    reports: tuple[Report, ...] = ()
    refusal: str = ""
    envelope: str = ""
    error_after: str = ""
    answer: Answer = "plain"

    @property
    def code(self) -> str:
        """The error code that this ending answers, if any."""
        return self.refusal or self.envelope or self.error_after

    @property
    def final(self) -> Report | None:
        """The report that tells the truth: the latest word from the phone."""
        if not self.reports:
            return None
        return max(self.reports, key=lambda report: report.received)

    def shown(self) -> dict[str, str]:
        """Return the row as people see it."""
        return {
            "digits": self.digits,
            "group": self.group,
            "en": self.en,
            "zh": self.zh,
            "code": self.code,
        }


class _Table(msgspec.Struct):
    endings: tuple[Ending, ...]


_FILE = Path(__file__).with_name("endings.toml")
ENDINGS = msgspec.convert(tomllib.loads(_FILE.read_text("utf-8")), _Table).endings
BY_DIGITS = {ending.digits: ending for ending in ENDINGS}


def find(phone_number: str) -> Ending | None:
    """Return the row of a number; None for the ordinary ones."""
    return BY_DIGITS.get(phone_number[-ENDING_DIGITS:])


def table() -> str:
    """Return the table as text, for a terminal."""
    rows = []
    for ending in ENDINGS:
        row = f"  …{ending.digits}  {ending.en}"
        is_said = not ending.code or ending.code in ending.en
        rows.append(row if is_said else f"{row}  ({ending.code})")
    return "\n".join(rows)
