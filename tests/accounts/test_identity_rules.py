"""The rules for names, numbers and their digests, by themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts.models.verifications import number_digest
from accounts.validators import (
    address_problem,
    name_problem,
    number_fits,
    number_problem,
    plain,
)


@given(st.text())
def test_no_text_breaks_a_rule(text):
    for rule in (name_problem, address_problem, number_problem):
        assert isinstance(rule(text), str)
    number_fits("CN", "business_licence", text)
    number_fits("CN", "id_card", text)
    assert plain(plain(text)) == plain(text)
    assert "\0" not in plain(text)


@given(st.text(), st.sampled_from(["", " ", "-", "/", "."]))
def test_a_digest_does_not_depend_on_how_a_number_is_typed(text, between):
    typed = between.join(["2019", "12345", "k"])
    assert number_digest("enterprise", "SG", typed) == number_digest(
        "enterprise", "SG", "201912345K"
    )
    number_digest("enterprise", "SG", text)


@pytest.mark.parametrize(
    ("country", "document", "number", "fits"),
    [
        ("CN", "business_licence", "91350100M000100Y43", True),
        ("CN", "business_licence", "91350100M000100Y44", False),
        ("CN", "id_card", "11010519491231002X", True),
        ("CN", "id_card", "110105194912310021", False),
        ("SG", "business_licence", "201912345k", True),
        ("SG", "business_licence", "T08LL1234A", True),
        ("HK", "business_licence", "1234-5678", True),
        ("HK", "business_licence", "12345", False),
        ("JP", "business_licence", "１２３４５６７８９０１２３", False),
        ("FR", "business_licence", "anything", None),
    ],
)
def test_numbers_fit_their_country(country, document, number, fits):
    assert number_fits(country, document, number) is fits
