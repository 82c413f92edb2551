"""Phone numbers as E.164, with the country and with the reason when they are not."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

import phonenumbers
from django.utils.translation import gettext as _
from phonenumbers import PhoneMetadata
from phonenumbers import phonenumberutil as util

from isms_console.lib import countries

_CLEAN = re.compile(r"[\s\-().]+")
_E164 = re.compile(r"\+[1-9]\d{6,14}")
_EXAMPLE = "+6581234567"
_TYPES = (
    "mobile",
    "fixed_line",
    "toll_free",
    "premium_rate",
    "shared_cost",
    "voip",
    "personal_number",
    "pager",
    "uan",
    "voicemail",
)


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number that can receive: E.164 text and ISO 3166 country code."""

    e164: str
    country: str


class MalformedNumber(ValueError):
    """Not a number one can send to; the message says why and what would be right."""


@cache
def _calling_codes() -> frozenset[str]:
    return frozenset(str(code) for code in util.COUNTRY_CODE_TO_REGION_CODE)


@cache
def _single_region(code: str) -> tuple[str, re.Pattern[str]] | None:
    """The only region behind a calling code and the pattern of its valid numbers.

    None when several regions share the code. The library checks a number against
    each of its types in turn; one joined pattern is seven times faster and agrees
    with it (a property test compares them).
    """
    regions = util.COUNTRY_CODE_TO_REGION_CODE[int(code)]
    metadata = PhoneMetadata.metadata_for_region(regions[0])
    if len(regions) != 1 or metadata is None:
        return None
    patterns = [
        description.national_number_pattern
        for name in _TYPES
        if (description := getattr(metadata, name)) is not None
        and description.national_number_pattern
        and description.national_number_pattern != "NA"
    ]
    return regions[0], re.compile("|".join(f"(?:{each})" for each in patterns))


def calling_code(e164: str) -> str:
    """The country calling code of a number, without `+`; empty when there is none."""
    for length in (1, 2, 3):
        if e164[1 : 1 + length] in _calling_codes():
            return e164[1 : 1 + length]
    return ""


def parse(text: str) -> PhoneNumber:
    """The number in `text`, which must start with `+` and the country code.

    Blanks, hyphens, dots and brackets between digits are passed over. There is no
    default country: guessing one sends other people's messages. Raises
    MalformedNumber with the reason.
    """
    cleaned = text if _E164.fullmatch(text) else _CLEAN.sub("", text)
    code = calling_code(cleaned) if _E164.fullmatch(cleaned) else ""
    single = _single_region(code) if code else None
    if code and single and single[1].fullmatch(cleaned[1 + len(code) :]):
        return PhoneNumber(cleaned, single[0])
    return _parse_slowly(cleaned)


@lru_cache(maxsize=4096)
def _parse_slowly(cleaned: str) -> PhoneNumber:
    if not cleaned:
        raise MalformedNumber(_("The number is empty."))
    if not cleaned.startswith("+"):
        raise MalformedNumber(_missing_plus(cleaned))
    try:
        number = phonenumbers.parse(cleaned)
    except phonenumbers.NumberParseException as problem:
        raise MalformedNumber(_reason(problem)) from problem
    region = phonenumbers.region_code_for_number(number)
    if not phonenumbers.is_valid_number(number) or region in (None, "001"):
        raise MalformedNumber(_wrong_length_or_range(number))
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return PhoneNumber(e164, region)


def _missing_plus(cleaned: str) -> str:
    if not cleaned.isdigit():
        return _("Write digits only, starting with + and the country code.")
    return _("Add + and the country code in front, for example %(example)s.") % {
        "example": _EXAMPLE
    }


def _reason(problem: phonenumbers.NumberParseException) -> str:
    if problem.error_type == problem.INVALID_COUNTRY_CODE:
        return _("No country has this country code.")
    if problem.error_type in (problem.TOO_SHORT_NSN, problem.TOO_SHORT_AFTER_IDD):
        return _("The number is too short.")
    if problem.error_type == problem.TOO_LONG:
        return _("The number is too long.")
    return _("This is not a phone number; write digits after the +.")


def _wrong_length_or_range(number: phonenumbers.PhoneNumber) -> str:
    region = phonenumbers.region_code_for_country_code(number.country_code or 0)
    outcome = phonenumbers.is_possible_number_with_reason(number)
    words = {"region": countries.name(region), "example": _example(region)}
    if outcome == phonenumbers.ValidationResult.TOO_SHORT:
        return _("Too short for %(region)s, for example %(example)s.") % words
    if outcome == phonenumbers.ValidationResult.TOO_LONG:
        return _("Too long for %(region)s, for example %(example)s.") % words
    return _("No such number range in %(region)s, for example %(example)s.") % words


def _example(region: str) -> str:
    example = phonenumbers.example_number_for_type(
        region, phonenumbers.PhoneNumberType.MOBILE
    )
    if example is None:
        return _EXAMPLE
    return phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)


def mask(e164: str) -> str:
    """The number as those without the right to see it read it: `+65••••4567`."""
    code = calling_code(e164)
    hidden = max(len(e164) - len(code) - 5, 2)
    return f"+{code}{'•' * hidden}{e164[-4:]}"
