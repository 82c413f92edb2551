"""How long a text is: encoding, units, segments. Source: wire reference F.

Tencent counts the signature with its brackets and the body with its parameters
filled in. Everything outside the GSM alphabet is counted in UTF-16 code units.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Encoding = Literal["GSM-7", "UCS-2"]
GSM_7: Encoding = "GSM-7"
UCS_2: Encoding = "UCS-2"

# Tencent's list plus space, line feed and carriage return of GSM 03.38.
GSM_BASIC = frozenset(
    "!\"#$%'()*+,-./:;<=>?@_¡£¥§¿&¤"
    "0123456789"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    "ÄÅÆÇÉÑØøÜßÖàäåæèéìñòöùüΔΦΓΛΩΠΨΣΘΞ"
    " \n\r"
)
GSM_EXTENDED = frozenset("|^€{}[]~\\")

# Operators of Malaysia put a text of seven characters in front (announced for
# 2025-10-13).
MALAYSIA_PREFIX_UNITS = 7
_MALAYSIA = frozenset({"60", "+60", "MY"})

# Characters beyond are two UTF-16 code units.
_LAST_SINGLE_UNIT = 0xFFFF

# More digits are no number that anybody means, and Python refuses to read very many.
_VARIABLE = re.compile(r"\{(\d{1,9})\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """How many units fit: in a text of one segment, and in each of several."""

    single: int
    first: int
    further: int

    def segments(self, units: int) -> int:
        """Return how many segments that many units take; an empty text takes one."""
        if units <= self.single:
            return 1
        return 1 + -(-(units - self.first) // self.further)

    def total(self, segments: int) -> int:
        """Return how many units fit into that many segments."""
        if segments == 1:
            return self.single
        return self.first + (segments - 1) * self.further


_CAPACITY: dict[Encoding, Capacity] = {
    GSM_7: Capacity(single=160, first=153, further=153),
    UCS_2: Capacity(single=70, first=67, further=67),
}
_CAPACITY_MALAYSIA: dict[Encoding, Capacity] = {
    GSM_7: Capacity(single=153, first=146, further=153),
    UCS_2: Capacity(single=63, first=60, further=67),
}
# The Chinese mainland counts characters of any kind alike.
_MAINLAND = frozenset({"86", "+86", "CN"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Segments:
    """What a text costs and how much room is left.

    ``units`` are septets (GSM-7, extended characters count 2) or UTF-16 code
    units (UCS-2). ``remaining`` are the units still free in the last segment.
    ``non_gsm`` are the distinct characters that force UCS-2, in text order.
    """

    encoding: Encoding
    units: int
    segments: int
    capacity: Capacity
    remaining: int
    non_gsm: tuple[str, ...]

    @property
    def per_segment(self) -> int:
        """The units that fit into the last segment of a text of this length."""
        if self.segments == 1:
            return self.capacity.single
        return self.capacity.further


def count(text: str, *, country_code: str | None = None) -> Segments:
    """Count a whole text, as shown to the recipient.

    ``country_code`` (``60``, ``+60`` or ``MY``) brings in the rules of Malaysia
    and of the Chinese mainland; without it the international rule holds.
    Source: wire reference F.2 to F.4.
    """
    non_gsm = tuple(
        dict.fromkeys(
            char for char in text if char not in GSM_BASIC and char not in GSM_EXTENDED
        )
    )
    if non_gsm or country_code in _MAINLAND:
        encoding = UCS_2
        units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    else:
        encoding = GSM_7
        units = gsm_units(text)
    table = _CAPACITY_MALAYSIA if country_code in _MALAYSIA else _CAPACITY
    capacity = table[encoding]
    segments = capacity.segments(units)
    return Segments(
        encoding=encoding,
        units=units,
        segments=segments,
        capacity=capacity,
        remaining=capacity.total(segments) - units,
        non_gsm=non_gsm,
    )


def gsm_units(text: str) -> int:
    """Return the septets of a text that is all GSM."""
    return len(text) + sum(char in GSM_EXTENDED for char in text)


def display_text(sign_name: str, body: str) -> str:
    """Return the international text as received: ``[SIGN]`` right before the body."""
    return f"[{sign_name}]{body}" if sign_name else body


def domestic_display_text(sign_name: str, body: str) -> str:
    """Return the text as received on the Chinese mainland: ``【SIGN】`` in front."""
    return f"【{sign_name}】{body}" if sign_name else body


def variables(content: str) -> list[int]:
    """Return the numbers of the variables ``{1}``, ``{2}``… in text order."""
    return [int(number) for number in _VARIABLE.findall(content)]


def render(content: str, params: Sequence[str]) -> str:
    """Fill variables with parameters; a variable without one stays as it is.

    One pass: a parameter that itself looks like ``{2}`` is not filled again.
    """

    def fill(found: re.Match[str]) -> str:
        index = int(found[1]) - 1
        return params[index] if 0 <= index < len(params) else found[0]

    return _VARIABLE.sub(fill, content)


def params_of(content: str, text: str) -> list[str] | None:
    """Return the parameters with which a content reads as ``text``, or None.

    The undoing of ``render``: each parameter is as short as it can be, and has one
    character at least, so a content that repeats a variable is not always recognised.
    The time it takes grows with the text, not with its square.
    """
    literals = _VARIABLE.split(content)[::2]
    found = _between(literals, text)
    if found is None:
        return None
    numbers = variables(content)
    values = dict(zip(reversed(numbers), reversed(found), strict=True))
    params = [
        values.get(number, "") for number in range(1, max(numbers, default=0) + 1)
    ]
    return params if render(content, params) == text else None


def _between(literals: Sequence[str], text: str) -> list[str] | None:
    """What stands between the literals, if they make up the text."""
    first, last = literals[0], literals[-1]
    if len(literals) == 1:
        return [] if text == first else None
    end = len(text) - len(last)
    if not text.startswith(first) or not text.endswith(last):
        return None
    found, start = [], len(first)
    for literal in literals[1:-1]:
        at = text.find(literal, start + 1, end)
        if at < 0:
            return None
        found.append(text[start:at])
        start = at + len(literal)
    return [*found, text[start:end]] if start < end else None


def split(text: str, counted: Segments) -> list[str]:
    """Cut a counted text where the phone puts its segments together.

    No character is torn: one that does not fit moves to the next segment.
    """
    width = _width_gsm if counted.encoding == GSM_7 else _width_ucs2
    room = counted.capacity.single if counted.segments == 1 else counted.capacity.first
    pieces, used = [""], 0
    for char in text:
        if used + width(char) > room:
            room = counted.capacity.further
            pieces.append("")
            used = 0
        pieces[-1] += char
        used += width(char)
    return pieces


def _width_gsm(char: str) -> int:
    return 2 if char in GSM_EXTENDED else 1


def _width_ucs2(char: str) -> int:
    return 2 if ord(char) > _LAST_SINGLE_UNIT else 1
