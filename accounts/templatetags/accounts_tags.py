"""Words for templates about accounts."""

from django import template

from isms_console.lib import countries

register = template.Library()
_SHOWN = 4


@register.filter
def masked(text: str) -> str:
    """A private text with all but its last characters hidden."""
    if not text:
        return ""
    return "••••" + (text[-_SHOWN:] if len(text) > 2 * _SHOWN else text[-2:])


@register.filter
def country_name(code: str) -> str:
    """The name of a country or region in the reader's language."""
    return countries.name(code) if code else ""
