"""What a file would change in a list of countries."""

from collections.abc import Sequence
from dataclasses import dataclass

from projects.models import Project
from projects.queries.countries import country_rules
from projects.validators.country_files import CountryLine


@dataclass(frozen=True, slots=True)
class Changes:
    """What is added, changed and removed, and how much stays."""

    added: list[CountryLine]
    changed: list[CountryLine]
    removed: list[CountryLine]
    same: int


def changes_by(project: Project, lines: Sequence[CountryLine]) -> Changes:
    """The lines beside the list as it stands."""
    was = {
        rule.country: CountryLine(rule.country, rule.alarm, rule.daily_limit)
        for rule in country_rules(project)
    }
    wanted = {line.country for line in lines}
    return Changes(
        added=[line for line in lines if line.country not in was],
        changed=[line for line in lines if was.get(line.country, line) != line],
        removed=[line for code, line in was.items() if code not in wanted],
        same=sum(was.get(line.country) == line for line in lines),
    )
