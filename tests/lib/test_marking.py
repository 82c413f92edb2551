"""Samples are marked in a text, whatever both hold."""

from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from isms_console.template_tags import mark_samples


def test_a_sample_inside_an_entity_breaks_nothing():
    marked = mark_samples("Don't share it. Valid for 2 minutes.", ["2", "mark"])

    assert marked == "Don&#x27;t share it. Valid for <mark>2</mark> minutes."


@given(st.text(), st.lists(st.text(max_size=3), max_size=4))
def test_without_the_marks_the_text_is_as_it_was(text, samples):
    plain = mark_samples(text, samples).replace("<mark>", "").replace("</mark>", "")

    assert unescape(plain) == text
