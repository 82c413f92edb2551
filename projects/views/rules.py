"""What the rules of review ask for, with examples."""

from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from accounts.permissions import people
from isms_console.lib.reviewing import Text
from projects.enums import TemplateKind
from projects.forms.rules import RuleFilter
from projects.validators.standards import Rule, SignatureDraft, TemplateDraft

_SIGN_TYPES = {
    "app": _("App"),
    "website": _("Website"),
    "mini_program": _("Mini Program"),
    "government": _("Government"),
}


class Example(NamedTuple):
    """A text and what belongs to it."""

    text: str
    notes: list[tuple[Text, Text]]


class Shown(NamedTuple):
    """A rule, its example and the same mended."""

    rule: Rule
    example: Example
    good: Example


@people
def rule_list(request: HttpRequest) -> HttpResponse:
    """All rules, or those that are asked for."""
    form = RuleFilter(request.GET)
    groups = [(title, [_shown(rule) for rule in rules]) for title, rules in form.groups]
    context = {
        "form": form,
        "groups": groups,
        "total": sum(len(rules) for _title, rules in groups),
    }
    return render(request, "projects/rules/list.html", context)


def _shown(rule: Rule) -> Shown:
    return Shown(rule, _example(rule.example), _example(rule.good))


def _example(draft: SignatureDraft | TemplateDraft) -> Example:
    if isinstance(draft, SignatureDraft):
        notes = [
            (_("Type"), _SIGN_TYPES.get(draft.sign_type, "")),
            (_("Remark"), draft.remark),
        ]
    else:
        notes = [
            (_("Type"), TemplateKind(draft.kind).label),
            (_("Name"), draft.name),
            (_("Signature"), draft.sign_name),
            (_("Samples"), ", ".join(draft.samples)),
            (_("Remark"), draft.remark),
        ]
    return Example(draft.text, [(label, value) for label, value in notes if value])
