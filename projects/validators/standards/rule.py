"""A rule: words for people, an example and its cure, and a function that looks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from isms_console.lib.reviewing import Finding, Level, Text
from projects.validators.standards.drafts import Draft

# What is wrong, by the names in the rule's message; {} when there is nothing to name.
Facts = dict[str, Any] | None
# No message names more than so many words, and none of them at greater length.
_MOST_NAMED, _LONGEST_NAMED = 6, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. `message` may hold %(name)s: the facts that `check` found."""

    id: str
    subject: Literal["signature", "template"]
    level: Level
    title: Text
    message: Text
    remedy: Text
    example: Draft
    good: Draft
    source: str
    check: Callable[[Any], Facts]

    def finding(self, draft: Draft) -> Finding | None:
        """What is to be said about a draft; None when the rule has nothing to say."""
        facts = self.check(draft)
        if facts is None:
            return None
        message = str(self.message) % facts
        return Finding(self.id, self.level, message, self.remedy)

    @property
    def said(self) -> str:
        """What is said about the example."""
        finding = self.finding(self.example)
        return str(finding.message) if finding else ""


def named(found: list[str]) -> Facts:
    """The facts of a message that lists words; None without any."""
    words = list(dict.fromkeys(found))[:_MOST_NAMED]
    if not words:
        return None
    return {"words": ", ".join(f"“{word[:_LONGEST_NAMED]}”" for word in words)}


def when(is_wrong: object) -> Facts:
    """The facts of a message that names nothing."""
    return {} if is_wrong else None
