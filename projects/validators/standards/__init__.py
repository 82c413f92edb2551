"""What is published about signatures and body templates, as rules that look."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import Finding, Level, Text
from projects.validators.standards import (
    signature_names,
    signature_rules,
    template_dates,
    template_kinds,
    template_lengths,
    template_links,
    template_samples,
    template_symbols,
    template_topics,
    template_trades,
    template_variables,
)
from projects.validators.standards.drafts import Draft, SignatureDraft, TemplateDraft
from projects.validators.standards.rule import Rule

__all__ = [
    "GROUPS",
    "RULES",
    "Rule",
    "SignatureDraft",
    "TemplateDraft",
    "refusing",
    "signature_findings",
    "template_findings",
]

# As the page has them.
GROUPS: tuple[tuple[Text, tuple[Rule, ...]], ...] = (
    (_("How a signature is written"), signature_rules.RULES),
    (_("Whom a signature names"), signature_names.RULES),
    (_("Variables"), template_variables.RULES),
    (_("Samples and name"), template_samples.RULES),
    (_("Characters and manners"), template_symbols.RULES),
    (_("What each kind must say"), template_kinds.RULES),
    (_("Links and numbers"), template_links.RULES),
    (_("Dates"), template_dates.RULES),
    (_("Subjects that are not sent"), template_topics.RULES),
    (_("Subjects with limits"), template_trades.RULES),
    (_("Length and price"), template_lengths.RULES),
)
RULES: tuple[Rule, ...] = tuple(rule for _title, rules in GROUPS for rule in rules)
_GRAVEST_FIRST = list(Level)


def signature_findings(draft: SignatureDraft) -> list[Finding]:
    """What the rules say about a signature, the gravest first."""
    return _findings("signature", draft)


def template_findings(draft: TemplateDraft) -> list[Finding]:
    """What the rules say about a body template, the gravest first."""
    return _findings("template", draft)


def refusing(findings: Iterable[Finding]) -> list[Finding]:
    """Those with which nothing is accepted."""
    return [one for one in findings if one.level == Level.REFUSES]


def _findings(subject: str, draft: Draft) -> list[Finding]:
    found = (rule.finding(draft) for rule in RULES if rule.subject == subject)
    said = [finding for finding in found if finding is not None]
    return sorted(said, key=lambda one: _GRAVEST_FIRST.index(one.level))
