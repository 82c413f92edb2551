"""What would save parts is exact."""

from hypothesis import given
from hypothesis import strategies as st

from projects.validators.savings import savings
from tencent import segments

LETTERS = st.text(alphabet="ab {}[]€“”–你😀", min_size=1, max_size=340)


def found(text):
    return savings(text, segments.count(text))


@given(LETTERS)
def test_taking_the_named_characters_out_saves_the_parts_that_it_says(text):
    for saving in found(text):
        if saving.instead or not text.endswith(saving.characters):
            continue
        rest = text[: -len(saving.characters)]
        assert segments.count(rest).segments == saving.parts < saving.now


@given(LETTERS)
def test_one_character_less_than_named_would_save_nothing(text):
    for saving in found(text):
        if saving.instead or not text.endswith(saving.characters):
            continue
        rest = text[: len(text) - len(saving.characters) + 1]
        if segments.count(rest).encoding == segments.count(text).encoding:
            assert segments.count(rest).segments >= saving.parts


def test_three_characters_too_many_are_named():
    [saving] = found("a" * 160 + "xyz")

    assert (saving.characters, saving.parts, saving.now) == ("xyz", 1, 2)


def test_quotes_of_a_word_processor_cost_parts_and_have_plain_ones():
    [saving, *_more] = found("“" + "a" * 100 + "”")

    assert saving.characters == "“ ”"
    assert saving.instead == '" "'
    assert (saving.parts, saving.now) == (1, 2)


def test_a_text_of_one_part_needs_no_saving():
    assert found("short") == []
