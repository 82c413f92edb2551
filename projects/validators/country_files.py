"""Reads a file of countries: code, alarm value, limit; every bad line is named."""

import csv
import io
from dataclasses import dataclass
from itertools import islice

from django.utils.translation import gettext as _

from isms_console.lib import countries

HEAD = ("country", "alarm", "limit")
# As many as there are countries, with room for blank lines.
_MOST_LINES = 1000
_MOST_SHOWN = 30
_MOST_DIGITS = 10


@dataclass(frozen=True, slots=True)
class CountryLine:
    """A country with its alarm value and its limit of a day; None is none."""

    country: str
    alarm: int | None = None
    daily_limit: int | None = None


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line of a file that cannot be read, counted from 1, and why."""

    line: int
    text: str
    problem: str


def read_country_file(text: str, most: int) -> tuple[list[CountryLine], list[BadLine]]:
    """The lines and what is wrong; `most` is the highest value that fits."""
    found: dict[str, CountryLine] = {}
    bad: list[BadLine] = []
    known = dict(countries.choices())
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    try:
        for cells in islice(rows, _MOST_LINES):
            row = [cell.strip() for cell in cells]
            if not any(row) or (rows.line_num == 1 and row[0].lower() == HEAD[0]):
                continue
            line = _line(row, known, most)
            if isinstance(line, CountryLine) and line.country in found:
                line = _("This country stands in the file already.")
            if isinstance(line, CountryLine):
                found[line.country] = line
            else:
                bad.append(BadLine(rows.line_num, ",".join(cells)[:_MOST_SHOWN], line))
        if next(rows, None) is not None:
            bad.append(BadLine(rows.line_num, "", _("The file has too many lines.")))
    except csv.Error:
        problem = _("From here on this is not a list of countries.")
        bad.append(BadLine(rows.line_num, "", problem))
    if not found and not bad:
        bad.append(BadLine(1, "", _("There is no country in this file.")))
    return list(found.values()), bad


def _is_number(cell: str) -> bool:
    return cell.isascii() and cell.isdecimal() and len(cell) <= _MOST_DIGITS


def _line(row: list[str], known: dict[str, str], most: int) -> CountryLine | str:
    """The line, or what is wrong with it."""
    code, *cells = row
    if code.upper() not in known:
        return _("No country has this code; write two letters, for example SG.")
    if len(cells) > len(HEAD) - 1:
        return _("More than three columns.")
    values: list[int | None] = []
    for cell in [*cells, "", ""][:2]:
        if not cell:
            values.append(None)
        elif _is_number(cell) and 1 <= int(cell) <= most:
            values.append(int(cell))
        else:
            return _(
                "“%(cell)s” is no whole number from 1 to %(most)d; empty is none."
            ) % {"cell": cell[:_MOST_SHOWN], "most": most}
    return CountryLine(code.upper(), *values)
