"""Phone numbers, fast: the prefix decides the country, nothing is parsed twice."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

import phonenumbers
from babel import Locale
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

MAINLAND = "86"
# Tencent's word for a country that is not recognised (wire reference B.1).
UNKNOWN_ISO_CODE = "DEF"

_E164 = re.compile(r"\+[1-9]\d{6,14}").fullmatch
_BARE_MAINLAND = re.compile(r"(?:00)?(?:86)?(1\d{10})").fullmatch
_MAINLAND_MOBILE = re.compile(r"\+861[3-9]\d{9}").fullmatch
# Enough digits to tell apart the countries that share +1, +7, +44 and so on.
_TELLING_DIGITS = 8


class PhoneNumber(NamedTuple):
    """A number that could exist. ``country_code`` has no plus."""

    e164: str
    country_code: str

    @property
    def subscriber_number(self) -> str:
        """The number without its country code."""
        return self.e164[len(self.country_code) + 1 :]

    @property
    def iso_code(self) -> str:
        """Two letters, or ``DEF``."""
        return iso_code(self.e164, self.country_code)


def parse(text: str) -> PhoneNumber | None:
    """Read a number as SendSms does; None when no such number can exist.

    Mainland numbers may come as ``0086…``, ``86…`` or eleven bare digits.
    Source: wire reference B.1.
    """
    if text[:1] != "+":
        bare = _BARE_MAINLAND(text)
        text = f"+86{bare[1]}" if bare else ""
    if not _E164(text):
        return None
    country_code = _country_code(text)
    if country_code == MAINLAND:
        return PhoneNumber(text, MAINLAND) if _MAINLAND_MOBILE(text) else None
    if len(text) - len(country_code) - 1 not in _possible_lengths(country_code):
        return None
    return PhoneNumber(text, country_code)


def split(e164: str) -> PhoneNumber:
    """Take a stored number apart; it was parsed when it was accepted."""
    return PhoneNumber(e164, _country_code(e164))


def iso_code(e164: str, country_code: str) -> str:
    """Return the country's two letters, or ``DEF``."""
    regions = COUNTRY_CODE_TO_REGION_CODE.get(int(country_code or "0"), ())
    if len(regions) == 1:
        return UNKNOWN_ISO_CODE if regions[0] == "001" else str(regions[0])
    return _shared_iso_code(e164[:_TELLING_DIGITS], len(e164)) if regions else "DEF"


def country_name(iso: str) -> str:
    """Return the English name of a country, or an empty text."""
    return str(Locale("en").territories.get(iso, ""))


def _country_code(e164: str) -> str:
    known = _country_codes()
    for end in (2, 3, 4):
        if e164[1:end] in known:
            return e164[1:end]
    return ""


@cache
def _country_codes() -> frozenset[str]:
    return frozenset(str(code) for code in COUNTRY_CODE_TO_REGION_CODE)


@cache
def _possible_lengths(country_code: str) -> frozenset[int]:
    if not country_code:
        return frozenset()
    code = int(country_code)
    region = COUNTRY_CODE_TO_REGION_CODE[code][0]
    metadata = PhoneMetadata.metadata_for_region_or_calling_code(code, region)
    general = metadata.general_desc if metadata else None
    return frozenset(general.possible_length or ()) if general else frozenset()


@lru_cache(maxsize=65_536)
def _shared_iso_code(prefix: str, length: int) -> str:
    """Ask the slow library once per prefix; the missing digits do not matter."""
    try:
        number = phonenumbers.parse(prefix.ljust(length, "5"))
    except phonenumbers.NumberParseException:
        return UNKNOWN_ISO_CODE
    return (
        phonenumbers.region_code_for_number(number)
        or phonenumbers.region_code_for_country_code(number.country_code or 0)
        or UNKNOWN_ISO_CODE
    )
