"""Stores tests of body templates and takes them out."""

from django.utils.translation import gettext as _

from accounts.models import User
from isms_console.lib.errors import Refusal
from projects.actions import versions
from projects.models import BodyTemplate, TemplateCase
from projects.validators.template_words import Expectation, params_problem

MOST_CASES = 20


def store(template: BodyTemplate, wanted: Expectation, *, actor: User) -> TemplateCase:
    """Stores a test. Raises Refusal when the values do not fit, or for one too many."""
    if problem := params_problem(template.content, wanted.params):
        raise Refusal("template_params", problem, "params")
    if template.cases.count() >= MOST_CASES:
        raise Refusal(
            "too_many",
            _("%(most)d tests are the most. Remove one first.") % {"most": MOST_CASES},
        )
    case = TemplateCase.objects.create(
        body_template=template,
        params=wanted.params,
        sign_name=wanted.sign_name,
        expected_text=wanted.text,
        expected_parts=wanted.parts,
    )
    versions.record(template, actor, "test_stored", {"parts": wanted.parts})
    return case


def remove(case: TemplateCase, *, actor: User) -> None:
    """Takes a test out; one that is gone already is passed over."""
    if TemplateCase.objects.filter(pk=case.pk).delete()[0]:
        versions.record(case.body_template, actor, "test_removed")
