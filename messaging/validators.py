"""Pure checks of what is to be sent."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from isms_console.lib import phone_numbers
from isms_console.lib.phone_numbers import MalformedNumber, PhoneNumber
from tencent import segments

# Tencent's hard stop for signature and body together (wire reference F.1).
MOST_CHARACTERS = 500
# Tencent carries the mainland by a service of its own (wire reference B.1).
_MAINLAND = "CN"


# What a person reads who names something that only one side, or none, approved.
NOT_APPROVED = {
    "body_template": gettext_lazy(
        "This body template is not approved by us and by Tencent. Choose another."
    ),
    "signature": gettext_lazy(
        "This signature is not approved by us and by Tencent. Choose another."
    ),
}


@dataclass(frozen=True, slots=True)
class BadNumber:
    """A recipient that cannot be sent to, by its line (from 1)."""

    line: int
    text: str
    problem: str


@dataclass(frozen=True, slots=True)
class Recipients:
    """What a list of numbers holds; repeated numbers are kept once."""

    numbers: list[PhoneNumber]
    bad: list[BadNumber]
    repeated: int


def read_recipients(lines: Sequence[str]) -> Recipients:
    """One number a line; blank lines are passed over and keep the line count."""
    numbers: dict[str, PhoneNumber] = {}
    bad: list[BadNumber] = []
    repeated = 0
    for line, text in enumerate(lines, start=1):
        if not text.strip():
            continue
        try:
            number = read_number(text)
        except MalformedNumber as problem:
            bad.append(BadNumber(line, text.strip(), str(problem)))
            continue
        repeated += number.e164 in numbers
        numbers[number.e164] = number
    return Recipients(list(numbers.values()), bad, repeated)


def read_number(text: str) -> PhoneNumber:
    """A number that international SMS reaches. Raises MalformedNumber."""
    number = phone_numbers.parse(text.strip())
    if number.country == _MAINLAND:
        raise MalformedNumber(
            _("Numbers of the Chinese mainland cannot be reached by international SMS.")
        )
    return number


def params_problem(content: str, params: Sequence[str]) -> str:
    """Why these parameters do not fit the body template; empty when they do."""
    wanted = len(set(segments.variables(content)))
    if len(params) != wanted:
        return ngettext(
            "The body template has %(wanted)d parameter, %(given)d were given.",
            "The body template has %(wanted)d parameters, %(given)d were given.",
            wanted,
        ) % {"wanted": wanted, "given": len(params)}
    for position, value in enumerate(params, start=1):
        if not value.strip():
            return _("Parameter {%(position)d} is empty; fill it in.") % {
                "position": position
            }
    return ""


def text_problem(text: str) -> str:
    """Why the whole text cannot be sent; empty when it can."""
    if len(text) <= MOST_CHARACTERS:
        return ""
    return _(
        "The message is %(length)d characters long; at most %(most)d are possible. "
        "Shorten a parameter."
    ) % {"length": len(text), "most": MOST_CHARACTERS}
