"""Pure checks of what an identity verification says; "" means that all is well."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.enums import DocumentType

MOST_NAME = 200
MOST_ADDRESS = 300
MOST_NUMBER = 40
_LEAST_NAME = 2
_LEAST_ADDRESS = 5
_LEAST_NUMBER = 4
# A document valid for longer has a typing error in its year.
_LAST_YEAR = 2200
_JOINERS = {"\u200c", "\u200d"}


def is_plain(text: str) -> bool:
    """Whether it holds nothing but what can be seen: no controls, no line breaks."""
    return not any(unicodedata.category(one) in {"Cc", "Cs", "Co"} for one in text)


def plain(text: str) -> str:
    """The text without what cannot be seen."""
    return "".join(one if is_plain(one) else " " for one in text).strip()


def clean_text(text: str, most: int) -> str:
    """One line without what cannot be seen, cut to what a column holds.

    Nor does it turn the direction of what stands around it; joiners stay, because
    several scripts need them. "" when nothing of it is a letter or digit.
    """
    seen = "".join(
        one
        for one in plain(text)
        if one in _JOINERS or unicodedata.category(one) != "Cf"
    )
    line = " ".join(seen.split())[:most]
    return line if any(one.isalnum() for one in line) else ""


def name_problem(text: str) -> str:
    """Why this is no name."""
    if problem := _length_problem(text, _LEAST_NAME, MOST_NAME):
        return problem
    if not any(one.isalpha() for one in text):
        return _("A name has letters. Write it exactly as on the document.")
    return ""


def address_problem(text: str) -> str:
    """Why this is no address."""
    return _length_problem(text, _LEAST_ADDRESS, MOST_ADDRESS)


def number_problem(text: str) -> str:
    """Why this is no number of a document."""
    if problem := _length_problem(text, _LEAST_NUMBER, MOST_NUMBER):
        return problem
    if not any(one.isdecimal() for one in text):
        return _("There is no digit in it. Copy the number from the document.")
    if not re.fullmatch(r"[\w .,/()\-–]+", text):
        return _("Only letters, digits, blanks and - / . ( ) belong into a number.")
    return ""


def expiry_problem(day: date, today: date) -> str:
    """Why a document cannot be valid until this day."""
    if day <= today:
        return _("This day is past. Use a document that is still valid.")
    if day.year >= _LAST_YEAR:
        return _("The year is too far away. Leave it empty if it does not expire.")
    return ""


def _length_problem(text: str, least: int, most: int) -> str:
    if not is_plain(text):
        return _("There are characters in it that cannot be seen. Type it anew.")
    if len(text) < least:
        return _("At least %(least)d characters. Write it as on the document.") % {
            "least": least
        }
    if len(text) > most:
        return _("%(length)d characters; at most %(most)d are possible.") % {
            "length": len(text),
            "most": most,
        }
    return ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """How the numbers of one document of one country look, in words and as a rule."""

    words: str | Promise
    shape: str
    adds_up: Callable[[str], bool] = lambda _number: True


def _weighted(number: str, weights: list[int], modulus: int, alphabet: str) -> int:
    digits = [alphabet.index(one) for one in number[: len(weights)]]
    return sum(d * w for d, w in zip(digits, weights, strict=True)) % modulus


def _credit_code(number: str) -> bool:
    """GB 32100: the last of 18 places makes the others add up, in base 31."""
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    weights = [pow(3, place, 31) for place in range(17)]
    rest = _weighted(number, weights, 31, alphabet)
    return alphabet[(31 - rest) % 31] == number[-1]


def _resident_card(number: str) -> bool:
    """GB 11643: the last of 18 places makes the others add up, modulo 11."""
    weights = [pow(2, 17 - place, 11) for place in range(17)]
    return "10X98765432"[_weighted(number, weights, 11, "0123456789")] == number[-1]


PATTERNS: dict[tuple[str, str], Pattern] = {
    ("CN", DocumentType.BUSINESS_LICENCE): Pattern(
        gettext_lazy("18 letters and digits that add up"),
        r"[0-9A-HJ-NPQRTUWXY]{18}",
        _credit_code,
    ),
    ("CN", DocumentType.ID_CARD): Pattern(
        gettext_lazy("17 digits and a digit or X that add up"),
        r"\d{17}[\dX]",
        _resident_card,
    ),
    ("HK", DocumentType.BUSINESS_LICENCE): Pattern(
        gettext_lazy("8 digits, perhaps with those of the branch"), r"\d{8}(\d{9,11})?"
    ),
    ("SG", DocumentType.BUSINESS_LICENCE): Pattern(
        gettext_lazy("9 or 10 places with a letter at the end"),
        r"\d{8}[A-Z]|\d{9}[A-Z]|[TSR]\d{2}[A-Z]{2}\d{4}[A-Z]",
    ),
    ("SG", DocumentType.ID_CARD): Pattern(
        gettext_lazy("a letter, 7 digits and a letter"), r"[STFGM]\d{7}[A-Z]"
    ),
    ("GB", DocumentType.BUSINESS_LICENCE): Pattern(
        gettext_lazy("8 digits, or 2 letters and 6 digits"), r"\d{8}|[A-Z]{2}\d{6}"
    ),
    ("JP", DocumentType.BUSINESS_LICENCE): Pattern(
        gettext_lazy("13 digits"), r"\d{13}"
    ),
    ("US", DocumentType.BUSINESS_LICENCE): Pattern(gettext_lazy("9 digits"), r"\d{9}"),
    ("AU", DocumentType.BUSINESS_LICENCE): Pattern(
        gettext_lazy("9 or 11 digits"), r"\d{9}|\d{11}"
    ),
    ("IN", DocumentType.BUSINESS_LICENCE): Pattern(
        gettext_lazy("21 letters and digits"), r"[LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}"
    ),
}


def number_fits(country: str, document_type: str, number: str) -> bool | None:
    """Whether a number looks as its country writes them; None where that is unknown."""
    pattern = PATTERNS.get((country, document_type))
    if pattern is None:
        return None
    said = "".join(one for one in number.upper() if one.isalnum())
    return bool(re.fullmatch(pattern.shape, said, re.ASCII)) and pattern.adds_up(said)
