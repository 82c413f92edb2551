"""The page of review rules, as customers and reviewers read it."""

import pytest

from projects.validators.standards import RULES
from tests.pages.reading import words

PAGE = "/rules/"


@pytest.mark.parametrize("person", ["owner", "analyst", "reviewer", "platform_admin"])
def test_customers_and_reviewers_read_the_same_rules(cast, signed_in, person):
    page = signed_in(getattr(cast, person)).get(PAGE)

    assert page.status_code == 200
    assert page.context["total"] == len(RULES)


def test_every_rule_can_be_linked_to(cast, signed_in):
    html = signed_in(cast.owner).get(PAGE).content.decode()

    assert [rule.id for rule in RULES if f'id="{rule.id}"' not in html] == []


def test_a_rule_shows_what_breaks_it_and_what_is_said_then(cast, signed_in):
    page = signed_in(cast.owner).get(PAGE, {"q": "template-otp-needs-code"})

    assert "Your PIN is {1}. Do not share it." in words(page)
    assert "The text has neither the word “code” nor 验证码." in words(page)
    assert "1 rule " in words(page)


def test_subject_and_level_narrow_the_list(cast, signed_in):
    page = signed_in(cast.owner).get(PAGE, {"subject": "signature", "level": "advises"})
    shown = [one.rule for _title, rules in page.context["groups"] for one in rules]

    assert shown
    assert {(rule.subject, rule.level) for rule in shown} == {("signature", "advises")}


@pytest.mark.parametrize(
    "query", ["q=nowhere-at-all", "q=%00", "level=odd", "subject=1"]
)
def test_odd_questions_are_answered(cast, signed_in, query):
    assert signed_in(cast.owner).get(f"{PAGE}?{query}").status_code == 200


def test_nothing_found_says_so(cast, signed_in):
    page = signed_in(cast.owner).get(PAGE, {"q": "nowhere-at-all"})

    assert "No such rule" in words(page)
