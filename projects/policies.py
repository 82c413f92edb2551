"""Every limit: what it counts, in which window, and what it is when nobody set it.

Sources: console reference 2.2 and 5.4, in the older values of the quick start.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import npgettext_lazy

from projects.enums import LimitName, LimitSource

MOST_EXEMPT = 300
# What a column holds, and nobody needs more.
MOST_VALUE = 2_000_000_000

_EVERYWHERE = (LimitSource.PROJECT, LimitSource.ACCOUNT, LimitSource.PLATFORM)
_ABOVE_PROJECTS = (LimitSource.ACCOUNT, LimitSource.PLATFORM)


@dataclass(frozen=True, slots=True)
class Definition:
    """One limit. Without a `span` its window is the calendar day.

    `unit % n` is the unit of so many. `by_text` counts each text for itself. `sources`
    are where it can be set.
    """

    unit: Promise
    window: str | Promise
    default: int | None
    hint: str | Promise
    span: timedelta | None = None
    by_text: bool = False
    sources: tuple[LimitSource, ...] = _EVERYWHERE


_PARTS = npgettext_lazy("of a limit", "part", "parts")
_MESSAGES = npgettext_lazy("of a limit", "message", "messages")
_DAY = _("a day")

LIMITS: Mapping[LimitName, Definition] = {
    LimitName.DAILY_PARTS: Definition(
        _PARTS, _DAY, None, _("At this value the project stops for the day.")
    ),
    LimitName.DAILY_ALARM: Definition(
        _PARTS, _DAY, None, _("Past this value alarm recipients are told, once a day.")
    ),
    LimitName.ACCOUNT_DAILY: Definition(
        _PARTS,
        _DAY,
        1000,
        _("All projects together. The platform sets it."),
        sources=_ABOVE_PROJECTS,
    ),
    LimitName.SAME_TEXT: Definition(
        _MESSAGES,
        _("in 30 seconds"),
        1,
        _("Stops a text that is sent twice by mistake."),
        span=timedelta(seconds=30),
        by_text=True,
    ),
    LimitName.NUMBER_HALF_MINUTE: Definition(
        _MESSAGES,
        _("in 30 seconds"),
        None,
        _("Whatever their text."),
        span=timedelta(seconds=30),
    ),
    LimitName.NUMBER_HOUR: Definition(
        _MESSAGES,
        _("in an hour"),
        None,
        _("Whatever their text."),
        span=timedelta(hours=1),
    ),
    LimitName.NUMBER_DAY: Definition(
        _MESSAGES, _DAY, 10, _("Keeps one person from being flooded.")
    ),
    LimitName.SAME_TEXT_DAY: Definition(
        _MESSAGES, _DAY, None, _("Each text is counted for itself."), by_text=True
    ),
}
DAILY = (LimitName.DAILY_PARTS, LimitName.DAILY_ALARM, LimitName.ACCOUNT_DAILY)
FREQUENCY = tuple(name for name in LIMITS if name not in DAILY)
