import phonenumbers
import pytest
from django.utils import translation
from hypothesis import example, given, settings
from hypothesis import strategies as st
from phonenumbers.phonenumberutil import COUNTRY_CODE_TO_REGION_CODE

from isms_console.lib.phone_numbers import MalformedNumber, PhoneNumber, mask, parse

REGIONS = sorted(phonenumbers.SUPPORTED_REGIONS)
CODES = sorted(COUNTRY_CODE_TO_REGION_CODE)


def by_the_library(text):
    """What phonenumbers says of a number; None when nobody can be sent to."""
    try:
        number = phonenumbers.parse(text)
    except phonenumbers.NumberParseException:
        return None
    region = phonenumbers.region_code_for_number(number)
    if not phonenumbers.is_valid_number(number) or region in (None, "001"):
        return None
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return PhoneNumber(e164, region)


def by_us(text):
    try:
        return parse(text)
    except MalformedNumber:
        return None


@pytest.mark.parametrize("region", REGIONS)
def test_every_countrys_example_numbers_are_read_as_the_library_reads_them(region):
    for kind in phonenumbers.PhoneNumberType.values():
        number = phonenumbers.example_number_for_type(region, kind)
        if number is not None:
            e164 = phonenumbers.format_number(
                number, phonenumbers.PhoneNumberFormat.E164
            )
            assert by_us(e164) == by_the_library(e164)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(CODES), st.integers(0, 10**12), st.integers(4, 13))
@example(65, 81234567, 8)
@example(39, 0, 10)
@example(54, 91123456789, 11)
def test_any_digits_behind_any_country_code_are_read_as_the_library_reads_them(
    code, digits, length
):
    text = f"+{code}{str(digits).zfill(length)}"

    assert by_us(text) == by_the_library(text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
@example("+\u06f6\u06f5\u06f8\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7")
@example("+65 8123 4567;ext=1")
@example("+6581234567\n")
@example("tel:+6581234567")
def test_any_text_is_a_number_or_is_refused_with_a_reason(text):
    number = by_us(text)
    if number is None:
        with pytest.raises(MalformedNumber, match=r"\S"):
            parse(text)
    else:
        assert number.e164[1:].isascii()
        assert number.e164[1:].isdigit()
        assert parse(number.e164) == number


@pytest.mark.parametrize(
    "text",
    ["+65 8123 4567", "+65-8123-4567", "(+65) 8123.4567", " +6581234567 "],
)
def test_blanks_hyphens_dots_and_brackets_are_passed_over(text):
    assert parse(text) == PhoneNumber("+6581234567", "SG")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("+12025550143", "US"),
        ("+14165550123", "CA"),
        ("+77011234567", "KZ"),
        ("+79123456789", "RU"),
        ("+447400123456", "GB"),
        ("+85251234567", "HK"),
        ("+85366123456", "MO"),
        ("+8613800138000", "CN"),
        ("+886912345678", "TW"),
    ],
)
def test_countries_that_share_or_look_like_a_code_are_told_apart(text, country):
    assert parse(text).country == country


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "The number is empty."),
        (" - ", "The number is empty."),
        ("81234567", "Add + and the country code in front, for example +6581234567."),
        ("0065 81234567", "Add + and the country code in front"),
        ("hello", "Write digits only, starting with + and the country code."),
        ("+9991234567", "No country has this country code."),
        ("+0123456789", "No country has this country code."),
        ("+651", "The number is too short."),
        ("+65812345", "Too short for Singapore, for example +6581234567."),
        ("+65812345678901", "Too long for Singapore"),
        ("+6511234567", "No such number range in Singapore"),
        ("+658123456789012345678", "The number is too long."),
        ("+", "This is not a phone number; write digits after the +."),
        ("+800123456789", "Too long"),
    ],
)
def test_a_malformed_number_says_why_and_what_would_be_right(text, reason):
    with pytest.raises(MalformedNumber) as caught:
        parse(text)

    assert reason in str(caught.value)


def test_the_reason_is_told_in_the_readers_language():
    for language in ("zh-hans", "en", "zh-hans"):
        with translation.override(language), pytest.raises(MalformedNumber) as caught:
            parse("+65812345")
        assert str(caught.value).startswith("Too short") == (language == "en")


@pytest.mark.parametrize(
    ("e164", "shown"),
    [
        ("+6581234567", "+65••••4567"),
        ("+12025550143", "+1••••••0143"),
        ("+85251234567", "+852••••4567"),
        ("+2904123", "+290••4123"),
    ],
)
def test_a_masked_number_shows_the_country_and_the_last_four_digits(e164, shown):
    assert mask(e164) == shown


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(REGIONS))
def test_a_masked_number_hides_at_least_two_digits(region):
    number = phonenumbers.example_number_for_type(
        region, phonenumbers.PhoneNumberType.MOBILE
    )
    if number is None:
        return
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    assert "••" in mask(e164)
    assert e164 not in mask(e164)
