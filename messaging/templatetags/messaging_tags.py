"""Words of messaging in templates."""

from datetime import datetime, timedelta

from django import template
from django.utils import timezone

from isms_console.lib import countries
from isms_console.lib.phone_numbers import mask
from messaging.queries.timeline import meaning_of

register = template.Library()


@register.filter
def masked(phone_number: str) -> str:
    """The number as lists show it."""
    return mask(phone_number)


@register.filter
def meaning(code: str) -> str:
    """What Tencent's code means, in the reader's language."""
    return meaning_of(code)[0]


@register.filter
def advice(code: str) -> str:
    """What to do about Tencent's code, in the reader's language."""
    return meaning_of(code)[1]


@register.filter
def age(moment: datetime) -> timedelta:
    """How long ago that was."""
    return timezone.now() - moment


@register.filter
def country(code: str) -> str:
    """The country's or region's name, in the reader's language."""
    return countries.name(code)
