"""Which limits hold: a project's value, else the account's, the platform's, our own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F, Q, QuerySet

from accounts.models import Account, User
from isms_console.lib import countries
from isms_console.lib.usage import resets_at, today, usage
from projects.enums import LimitName, LimitSource
from projects.models import CountryRule, FrequencyExemption, Limit, Project
from projects.policies import LIMITS, Definition
from projects.validators.country_files import CountryLine

_LOOKED_BACK = timedelta(days=30)
# The mainland is never reached: Tencent carries it by a service of its own.
_NEVER = {"CN"}


@dataclass(frozen=True, slots=True)
class Effective:
    """One limit as it holds, and who made it so; None is no limit."""

    name: LimitName
    value: int | None
    source: LimitSource
    changed_by: User | None = None
    changed_at: datetime | None = None

    @property
    def definition(self) -> Definition:
        """What the limit is about."""
        return LIMITS[self.name]


@dataclass(frozen=True, slots=True)
class Blocking:
    """Whether a list of countries is in force, and what it holds."""

    only_listed: bool
    rules: Mapping[str, CountryLine]

    def blocks(self, country: str) -> bool:
        """Whether nothing may be sent there."""
        return self.only_listed and country not in self.rules


def effective(project: Project, name: LimitName) -> Effective:
    """One limit as it holds for a project."""
    return limits_of(project)[name]


def limits_of(project: Project) -> dict[LimitName, Effective]:
    """Every limit as it holds for a project, by one query."""
    return _resolved(
        Limit.objects.filter(
            Q(project=project.pk)
            | Q(account=project.account_id)
            | Q(account=None, project=None)
        )
    )


def limits_of_account(account: Account | None) -> dict[LimitName, Effective]:
    """Every limit as it holds where a project says nothing; None: nor an account."""
    wanted = Q(account=None, project=None)
    if account is not None:
        wanted |= Q(account=account)
    return _resolved(Limit.objects.filter(wanted))


def _resolved(rows: QuerySet[Limit]) -> dict[LimitName, Effective]:
    found: dict[tuple[str, LimitSource], Limit] = {
        (row.name, _source(row)): row for row in rows.select_related("changed_by")
    }
    return {name: _effective(name, found) for name in LIMITS}


def _source(row: Limit) -> LimitSource:
    if row.project_id is not None:
        return LimitSource.PROJECT
    return LimitSource.ACCOUNT if row.account_id is not None else LimitSource.PLATFORM


def _effective(
    name: LimitName, found: Mapping[tuple[str, LimitSource], Limit]
) -> Effective:
    for source in LIMITS[name].sources:
        row = found.get((name, source))
        if row is not None:
            return Effective(name, row.value, source, row.changed_by, row.changed_at)
    return Effective(name, LIMITS[name].default, LimitSource.BUILT_IN)


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


def exemptions(project: Project) -> QuerySet[FrequencyExemption]:
    """Numbers without frequency rules, the newest first."""
    rows = FrequencyExemption.objects.filter(project=project)
    return rows.select_related("added_by").order_by("-id")


@dataclass(frozen=True, slots=True)
class LimitRow:
    """A limit as a page shows it, with what was used of it today if that is known."""

    limit: Effective
    used: int | None = None

    @property
    def left(self) -> int | None:
        """How much is left; None without a limit or where numbers are counted."""
        if self.used is None or self.limit.value is None:
            return None
        return max(self.limit.value - self.used, 0)

    @property
    def is_passed(self) -> bool:
        """Whether nothing is left."""
        return self.left == 0

    @property
    def resets_at(self) -> datetime | None:
        """When it is counted anew; None where that differs by number."""
        return resets_at() if self.limit.definition.span is None else None


def limit_rows(project: Project, names: Iterable[LimitName]) -> list[LimitRow]:
    """Limits of a project with what was used of them."""
    limits = limits_of(project)
    parts = usage().today(account_id=project.account_id, project_id=project.pk)
    used = {
        LimitName.DAILY_PARTS: parts.project,
        LimitName.DAILY_ALARM: parts.project,
        LimitName.ACCOUNT_DAILY: parts.account,
    }
    return [LimitRow(limits[name], used.get(name)) for name in names]


def limit_rows_of_account(account: Account | None) -> list[LimitRow]:
    """Limits where a project says nothing, with what the account used."""
    limits = limits_of_account(account)
    used: dict[LimitName, int] = {}
    if account:
        parts = usage().today(account_id=account.pk, project_id=0)
        used[LimitName.ACCOUNT_DAILY] = parts.account
    return [LimitRow(limit, used.get(name)) for name, limit in limits.items()]
