"""A project's list of countries: who is on it, and whether it blocks the others.

Whoever changes the list has read which countries that blocks; so each action is one
change, made as it was shown.
"""

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import policies as account_policies
from accounts.actions import audit
from accounts.models import User
from accounts.policies import Ability
from isms_console.lib import countries
from isms_console.lib.errors import MovedOn, Refusal
from projects.enums import LimitName
from projects.models import CountryRule, Project
from projects.policies import MOST_VALUE
from projects.queries.limits import limits_of
from projects.validators.country_files import CountryLine


def add_country(project: Project, line: CountryLine, *, actor: User) -> None:
    """Puts a country on the list, which is in force from then on. Raises Refusal."""
    with transaction.atomic():
        _lock(project)
        check_line(line, most_of(project))
        if CountryRule.objects.filter(project=project, country=line.country).exists():
            raise Refusal("listed", _("This country is on the list."), "country")
        CountryRule.objects.create(**_fields(project, line, actor))
        _switch(project, only_listed=True)
        _record(project, "limit.country_added", line, actor)


def change_country(rule: CountryRule, line: CountryLine, *, actor: User) -> None:
    """Another alarm value or limit. Raises Refusal; MovedOn when it is gone."""
    with transaction.atomic():
        _lock(rule.project)
        check_line(line, most_of(rule.project))
        fields = _fields(rule.project, line, actor)
        if not CountryRule.objects.filter(pk=rule.pk).update(**fields):
            raise MovedOn
        _record(rule.project, "limit.country_changed", line, actor)


def remove_country(rule: CountryRule, *, actor: User) -> None:
    """Takes a country off the list. Raises MovedOn when it is off already."""
    with transaction.atomic():
        _lock(rule.project)
        if not CountryRule.objects.filter(pk=rule.pk).delete()[0]:
            raise MovedOn
        _record(rule.project, "limit.country_removed", CountryLine(rule.country), actor)


def replace_countries(
    project: Project, lines: Iterable[CountryLine], *, actor: User
) -> None:
    """The list is these, and in force; all or nothing. Raises Refusal."""
    wanted = {line.country: line for line in lines}
    with transaction.atomic():
        _lock(project)
        most = most_of(project)
        for line in wanted.values():
            check_line(line, most)
        was = {
            rule.country: CountryLine(rule.country, rule.alarm, rule.daily_limit)
            for rule in CountryRule.objects.filter(project=project)
        }
        gone = [code for code in was if wanted.get(code) != was[code]]
        CountryRule.objects.filter(project=project, country__in=gone).delete()
        CountryRule.objects.bulk_create(
            CountryRule(**_fields(project, line, actor))
            for code, line in wanted.items()
            if line != was.get(code)
        )
        _switch(project, only_listed=True)
        audit.record(
            account=project.account,
            actor=actor,
            act="limit.countries_imported",
            subject=project.name,
            details=audit.changed(countries=(_said(was), _said(wanted))),
        )


def block_unlisted(project: Project, *, only_listed: bool, actor: User) -> None:
    """Switches the list on or off; its alarm values and limits hold either way.

    Raises MovedOn when it is so already.
    """
    with transaction.atomic():
        account_policies.require(project.account, Ability.SET_COUNTRIES)
        if not _switch(project, only_listed=only_listed):
            raise MovedOn
        audit.record(
            account=project.account,
            actor=actor,
            act="limit.countries_blocked" if only_listed else "limit.countries_allowed",
            subject=project.name,
        )


def most_of(project: Project) -> int:
    """What a country's limit can be at most: the project's, below the account's."""
    limits = limits_of(project)
    values = [
        limits[name].value for name in (LimitName.DAILY_PARTS, LimitName.ACCOUNT_DAILY)
    ]
    return min((value for value in values if value is not None), default=MOST_VALUE)


def check_line(line: CountryLine, most: int) -> None:
    """Raises Refusal naming what is wrong with one line."""
    if line.country not in dict(countries.choices()):
        raise Refusal("country", _("No country has this code."), "country")
    for name, value in (("alarm", line.alarm), ("daily_limit", line.daily_limit)):
        if value is not None and not 1 <= value <= most:
            raise Refusal(
                "value",
                _("Enter a whole number from 1 to %(most)d, the project’s limit.")
                % {"most": most},
                name,
            )


def _lock(project: Project) -> None:
    account_policies.require(project.account, Ability.SET_COUNTRIES)
    Project.objects.select_for_update(no_key=True).get(pk=project.pk)


def _switch(project: Project, *, only_listed: bool) -> bool:
    rows = Project.objects.filter(pk=project.pk, only_listed_countries=not only_listed)
    return bool(rows.update(only_listed_countries=only_listed))


def _fields(project: Project, line: CountryLine, actor: User) -> dict[str, object]:
    return {
        "project": project,
        "country": line.country,
        "alarm": line.alarm,
        "daily_limit": line.daily_limit,
        "changed_by": actor,
        "changed_at": timezone.now(),
    }


def _said(lines: Mapping[str, CountryLine]) -> str:
    return ", ".join(sorted(lines))


def _record(project: Project, act: str, line: CountryLine, actor: User) -> None:
    audit.record(
        account=project.account,
        actor=actor,
        act=act,
        subject=f"{project.name}: {line.country}",
        details={"alarm": line.alarm, "daily_limit": line.daily_limit},
    )
