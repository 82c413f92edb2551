"""What changed between two texts."""

from hypothesis import given
from hypothesis import strategies as st

from isms_console.lib.word_diff import Change, Run, word_diff

# Few different signs, so that much is kept; and any text.
TEXTS = st.text("ab 12.-,\n中文字한ーé\0") | st.text()


def joined(runs, *changes):
    return "".join(run.text for run in runs if run.change in changes)


@given(TEXTS, TEXTS)
def test_the_runs_hold_both_texts_whole(before, after):
    runs = word_diff(before, after)

    assert joined(runs, Change.KEPT, Change.REMOVED) == before
    assert joined(runs, Change.KEPT, Change.ADDED) == after
    assert all(run.text for run in runs)


@given(TEXTS)
def test_equal_texts_have_no_change(text):
    assert word_diff(text, text) == ([Run(Change.KEPT, text)] if text else [])


@given(TEXTS)
def test_all_of_a_text_is_new_where_nothing_was(text):
    assert {run.change for run in word_diff("", text)} <= {Change.ADDED}
    assert {run.change for run in word_diff(text, "")} <= {Change.REMOVED}


def test_words_change_as_a_whole():
    assert word_diff("1 Harbour Street", "1 Harbor Street") == [
        Run(Change.KEPT, "1 "),
        Run(Change.REMOVED, "Harbour"),
        Run(Change.ADDED, "Harbor"),
        Run(Change.KEPT, " Street"),
    ]


def test_chinese_changes_by_sign():
    assert word_diff("海港茶业公司", "海港茶叶公司") == [
        Run(Change.KEPT, "海港茶"),
        Run(Change.REMOVED, "业"),
        Run(Change.ADDED, "叶"),
        Run(Change.KEPT, "公司"),
    ]
