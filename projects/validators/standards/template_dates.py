"""Days that are over when the text is looked at."""

import re
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import Level
from projects.validators.standards.drafts import TemplateDraft as Draft
from projects.validators.standards.rule import Facts, Rule, named
from projects.validators.standards.words import Words, folded

# The last month and day on which a festival can be; where it moves, its latest.
_FESTIVALS = (
    (Words(r"christmas|xmas", "圣诞"), (12, 26)),
    (Words(r"valentine(?:'?s)?(?: day)?", "情人节"), (2, 14)),
    (Words(r"(?:lunar|chinese) new year|cny", "春节|新春|元宵"), (3, 6)),
    (Words(r"easter", "复活节"), (4, 25)),
    (Words(r"mother'?s day", "母亲节"), (5, 14)),
    (Words(r"dragon boat", "端午"), (6, 25)),
    (Words(r"father'?s day", "父亲节"), (6, 21)),
    (Words(r"mid-autumn|mooncakes?", "中秋|月饼"), (10, 8)),
    (Words(r"halloween", "万圣节"), (10, 31)),
    (Words(r"deepavali|diwali", "屠妖节|排灯节"), (11, 15)),
    (Words(r"singles'? day|11\.11", "双11|双十一"), (11, 12)),
    (Words(r"black friday|cyber monday", "黑色星期五"), (12, 2)),
)
# For so long after a festival nobody can mean the next one.
_JUST_OVER = timedelta(days=150)
_MONTHS = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
]
_MONTH = rf"({'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_DAY_FIRST = re.compile(rf"(?<!\w)(\d{{1,2}}) {_MONTH},? (20\d\d)(?!\d)", re.ASCII)
_MONTH_FIRST = re.compile(rf"(?<!\w){_MONTH} (\d{{1,2}}),? (20\d\d)(?!\d)", re.ASCII)
_YEAR_FIRST = re.compile(
    r"(?<!\d)(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)", re.ASCII
)
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)", re.ASCII)


def _days(text: str) -> list[date]:
    """The days that a text names with their year; impossible ones left out."""
    found = [
        (year, _MONTHS.index(month) + 1, day)
        for day, month, year in _DAY_FIRST.findall(text)
    ]
    found += [
        (year, _MONTHS.index(month) + 1, day)
        for month, day, year in _MONTH_FIRST.findall(text)
    ]
    found += _YEAR_FIRST.findall(text)
    days = []
    for year, month, day in found:
        try:
            days.append(date(int(year), int(month), int(day)))
        except ValueError:
            continue
    return days


def _date_over(draft: Draft) -> Facts:
    text = folded(draft.content)
    days = _days(text)
    if draft.kind == "marketing" and days and max(days) < draft.today:
        return named([day.isoformat() for day in days])
    festive = [word for words, _end in _FESTIVALS for word in words.found(text)]
    years = [int(year) for year in _YEAR.findall(text)]
    if festive and years and max(years) < draft.today.year:
        return named([str(year) for year in years])
    return None


def _festival_over(draft: Draft) -> Facts:
    over = [
        word
        for words, end in _FESTIVALS
        if _is_just_over(end, draft.today)
        for word in words.found(draft.content)
    ]
    return named(over)


def _is_just_over(end: tuple[int, int], today: date) -> bool:
    """Whether the day of this year or the last one was not long ago."""
    this_year = date(today.year, *end)
    last = this_year if this_year < today else date(max(1, today.year - 1), *end)
    return timedelta() < today - last <= _JUST_OVER


_OPT_OUT = "Reply T to unsubscribe"
_FEBRUARY, _NOVEMBER = date(2026, 2, 20), date(2026, 11, 20)
RULES = (
    Rule(
        id="template-date-over",
        subject="template",
        level=Level.REFUSES,
        title=_("What is announced is still to come"),
        message=_("The text names a time that is over: %(words)s."),
        remedy=_("Submit a text for the next occasion, early enough to be reviewed."),
        example=Draft(
            kind="marketing",
            content=f"Dear member, see our Christmas 2025 gifts. {_OPT_OUT}",
            remark="Submitted on 20 February 2026",
            today=_FEBRUARY,
        ),
        good=Draft(
            kind="marketing",
            content=f"Dear member, see our Christmas 2026 gifts. {_OPT_OUT}",
            remark="Submitted on 20 November 2026",
            today=_NOVEMBER,
        ),
        source="Console reference 4.5",
        check=_date_over,
    ),
    Rule(
        id="template-festival-over",
        subject="template",
        level=Level.WARNS,
        title=_("Festivals lie ahead"),
        message=_("This was not long ago, and is long until the next time: %(words)s."),
        remedy=_("Submit it some weeks before the next festival."),
        example=Draft(
            kind="marketing",
            content=f"Dear member, see our Christmas gifts. {_OPT_OUT}",
            remark="Submitted on 20 February 2026",
            today=_FEBRUARY,
        ),
        good=Draft(
            kind="marketing",
            content=f"Dear member, see our Christmas gifts. {_OPT_OUT}",
            remark="Submitted on 20 November 2026",
            today=_NOVEMBER,
        ),
        source="Console reference 4.5",
        check=_festival_over,
    ),
)
