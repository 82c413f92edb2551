"""The rules keep what they promise: examples, shares, patience with any text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import standards as labelled_sets
from isms_console.lib.reviewing import Level
from projects.validators.standards import (
    RULES,
    SignatureDraft,
    TemplateDraft,
    refusing,
    signature_findings,
    template_findings,
)

BY_ID = {rule.id: rule for rule in RULES}
KINDS = ("otp", "notification", "marketing")
# Pieces that rules look for, so that random texts come near to them.
PIECES = st.sampled_from(
    ["{", "}", "{1}", "{2}", "{99999}", "https://", "www.", ".com", "bit.ly/", "+", "code",
     "验证码", "【", "】", "[", "]", " ", "\n", "%", "%(words)s", "20", "2025-02-30", "\u200b",
     "member", "reply t", "回复T", "😀", "\ud800", "{٣}", "１", "ß", "ﷺ", "loan", "!", "0"]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join)


def findings_of(draft):
    is_signature = isinstance(draft, SignatureDraft)
    return (signature_findings if is_signature else template_findings)(draft)


def ids(draft):
    return [finding.rule for finding in findings_of(draft)]


def test_every_rule_has_an_id_of_its_own():
    assert len(BY_ID) == len(RULES) >= 30


@pytest.mark.parametrize("name", BY_ID)
def test_the_example_breaks_its_rule_and_the_good_one_does_not(name):
    rule = BY_ID[name]

    assert name in ids(rule.example)
    assert name not in ids(rule.good)
    assert refusing(findings_of(rule.good)) == []
    assert "%(" not in rule.said


def test_every_finding_says_what_to_do():
    assert [rule.id for rule in RULES if not (rule.remedy and rule.title)] == []


def test_the_gravest_finding_comes_first():
    found = findings_of(TemplateDraft(kind="otp", content="50% off!!! see bit.ly/x "))
    order = list(Level)
    weights = [order.index(finding.level) for finding in found]

    assert weights == sorted(weights)
    assert {finding.level for finding in refusing(found)} == {Level.REFUSES}


def test_a_finding_names_what_is_wrong():
    draft = TemplateDraft(kind="notification", content="Dear {name}, it is shipped.")

    assert any("{name}" in str(finding.message) for finding in findings_of(draft))


@pytest.mark.parametrize("name", labelled_sets.SETS)
def test_the_rules_see_most_of_what_is_refused_and_seldom_err(name):
    score = labelled_sets.score(list(labelled_sets.labelled(name)))

    assert score.recall >= 0.9
    assert score.false_alarms <= 0.05
    assert score.refused + score.good >= 100


@pytest.mark.parametrize(
    "text",
    [
        "Your code for postcode {1} has a barcode.",
        "Your parcel was insured and comes from Church Street.",
        "Do not share your code with anyone, including bank staff.",
        "Your barber expects you at 4pm, of course with your discretion.",
    ],
)
def test_a_word_inside_of_another_is_not_meant(text):
    assert refusing(findings_of(TemplateDraft(kind="notification", content=text))) == []


def test_traditional_characters_are_read_like_simplified_ones():
    draft = TemplateDraft(kind="notification", content="澳門線上賭場，註冊送彩金。")

    assert "template-topic-gambling" in ids(draft)


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS, st.sampled_from(KINDS), st.lists(TEXTS, max_size=3))
def test_no_text_makes_a_rule_fail(text, other, kind, samples):
    signature_findings(SignatureDraft(sign_name=text, remark=other, sign_type="app"))
    template_findings(
        TemplateDraft(kind=kind, content=text, sign_name=other, samples=tuple(samples))
    )


@pytest.mark.parametrize(
    "piece",
    ["a", "a.", "www.", "{1}", "{", "1", "1 ", "1-", "[", "!", "/", "贷", " ", "reply ",
     "https://", "{1}.", "-", "\u200b", "join our ", "1.1.", "{" + "9" * 5000 + "}"],
)  # fmt: skip
def test_no_text_keeps_a_rule_busy(piece):
    text = (piece * 20_000)[:20_000]
    began = time.perf_counter()
    template_findings(TemplateDraft(kind="marketing", content=text, samples=(text,)))
    signature_findings(SignatureDraft(sign_name=text))

    assert time.perf_counter() - began < 3
