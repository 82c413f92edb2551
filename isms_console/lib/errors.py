"""Expected refusals, raised by actions and shown to people or programs."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass
class Refusal(Exception):
    """An action said no: `code` for programs, `message` for people.

    `field` names the input at fault ("" for the whole request). `message` says
    the problem and the remedy, in the reader's language. `details` are values a
    page or the API may show, for instance which number was wrong.
    """

    code: str
    message: str
    field: str = ""
    details: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return str(self.message)


class MovedOn(Exception):
    """A compare-and-set found another state: somebody was faster."""
