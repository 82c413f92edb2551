"""Stored tests of body templates, and whether they pass."""

from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import get_object_or_404

from projects.models import BodyTemplate, TemplateCase
from projects.validators.template_words import params_problem
from tencent import segments

# What a database takes as a number.
_MOST_ID = 2**63


@dataclass(frozen=True, slots=True)
class Result:
    """What a test expects, what the text gives now, and the first difference."""

    case: TemplateCase
    text: str
    parts: int
    problem: str

    @property
    def passes(self) -> bool:
        """Whether the text does what the test says."""
        return (
            not self.problem
            and self.text == self.case.expected_text
            and self.parts == self.case.expected_parts
        )


def results(template: BodyTemplate) -> list[Result]:
    """Every stored test of this version, run now, in the order they were stored."""
    return [result(template.content, case) for case in template.cases.order_by("id")]


def access_case(template: BodyTemplate, case_id: int) -> TemplateCase:
    """A stored test of this version (else 404)."""
    if case_id >= _MOST_ID:
        raise Http404
    cases = template.cases.select_related("body_template__account")
    return get_object_or_404(cases, pk=case_id)


def result(content: str, case: TemplateCase) -> Result:
    """One test against a content."""
    text, parts = outcome(content, case.params, case.sign_name)
    return Result(case, text, parts, params_problem(content, case.params))


def outcome(content: str, params: list[str], sign_name: str) -> tuple[str, int]:
    """The whole message with these values, and its billed parts."""
    text = segments.display_text(sign_name, segments.render(content, params))
    return text, segments.count(text).segments
