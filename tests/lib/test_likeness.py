"""How alike texts are."""

from hypothesis import given
from hypothesis import strategies as st

from isms_console.lib.likeness import PRINTS, likeness, prints


@given(st.text())
def test_every_text_is_wholly_like_itself_and_has_its_prints(text):
    assert likeness(text, text) == 1
    assert len(prints(text)) == PRINTS
    assert all(0 <= value < 2**63 for value in prints(text))


@given(st.text(), st.text())
def test_likeness_is_the_same_both_ways_and_a_share(one, other):
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1


def test_alike_texts_share_most_prints_and_others_hardly_any():
    text = "Your code is {1}, valid for {2} minutes. Do not share it."
    close = "Your code is {1}, valid for {2} minutes. Never share it."
    far = "Dear member, all teas are 20% off this weekend. Reply T to stop."

    shared = len(set(prints(text)) & set(prints(close)))

    assert likeness(text, close) > 0.6
    assert shared >= PRINTS / 3
    assert likeness(text, far) < 0.2


def test_case_and_blanks_do_not_count():
    assert likeness("Hello  World", "hello world ") == 1
