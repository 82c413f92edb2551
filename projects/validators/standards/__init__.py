"""What is published about signatures and body templates, as rules that look."""

from collections.abc import Iterable

from isms_console.lib.reviewing import Finding, Level
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
    template_variables,
)
from projects.validators.standards.drafts import Draft, SignatureDraft, TemplateDraft
from projects.validators.standards.rule import Rule

__all__ = [
    "RULES",
    "Rule",
    "SignatureDraft",
    "TemplateDraft",
    "refusing",
    "signature_findings",
    "template_findings",
]

RULES: tuple[Rule, ...] = (
    *signature_rules.RULES,
    *signature_names.RULES,
    *template_variables.RULES,
    *template_samples.RULES,
    *template_symbols.RULES,
    *template_kinds.RULES,
    *template_links.RULES,
    *template_dates.RULES,
    *template_topics.RULES,
    *template_lengths.RULES,
)
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
