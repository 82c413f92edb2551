"""Frequency rules: how often one number is texted.

What one page or request sends is counted inside its own transaction, so two at once
never pass a rule. A longer list counts inside it as one, for the rule of the same text;
its numbers are looked up before by the rules that last an hour or longer, and counted
by them in short transactions once it is in. So a file neither holds back a one-time
code nor is slowed down much, and what is accepted at that moment may pass a rule.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from isms_console.lib import usage
from isms_console.lib.phone_numbers import PhoneNumber
from messaging.actions.limit_refusals import LimitRefusal
from messaging.models.counters import NewNumberUse, add_numbers, full_keys
from projects.enums import LimitName
from projects.models import FrequencyExemption, Project
from projects.policies import FREQUENCY
from projects.queries.limits import Effective

# Up to here the count is exact.
FEW = 1000
_LASTING = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that is on, with what its keys begin with."""

    limit: Effective
    most: int
    start: "hashlib.blake2b"

    def key(self, number: str) -> int:
        """What a number is counted under."""
        digest = self.start.copy()
        digest.update(number.encode())
        return int.from_bytes(digest.digest(), signed=True)

    def ends_at(self, now: datetime) -> datetime:
        """When a window that begins now ends."""
        span = self.limit.definition.span
        return usage.resets_at() if span is None else now + span

    @property
    def by_text(self) -> bool:
        """Whether each text is counted for itself."""
        return self.limit.definition.by_text

    @property
    def lasts(self) -> bool:
        """Whether it still matters once a long list is in."""
        span = self.limit.definition.span
        return span is None or span >= _LASTING


class Frequencies:
    """The frequency rules of one project for one text."""

    def __init__(
        self,
        project: Project,
        limits: Mapping[LimitName, Effective],
        text: str,
        recipients: Sequence[PhoneNumber],
    ) -> None:
        self._rules = [
            Rule(limit, limit.value, _start(project, limit, text))
            for limit in (limits[name] for name in FREQUENCY)
            if limit.value is not None
        ]
        self._lasting = [rule for rule in self._rules if rule.lasts]
        rows = FrequencyExemption.objects.filter(project=project.pk)
        exempt = set(rows.values_list("phone_number", flat=True))
        self._numbers = [one.e164 for one in recipients if one.e164 not in exempt]

    @property
    def is_few(self) -> bool:
        """Whether they are counted with the send itself."""
        return len(self._numbers) <= FEW

    def check(self) -> None:
        """Looks a long list up by the rules that last. Raises LimitRefusal."""
        now = timezone.now()
        for rule in self._lasting:
            by_key = {rule.key(number): number for number in self._numbers}
            if full := full_keys(list(by_key), rule.most, now):
                numbers = [number for key, number in by_key.items() if key in full]
                raise _refusal(rule, numbers)

    def count(self) -> None:
        """Counts in the caller's transaction, each number or a long list as one.

        So a file that is sent twice by mistake waits as a message does. Raises
        LimitRefusal.
        """
        if self.is_few:
            self._count(self._rules, self._numbers)
            return
        whole = "\n".join(self._numbers)
        short = [rule for rule in self._rules if rule not in self._lasting]
        self._count([rule for rule in short if rule.by_text], [whole])

    def count_later(self) -> None:
        """Counts a long list, chunk by chunk, each in its own transaction."""
        now = timezone.now()
        for _counted in add_numbers(_new(self._lasting, self._numbers, now), now):
            pass

    def _count(self, rules: Sequence[Rule], counted_as: Sequence[str]) -> None:
        now = timezone.now()
        counted: dict[int, int] = {}
        for chunk in add_numbers(_new(rules, counted_as, now), now):
            counted |= chunk
        for rule in rules:
            over = [each for each in counted_as if counted[rule.key(each)] > rule.most]
            if over:
                raise _refusal(rule, over if self.is_few else self._numbers)


def _new(
    rules: Sequence[Rule], counted_as: Sequence[str], now: datetime
) -> list[NewNumberUse]:
    return [
        NewNumberUse(rule.key(each), ends_at)
        for rule, ends_at in ((rule, rule.ends_at(now)) for rule in rules)
        for each in counted_as
    ]


def _start(project: Project, limit: Effective, text: str) -> "hashlib.blake2b":
    said = text if limit.definition.by_text else ""
    secret = hashlib.sha256(settings.SECRET_KEY.encode()).digest()
    start = hashlib.blake2b(key=secret, digest_size=8)
    start.update(f"{limit.name.value}\0{project.pk}\0{said}\0".encode())
    return start


def _refusal(rule: Rule, numbers: Sequence[str]) -> LimitRefusal:
    limit = rule.limit
    sentence = _(
        "%(what)s: at most %(most)d %(window)s, and none is left for %(numbers)s. "
        "Send later, or change the rule on the project’s page “Limits and countries”."
    ) % {
        "what": limit.name.label,
        "most": rule.most,
        "window": limit.definition.window,
        "numbers": ngettext("%(n)d number", "%(n)d numbers", len(numbers))
        % {"n": len(numbers)},
    }
    return LimitRefusal(limit.name.value, sentence, numbers)
