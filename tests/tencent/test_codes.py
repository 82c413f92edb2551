"""Every code of the reference is explained, in both languages; none ever raises."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tencentcloud.sms.v20190711 import errorcodes as codes_2019
from tencentcloud.sms.v20210111 import errorcodes as codes_2021

from tencent.codes import (
    ERROR_CODES,
    RECEIPT_CODES,
    CallbackCause,
    Reason,
    Retry,
    callback_cause,
    error_code,
    receipt_code,
)
from tencent.schemas import ACTIONS
from tests.tencent.reference_codes import (
    INTERNATIONAL_RECEIPTS,
    MAINLAND_RECEIPTS,
    ONLY_20190711,
    PLATFORM,
    SMS,
)

HAN = r"[\u4e00-\u9fff]"
LATIN = r"[A-Za-z0-9]"
GLUED = re.compile(f"{HAN}{LATIN}|{LATIN}{HAN}")
# Quoted as Tencent prescribes it, without blanks.
OPT_OUT_PHRASE = "拒收请回复R"


def sdk_codes(module) -> set[str]:
    return {value for name, value in vars(module).items() if name.isupper()}


def test_no_code_of_the_reference_or_the_sdk_is_missing():
    expected = (
        {row.split()[0] for row in SMS}
        | set(PLATFORM)
        | set(ONLY_20190711)
        | sdk_codes(codes_2021)
        | sdk_codes(codes_2019)
        | {code for spec in ACTIONS.values() for code in spec.error_codes}
    )
    assert expected - ERROR_CODES.keys() == set()


@pytest.mark.parametrize("row", SMS)
def test_legacy_result_and_retry_are_those_of_the_reference(row):
    code, v5_result, retry = row.split()
    known = error_code(code)
    assert known.retry == Retry(retry)
    if v5_result != "-":
        assert known.v5_result == int(v5_result)


def texts():
    for row in (*ERROR_CODES.values(), *RECEIPT_CODES.values()):
        yield row.code, row.meaning_en, row.meaning_zh
        yield row.code, row.advice_en, row.advice_zh
    for reason in Reason:
        yield reason.value, reason.label_en, reason.label_zh
        yield reason.value, reason.advice_en, reason.advice_zh


def test_both_languages_are_whole_and_natural():
    for code, english, chinese in texts():
        assert english.strip(), code
        assert not re.search(HAN, english.replace(OPT_OUT_PHRASE, "")), code
        assert re.search(HAN, chinese), code
        assert not GLUED.search(chinese.replace(OPT_OUT_PHRASE, "")), (code, chinese)


def test_an_unknown_sub_code_means_what_its_family_means():
    known, unknown = error_code("InternalError"), error_code("InternalError.BrandNew")
    assert unknown.code == "InternalError.BrandNew"
    assert (unknown.meaning_en, unknown.retry) == (known.meaning_en, known.retry)
    assert error_code("AuthFailure.BrandNew").reason is Reason.CREDENTIALS
    assert error_code("UnsupportedOperation.").v5_result == 1030


def test_a_code_of_no_known_family_is_unknown():
    assert error_code("Mystery.Thing").reason is Reason.UNKNOWN


@given(st.text(max_size=30))
def test_looking_up_never_raises(code):
    assert error_code(code).code == code
    assert receipt_code(code).code == code
    assert callback_cause(code) in CallbackCause


@pytest.mark.parametrize("code", INTERNATIONAL_RECEIPTS)
def test_international_receipt_codes_are_complete(code):
    assert receipt_code(code).success == (code == "DELIVRD")
    assert code in RECEIPT_CODES


@pytest.mark.parametrize("code", MAINLAND_RECEIPTS)
def test_mainland_receipt_codes_have_a_class(code):
    receipt = receipt_code(code.replace("xx", "01"))
    assert not receipt.success
    assert (receipt.reason is Reason.UNKNOWN) == (code == "UNKNOWN")


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        ("MK:0001", "invalid_number"),
        ("UNDELIV", "shutdown_error"),
        ("TUIDING", "black_list"),
        ("MX:0003", "frequency_limit"),
        ("WTNFAIL", "internal_error"),
        ("BRANDNEW", "internal_error"),
    ],
)
def test_failures_are_counted_by_cause(code, cause):
    assert callback_cause(code) == cause


def test_an_unknown_receipt_code_is_a_failure_for_an_unknown_reason():
    receipt = receipt_code("ZZ:9999")
    assert not receipt.success
    assert receipt.reason is Reason.UNKNOWN
