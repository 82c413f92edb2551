"""Countries and regions by name."""

from babel import Locale
from django.utils.translation import get_language, to_locale


def name(code: str) -> str:
    """The name of an ISO 3166 code in the current language; the code if unknown."""
    locale = Locale.parse(to_locale(get_language() or "en"))
    return str(locale.territories.get(code, code))
