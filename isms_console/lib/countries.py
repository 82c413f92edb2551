"""Countries and regions by name."""

from functools import lru_cache

from babel import Locale
from django.utils.translation import get_language, to_locale

# What Unicode names by two letters and ISO 3166 does not: unions, islands of
# others, names for tests.
_NOT_ISO = {
    "AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ",
}  # fmt: skip
_LETTERS = 2


def name(code: str) -> str:
    """The name of an ISO 3166 code in the current language; the code if unknown."""
    locale = Locale.parse(to_locale(get_language() or "en"))
    return str(locale.territories.get(code, code))


def choices() -> list[tuple[str, str]]:
    """All codes with their names in the current language, in its order."""
    return _choices(to_locale(get_language() or "en"))


@lru_cache(maxsize=8)
def _choices(locale: str) -> list[tuple[str, str]]:
    names = Locale.parse(locale).territories
    known = [
        (code, str(said))
        for code, said in names.items()
        if len(code) == _LETTERS and code.isalpha() and code not in _NOT_ISO
    ]
    # GB 18030 keeps the common Han characters in the order of their sounds, and
    # Latin letters in theirs.
    return sorted(known, key=lambda pair: pair[1].encode("gb18030"))
