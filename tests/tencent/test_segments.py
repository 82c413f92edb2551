"""Lengths are Tencent's, at every edge and for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tencent.segments import (
    GSM_BASIC,
    GSM_EXTENDED,
    count,
    display_text,
    domestic_display_text,
    params_of,
    render,
    split,
    variables,
)

basic = st.text(alphabet=sorted(GSM_BASIC), max_size=400)
gsm = st.text(alphabet=sorted(GSM_BASIC | GSM_EXTENDED), max_size=400)
any_text = st.one_of(gsm, st.text(max_size=200))
countries = st.sampled_from([None, "1", "CN", "MY", "+60"])


@pytest.mark.parametrize(
    ("text", "encoding", "units", "segments"),
    [
        ("", "GSM-7", 0, 1),
        ("a" * 160, "GSM-7", 160, 1),
        ("a" * 161, "GSM-7", 161, 2),
        ("a" * 306, "GSM-7", 306, 2),
        ("a" * 307, "GSM-7", 307, 3),
        ("a" * 320, "GSM-7", 320, 3),
        ("a" * 159 + "€", "GSM-7", 161, 2),
        ("a" * 158 + "€", "GSM-7", 160, 1),
        ("|^€{}[]~\\", "GSM-7", 18, 1),
        ("中" * 70, "UCS-2", 70, 1),
        ("中" * 71, "UCS-2", 71, 2),
        ("中" * 134, "UCS-2", 134, 2),
        ("中" * 135, "UCS-2", 135, 3),
        ("中" * 150, "UCS-2", 150, 3),
        ("a" * 69 + "中", "UCS-2", 70, 1),
        ("[" * 70 + "中", "UCS-2", 71, 2),
        ("😀" * 35, "UCS-2", 70, 1),
        ("😀" * 36, "UCS-2", 72, 2),
        ("𠮷", "UCS-2", 2, 1),
        ("line\r\nline", "GSM-7", 10, 1),
    ],
)
def test_the_published_edges(text, encoding, units, segments):
    counted = count(text)
    assert (counted.encoding, counted.units, counted.segments) == (
        encoding,
        units,
        segments,
    )


@pytest.mark.parametrize("country_code", ["60", "+60", "MY"])
@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("a" * 153, 1),
        ("a" * 154, 2),
        ("a" * (146 + 153), 2),
        ("a" * (146 + 153 + 1), 3),
        ("中" * 63, 1),
        ("中" * 64, 2),
        ("中" * (60 + 67), 2),
        ("中" * (60 + 67 + 1), 3),
    ],
)
def test_malaysia_loses_seven_characters(text, segments, country_code):
    assert count(text, country_code=country_code).segments == segments


@pytest.mark.parametrize("country_code", ["86", "+86", "CN"])
def test_the_chinese_mainland_counts_all_characters_alike(country_code):
    counted = count("a" * 71, country_code=country_code)
    assert (counted.units, counted.segments) == (71, 2)
    assert count("[]", country_code=country_code).units == 2


def test_characters_that_force_ucs_2_are_listed_once_in_order():
    assert count("z“a”中“”").non_gsm == ("“", "”", "中")
    assert count("plain").non_gsm == ()


def test_room_left_is_told():
    assert (count("a" * 150).remaining, count("a" * 150).per_segment) == (10, 160)
    assert (count("a" * 161).remaining, count("a" * 161).per_segment) == (145, 153)
    assert count("a" * 154, country_code="MY").remaining == 145


@given(any_text, countries)
def test_the_segments_hold_the_text_and_no_fewer_would(text, country_code):
    counted = count(text, country_code=country_code)
    assert counted.units <= counted.capacity.total(counted.segments)
    assert counted.remaining == (
        counted.capacity.total(counted.segments) - counted.units
    )
    if counted.segments > 1:
        assert counted.units > counted.capacity.total(counted.segments - 1)


@given(any_text, any_text, countries)
def test_a_longer_text_never_takes_fewer_segments(text, more, country_code):
    longer = count(text + more, country_code=country_code)
    assert longer.segments >= count(text, country_code=country_code).segments


@given(any_text, any_text)
def test_units_add_up_within_one_encoding(text, more):
    both, left, right = count(text + more), count(text), count(more)
    if left.encoding == right.encoding:
        assert both.encoding == left.encoding
        assert both.units == left.units + right.units


@given(gsm)
def test_gsm_text_counts_in_septets(text):
    counted = count(text)
    assert counted.encoding == "GSM-7"
    assert len(text) <= counted.units <= 2 * len(text)
    assert counted.non_gsm == ()


@given(basic)
def test_basic_characters_count_one_each(text):
    assert count(text).units == len(text)


@given(st.text(min_size=1, max_size=100))
def test_other_text_counts_in_utf_16(text):
    counted = count(text)
    if counted.encoding == "UCS-2":
        assert counted.non_gsm
        assert counted.units == sum(1 + (ord(char) > 0xFFFF) for char in text)


def test_the_signature_stands_in_brackets_directly_in_front():
    assert display_text("ACME", "Your code is 1") == "[ACME]Your code is 1"
    assert domestic_display_text("腾讯云", "验证码 1") == "【腾讯云】验证码 1"
    assert count(display_text("ACME", "")).units == 8
    assert count(domestic_display_text("abc", ""), country_code="CN").units == 5


def test_without_a_signature_there_are_no_brackets():
    assert display_text("", "Hello") == "Hello"
    assert domestic_display_text("", "你好") == "你好"


def test_parameters_are_filled_in_one_pass():
    assert render("{1} and {2}, {1}", ["{2}", "b"]) == "{2} and b, {2}"
    assert render("{10}{1}", [str(n) for n in range(10)]) == "90"
    assert render("\\1 {1}", ["\\g<0>"]) == "\\1 \\g<0>"


def test_a_variable_without_a_parameter_stays():
    assert render("{0} {1} {2} {x}", ["a"]) == "{0} a {2} {x}"


def test_variables_are_listed_as_they_stand():
    assert variables("{1} code {2}, {1}") == [1, 2, 1]
    assert variables("none { 1 } {a}") == []


@given(st.lists(st.text(max_size=5), max_size=12))
def test_rendering_all_variables_joins_the_parameters(params):
    content = "|".join(f"{{{index + 1}}}" for index in range(len(params)))
    assert render(content, params) == "|".join(params)


@given(any_text, countries)
def test_a_split_text_joins_again_and_every_piece_fits(text, country_code):
    counted = count(text, country_code=country_code)
    pieces = split(text, counted)
    assert "".join(pieces) == text
    assert len(pieces) >= counted.segments
    if len(pieces) > 1:
        rooms = [counted.capacity.first] + [counted.capacity.further] * len(pieces)
        sizes = [
            len(piece.encode("utf-16-le", "surrogatepass")) // 2
            if counted.encoding == "UCS-2"
            else len(piece) + sum(char in GSM_EXTENDED for char in piece)
            for piece in pieces
        ]
        assert all(size <= room for size, room in zip(sizes, rooms, strict=False))


def test_a_character_that_would_be_torn_can_cost_a_piece_but_not_a_fee():
    counted = count("a" * 152 + "€" + "a" * 152)
    assert counted.segments == 2
    assert len(split("a" * 152 + "€" + "a" * 152, counted)) == 3


WORDS = st.text(alphabet="ab{}1 ", min_size=1, max_size=4)


LITERALS = st.text(alphabet="ab ", min_size=1, max_size=4)


@given(st.lists(LITERALS, min_size=1, max_size=4), st.data())
def test_a_rendered_text_gives_parameters_that_render_it_again(pieces, data):
    content = "".join(
        f"{piece}{{{number}}}" for number, piece in enumerate(pieces, start=1)
    )
    count = len(pieces)
    params = data.draw(st.lists(WORDS, min_size=count, max_size=count))
    text = render(content, params)

    found = params_of(content, text)

    assert found is not None
    assert render(content, found) == text


@pytest.mark.parametrize(
    ("content", "text", "params"),
    [
        ("Code {1}", "Code 77", ["77"]),
        ("{1} for {2} min.", "77 for 5 min.", ["77", "5"]),
        ("{2}, {1}", "b, a", ["a", "b"]),
        ("{1}, again {1}", "a, again a", ["a"]),
        ("{1}, again {1}", "a, again b", None),
        ("{1} x {2} x", "a x x b x x", ["a", "x b x"]),
        ("Hello", "Hello", []),
        ("Hello", "Hello!", None),
        ("Code {1}", "Code ", None),
        ("Code {1}.", "Code.", None),
    ],
)
def test_a_text_is_read_against_a_content(content, text, params):
    assert params_of(content, text) == params
