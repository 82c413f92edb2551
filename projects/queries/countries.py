"""A project's list of countries, and what it blocks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import F

from isms_console.lib import countries
from isms_console.lib.usage import today, usage
from projects.models import CountryRule, Project
from projects.validators.country_files import CountryLine

_LOOKED_BACK = timedelta(days=30)
# The mainland is never reached: Tencent carries it by a service of its own.
_NEVER = {"CN"}


@dataclass(frozen=True, slots=True)
class Blocking:
    """Whether a list of countries is in force, and what it holds."""

    only_listed: bool
    rules: Mapping[str, CountryLine]

    def blocks(self, country: str) -> bool:
        """Whether nothing may be sent there."""
        return self.only_listed and country not in self.rules


def blocking_of(project: Project) -> Blocking:
    """The project's list of countries as it stands now, by one query."""
    rows = Project.objects.filter(pk=project.pk).annotate(
        country=F("country_rules__country"),
        alarm=F("country_rules__alarm"),
        daily_limit=F("country_rules__daily_limit"),
    )
    found = list(
        rows.values_list("only_listed_countries", "country", "alarm", "daily_limit")
    )
    return Blocking(
        only_listed=any(listed for listed, *_rule in found),
        # A project without rules is one row without a country.
        rules={
            country: CountryLine(country, alarm, daily_limit)
            for _listed, country, alarm, daily_limit in found
            if country
        },
    )


def country_rules(project: Project, search: str = "") -> list[CountryRule]:
    """The list by name of country; `search` is a part of a name or a code."""
    rules = CountryRule.objects.filter(project=project).select_related("changed_by")
    wanted = search.strip().casefold()
    found = [
        rule
        for rule in rules
        if wanted in countries.name(rule.country).casefold()
        or wanted == rule.country.casefold()
    ]
    order = [code for code, _name in countries.choices()]
    return sorted(found, key=lambda rule: order.index(rule.country))


def access_country_rule(project: Project, country: str) -> CountryRule | None:
    """A row of the list; None when it is gone or never was."""
    return CountryRule.objects.filter(project=project, country=country).first()


def countries_to_list() -> list[tuple[str, str]]:
    """What a list can hold: code and name."""
    return [pair for pair in countries.choices() if pair[0] not in _NEVER]


@dataclass(frozen=True, slots=True)
class Consequence:
    """What a list of countries does once it is saved."""

    allowed: int
    blocked: int
    missed: list[str]
    """Names of countries that were sent to in the last 30 days and are blocked then."""


def consequence(project: Project, listed: Iterable[str]) -> Consequence:
    """What is blocked when only these are listed."""
    allowed = set(listed)
    known = dict(countries_to_list())
    used = usage().countries_since(project.pk, today() - _LOOKED_BACK)
    missed = [known[code] for code in known if code in used and code not in allowed]
    return Consequence(len(allowed), len(known) - len(allowed), missed)
