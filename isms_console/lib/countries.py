"""Countries and regions by name."""

from babel import Locale
from django.utils.translation import get_language, to_locale
from phonenumbers import SUPPORTED_REGIONS

# ISO 3166-1 alpha-2: the regions with a numbering plan of their own.
CODES = sorted(SUPPORTED_REGIONS)


def name(code: str) -> str:
    """The name of an ISO 3166 code in the current language; the code if unknown."""
    locale = Locale.parse(to_locale(get_language() or "en"))
    return str(locale.territories.get(code, code))


def choices() -> list[tuple[str, str]]:
    """All ISO 3166 codes with their names in the current language, by name."""
    locale = Locale.parse(to_locale(get_language() or "en"))
    named = [(code, str(locale.territories[code])) for code in CODES]
    return sorted(named, key=lambda pair: pair[1].casefold())
