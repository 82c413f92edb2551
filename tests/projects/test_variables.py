"""Parameters: whatever is typed, they are found, filled once and counted right."""

from hypothesis import given
from hypothesis import strategies as st

from projects.queries.template_looks import look
from projects.validators.standards import TemplateDraft, template_findings
from projects.validators.template_words import params_problem, variable_numbers
from tencent import segments

PIECES = st.lists(
    st.one_of(
        st.text(alphabet="ab {}1|€码", max_size=12),
        st.integers(1, 12).map(lambda number: f"{{{number}}}"),
    ),
    max_size=12,
)
CONTENTS = PIECES.map("".join)
VALUES = st.lists(st.text(max_size=10), max_size=12)


@given(st.integers(1, 12), st.data())
def test_as_many_values_as_parameters_fill_every_one_of_them(count, data):
    numbers = data.draw(st.permutations(range(1, count + 1)))
    content = " then ".join(f"{{{number}}}" for number in numbers)
    values = [f"v{number}" for number in range(1, count + 1)]

    assert params_problem(content, values) == ""
    assert segments.render(content, values) == " then ".join(
        f"v{number}" for number in numbers
    )
    assert params_problem(content, values[:-1]) != ""


@given(CONTENTS, VALUES)
def test_a_value_that_looks_like_a_parameter_is_not_filled_again(content, values):
    braced = ["{1}" for _ in values]

    rendered = segments.render(content, braced)

    again = segments.render(content, ["\x01" for _ in values])
    assert rendered == again.replace("\x01", "{1}")


@given(CONTENTS, VALUES, st.text(max_size=15))
def test_any_text_has_a_look_that_says_what_is_sent(content, values, sign_name):
    draft = TemplateDraft(
        kind="otp", content=content, samples=tuple(values), sign_name=sign_name
    )

    seen = look(draft)

    assert "".join(seen.pieces) == seen.text
    assert seen.parts == segments.count(seen.text).segments == len(seen.pieces)
    assert seen.worst_characters >= 0
    assert all(cost.most_parts >= cost.parts for cost in seen.costs)


@given(st.integers(1, 6), st.integers(1, 6))
def test_a_gap_in_the_numbers_is_refused_and_no_gap_is_not(first, count):
    numbers = range(first, first + count)
    content = "Your code: " + " and also ".join(f"{{{number}}}" for number in numbers)
    findings = template_findings(TemplateDraft(kind="otp", content=content))

    assert ("template-variable-order" in [one.rule for one in findings]) == (first > 1)


@given(CONTENTS)
def test_numbers_are_listed_once_and_in_order(content):
    numbers = variable_numbers(content)

    assert numbers == sorted(set(numbers))
    assert all(f"{{{number}}}" in content for number in numbers)
