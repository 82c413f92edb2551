"""The third measure: how much of what is refused the rules see, and how often they err.

The texts stand in `labelled/`, one JSON object to a line, with the published reason in
`refused` when there is one. `held_out.jsonl` was written after the rules, and no rule
is changed because of it. Needs neither PostgreSQL nor Redis.
"""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from isms_console.lib.reviewing import Finding
from projects.validators.standards import (
    SignatureDraft,
    TemplateDraft,
    refusing,
    signature_findings,
    template_findings,
)

FOLDER = Path(__file__).parent / "labelled"
SETS = {
    "known": ("signatures.jsonl", "templates.jsonl"),
    "held out": ("held_out.jsonl",),
}
LEAST_RECALL, MOST_FALSE_ALARMS = 0.9, 0.05
# Texts that name a festival say when they are looked at; all others on this day.
_DAY = date(2026, 6, 1)


class Labelled(NamedTuple):
    """A text and its verdict; `reason` is empty for a good one."""

    language: str
    draft: SignatureDraft | TemplateDraft
    reason: str

    @property
    def subject(self) -> str:
        """What it is."""
        return "signature" if isinstance(self.draft, SignatureDraft) else "template"

    def refusals(self) -> list[Finding]:
        """Why the rules would refuse it."""
        if isinstance(self.draft, SignatureDraft):
            return refusing(signature_findings(self.draft))
        return refusing(template_findings(self.draft))


class Score(NamedTuple):
    """How many are refused of those that must be, and of those that must not."""

    seen: int
    refused: int
    alarms: int
    good: int

    @property
    def recall(self) -> float:
        """The share of what must be refused that is."""
        return self.seen / self.refused if self.refused else 1.0

    @property
    def false_alarms(self) -> float:
        """The share of good ones that would be refused."""
        return self.alarms / self.good if self.good else 0.0

    @property
    def is_enough(self) -> bool:
        """Whether the rules may be relied upon."""
        return self.recall >= LEAST_RECALL and self.false_alarms <= MOST_FALSE_ALARMS


class BlindRulesError(Exception):
    """The rules see too little, or too much."""


def labelled(name: str) -> Iterator[Labelled]:
    """The texts of a set."""
    for file in SETS[name]:
        for line in (FOLDER / file).read_text("utf-8").splitlines():
            yield _read(json.loads(line))


def _read(row: dict[str, Any]) -> Labelled:
    language, reason = row.pop("language"), row.pop("refused", "")
    if "sign_name" in row and "content" not in row:
        return Labelled(language, SignatureDraft(**row), reason)
    row["samples"] = tuple(row.get("samples", ()))
    row["today"] = date.fromisoformat(row["today"]) if "today" in row else _DAY
    return Labelled(language, TemplateDraft(**row), reason)


def score(texts: list[Labelled]) -> Score:
    """Count them."""
    bad = [bool(one.refusals()) for one in texts if one.reason]
    good = [bool(one.refusals()) for one in texts if not one.reason]
    return Score(sum(bad), len(bad), sum(good), len(good))


def measured() -> str:
    """The table of both sets, and what was judged wrongly. Raises BlindRulesError."""
    head = f"{'':28}{'refused':>9}{'recall':>8}{'good':>6}{'false alarms':>14}"
    lines, wrong, is_enough = [head], [], True
    for name in SETS:
        texts = list(labelled(name))
        is_enough &= score(texts).is_enough
        lines.append(_line(name, texts))
        for subject in ("signature", "template"):
            for language in ("en", "zh"):
                part = [
                    one
                    for one in texts
                    if (one.subject, one.language) == (subject, language)
                ]
                lines.append(_line(f"  {subject}s, {language}", part))
        wrong += [_mistake(name, one) for one in texts if _is_wrong(one)]
    report = "\n".join([*lines, "", *wrong])
    if not is_enough:
        raise BlindRulesError(report)
    return report


def _is_wrong(one: Labelled) -> bool:
    return bool(one.refusals()) != bool(one.reason)


def _mistake(name: str, one: Labelled) -> str:
    rules = ", ".join(finding.rule for finding in one.refusals())
    why = f"missed ({one.reason})" if one.reason else f"false alarm ({rules})"
    return f"{name}: {why}: {one.draft.text}"


def _line(name: str, texts: list[Labelled]) -> str:
    got = score(texts)
    return (
        f"{name:28}{got.refused:9}{got.recall:8.2f}{got.good:6}{got.false_alarms:14.2f}"
    )
