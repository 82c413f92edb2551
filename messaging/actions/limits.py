"""Holds what is sent against its limits, and counts it in the same transaction.

Limits that protect money fail closed: what cannot be counted is not sent.
"""

from collections import Counter
from collections.abc import Sequence

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from isms_console.lib import countries, usage
from isms_console.lib.phone_numbers import PhoneNumber
from messaging.actions.alarms import Passed, tell_passed
from messaging.actions.frequency import Frequencies
from messaging.actions.limit_refusals import (
    COUNTRY_BLOCKED,
    COUNTRY_DAILY,
    LimitRefusal,
)
from messaging.models.counters import NewUse, add_parts
from messaging.queries.uses import used_today
from projects.enums import LimitName
from projects.models import Project
from projects.queries.countries import blocking_of
from projects.queries.limits import limits_of
from tencent import segments


class Guard:
    """The limits for one text to some recipients: `check`, then `count`, then `tell`.

    `check` looks, so that most refusals come before anything is written; `count`
    decides, inside the transaction that writes the messages. Both raise LimitRefusal.
    """

    def __init__(
        self, project: Project, text: str, recipients: Sequence[PhoneNumber]
    ) -> None:
        self._project = project
        self._recipients = recipients
        self._limits = limits_of(project)
        self._blocking = blocking_of(project)
        self._frequencies = Frequencies(project, self._limits, text, recipients)
        self._parts = _parts(text, recipients)
        self._passed: list[Passed] = []

    def check(self) -> None:
        """The countries, and what is left today."""
        self._check_countries()
        used = usage_now(self._project)
        self._check_parts(
            {key: used.get(key, 0) + parts for key, parts in self._added().items()}
        )
        if not self._frequencies.is_few:
            self._frequencies.check()

    def count_numbers(self) -> None:
        """Each number once more; those of a long list when all is in."""
        self._frequencies.count()
        if not self._frequencies.is_few:
            transaction.on_commit(self._frequencies.count_later, robust=True)

    def count_parts(self) -> None:
        """The parts of today. Late in the transaction: others wait for these rows."""
        day, added = usage.today(), self._added()
        rows = [
            NewUse(self._project.account_id, project, country, day, parts)
            for (project, country), parts in added.items()
        ]
        now = add_parts(rows)
        self._check_parts(now)
        self._passed = [
            Passed(country, alarm, now[project, country])
            for (project, country) in added
            if (alarm := self._alarm(project, country)) is not None
            and now[project, country] > alarm
        ]

    def tell(self) -> None:
        """Alarm recipients, of alarm values that today's parts are past."""
        tell_passed(self._project, self._passed)

    def _added(self) -> dict[tuple[int, str], int]:
        """What this adds, by project (0: the account) and country ("": all)."""
        total, own = sum(self._parts.values()), self._project.pk
        by_country = {(own, code): parts for code, parts in self._parts.items()}
        return {(0, ""): total, (own, ""): total, **by_country}

    def _check_countries(self) -> None:
        blocked = {code for code in self._parts if self._blocking.blocks(code)}
        if not blocked:
            return
        names = ", ".join(sorted(countries.name(code) for code in blocked))
        sentence = _(
            "Not on the country list of “%(project)s”: %(countries)s. Add them on the "
            "project’s page “Limits and countries”, or leave these numbers out."
        ) % {"project": self._project.name, "countries": names}
        raise LimitRefusal(COUNTRY_BLOCKED, sentence, self._numbers_in(blocked))

    def _check_parts(self, then: dict[tuple[int, str], int]) -> None:
        """`then` is what today would come to. The widest limit is named first."""
        own = self._project.pk
        added = self._added()
        for name, key in (
            (LimitName.ACCOUNT_DAILY, (0, "")),
            (LimitName.DAILY_PARTS, (own, "")),
        ):
            most = self._limits[name].value
            if most is not None and then[key] > most:
                sentence = self._sentence(
                    name, most, then[key] - added[key], added[key]
                )
                numbers = [one.e164 for one in self._recipients]
                raise LimitRefusal(name.value, sentence, numbers)
        for code in sorted(self._parts):
            rule = self._blocking.rules.get(code)
            if rule is None or rule.daily_limit is None:
                continue
            total, parts = then[own, code], added[own, code]
            if total > rule.daily_limit:
                sentence = _country_sentence(
                    code, rule.daily_limit, total - parts, parts
                )
                raise LimitRefusal(COUNTRY_DAILY, sentence, self._numbers_in({code}))

    def _sentence(self, name: LimitName, most: int, used: int, wanted: int) -> str:
        figures = _figures(most, used, wanted)
        if name is LimitName.ACCOUNT_DAILY:
            said = _(
                "All projects of this account may send %(most)d parts a day: %(left)d "
                "are left and this needs %(wanted)d. The platform can raise it, or "
                "send after %(reset)s."
            )
            return said % figures
        return _(
            "The project “%(project)s” may send %(most)d parts a day: %(left)d are "
            "left and this needs %(wanted)d. Change it on the project’s page “Limits "
            "and countries”, or send after %(reset)s."
        ) % {**figures, "project": self._project.name}

    def _numbers_in(self, codes: set[str]) -> list[str]:
        return [one.e164 for one in self._recipients if one.country in codes]

    def _alarm(self, project: int, country: str) -> int | None:
        if not project:
            return None
        if not country:
            return self._limits[LimitName.DAILY_ALARM].value
        rule = self._blocking.rules.get(country)
        return rule.alarm if rule else None


def usage_now(project: Project) -> dict[tuple[int, str], int]:
    """Today's parts by project (0: the account) and country."""
    used = used_today(project.account_id, project.pk)
    by_country = {(project.pk, code): parts for code, parts in used.countries.items()}
    return {(0, ""): used.account, (project.pk, ""): used.project, **by_country}


def _parts(text: str, recipients: Sequence[PhoneNumber]) -> dict[str, int]:
    found = Counter(recipient.country for recipient in recipients)
    return {
        code: number * segments.count(text, country_code=code).segments
        for code, number in found.items()
    }


def _country_sentence(country: str, most: int, used: int, wanted: int) -> str:
    return _(
        "The project may send %(most)d parts a day to %(country)s: %(left)d are left "
        "and this needs %(wanted)d. Change it on the project’s page “Limits and "
        "countries”, or send after %(reset)s."
    ) % {**_figures(most, used, wanted), "country": countries.name(country)}


def _figures(most: int, used: int, wanted: int) -> dict[str, object]:
    reset = timezone.localtime(usage.resets_at(), timezone.get_default_timezone())
    return {
        "most": most,
        "left": max(most - used, 0),
        "wanted": wanted,
        "reset": f"{date_format(reset, 'H:i')} {settings.TIME_ZONE}",
    }
