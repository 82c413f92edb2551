"""Which limits hold: a project's value, else the account's, the platform's, our own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from accounts.models import Account, User
from isms_console.lib.usage import resets_at, usage
from projects.enums import LimitName, LimitSource
from projects.models import FrequencyExemption, Limit, Project
from projects.policies import DAILY, LIMITS, Definition


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

    @property
    def unit(self) -> str:
        """What the value counts: one of them, or several."""
        return str(self.definition.unit % (self.value or 0))

    @property
    def label(self) -> str:
        """What is limited, with the window where several have the same name."""
        if self.name in DAILY:
            return str(self.name.label)
        return f"{self.name.label} {self.definition.window}"


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
