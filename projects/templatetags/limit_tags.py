"""Words of limits, countries and alarm recipients in templates."""

from collections.abc import Iterable, Mapping

from django import template
from django.urls import reverse

from isms_console.lib import countries
from isms_console.lib.phone_numbers import mask
from projects.enums import AlarmEvent

register = template.Library()


@register.filter
def country_name(code: str) -> str:
    """The name of a country in the reader's language."""
    return countries.name(code)


@register.filter
def of_country(parts: Mapping[str, int], code: str) -> int:
    """What was used for one country."""
    return parts.get(code, 0)


@register.filter
def masked_number(phone_number: str) -> str:
    """The number as those without the right to see it read it."""
    return mask(phone_number)


@register.filter
def event_words(events: Iterable[str]) -> list[str]:
    """What somebody is told of."""
    return [str(AlarmEvent(event).label) for event in events]


@register.simple_tag
def limit_url(route: str, arguments: Iterable[object], name: str) -> str:
    """Where one limit is changed."""
    return reverse(route, args=[*arguments, name])
