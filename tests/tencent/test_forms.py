"""Dotted names become nested parameters, whatever is sent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tencent.forms import MAX_FIELDS, flatten, parse_form, unflatten
from tencent.wire_error import WireError

names = st.from_regex(r"[A-Za-z][A-Za-z0-9]{0,8}", fullmatch=True)
trees = st.dictionaries(
    names,
    st.recursive(
        st.text(max_size=5),
        lambda node: (
            st.lists(node, min_size=1, max_size=12)
            | st.dictionaries(names, node, min_size=1, max_size=3)
        ),
        max_leaves=20,
    ),
    max_size=4,
)


def depth(node) -> int:
    if isinstance(node, dict):
        return 1 + max(map(depth, node.values()), default=0)
    return 1 + max(map(depth, node)) if isinstance(node, list) else 0


@given(trees.filter(lambda tree: depth(tree) <= 8))
def test_what_was_flattened_comes_back(tree):
    assert unflatten(flatten(tree)) == tree


@given(st.dictionaries(st.text(alphabet="Ab.01é", max_size=12), st.text(max_size=3)))
def test_any_names_give_parameters_or_a_refusal(flat):
    try:
        unflatten(flat)
    except WireError as refused:
        assert refused.code == "InvalidParameter"  # noqa: PT017 - either is right


def test_lists_of_objects_and_lists_in_them():
    assert unflatten(
        {
            "MultiSmsInfoSet.0.PhoneNumber": "+6591234567",
            "MultiSmsInfoSet.0.TemplateParamSet.0": "4370",
            "MultiSmsInfoSet.0.TemplateParamSet.1": "5",
            "SmsSdkAppId": "1400006666",
        }
    ) == {
        "MultiSmsInfoSet": [
            {"PhoneNumber": "+6591234567", "TemplateParamSet": ["4370", "5"]}
        ],
        "SmsSdkAppId": "1400006666",
    }


def test_the_tenth_member_follows_the_ninth():
    flat = {f"A.{index}": str(index) for index in (10, 9, 0, 2)}
    assert unflatten(flat) == {"A": ["0", "2", "9", "10"]}


@pytest.mark.parametrize(
    "flat",
    [
        {"": "1"},
        {"A.": "1"},
        {".A": "1"},
        {"A..B": "1"},
        {"A": "1", "A.0": "2"},
        {"A.0": "2", "A": "1"},
        {"A" + ".0" * 9: "1"},
    ],
)
def test_a_name_that_makes_no_sense_is_refused(flat):
    with pytest.raises(WireError, match="InvalidParameter"):
        unflatten(flat)


def test_nulls_and_empty_lists_leave_no_trace():
    assert flatten({"A": None, "B": [], "C": 1, "D": ["x"]}) == {"C": "1", "D.0": "x"}


def test_plus_and_percent_20_are_both_spaces():
    assert parse_form("A=x+y&B=x%20y&C=") == {"A": "x y", "B": "x y", "C": ""}


def test_too_many_fields_are_refused():
    with pytest.raises(WireError, match="RequestSizeLimitExceeded"):
        parse_form("&".join(["a=1"] * (MAX_FIELDS + 1)))
