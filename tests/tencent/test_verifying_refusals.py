"""What is not proven is refused, with Tencent's codes in Tencent's order."""

from dataclasses import replace

import pytest

from tencent.verifying import check_clock, read_credentials
from tencent.wire_error import WireError
from tests.tencent.captures import HOST, PYTHON_REQUEST, V1_CAPTURE
from tests.tencent.judging import check, code_of, signed
from tests.tencent.wire import QUERY, SIGNED_AT, TIME, form, get, post


@pytest.mark.parametrize(
    "authorization",
    [
        "SKIP",
        "",
        "Bearer abc",
        "TC3-HMAC-SHA256 Credential=a/2023-11-14/sms/tc3_request",
        (
            f"TC3-HMAC-SHA256 Credential=/2023-11-14/sms/tc3_request, "
            f"SignedHeaders=content-type;host, Signature={'0' * 64}"
        ),
        (
            f"TC3-HMAC-SHA256 Credential=a/yesterday/sms/tc3_request, "
            f"SignedHeaders=content-type;host, Signature={'0' * 64}"
        ),
        (
            f"TC3-HMAC-SHA256 Credential=a/2023-11-14/sms/tc3_request, "
            f"SignedHeaders=content-type, Signature={'0' * 64}"
        ),
        (
            "TC3-HMAC-SHA256 Credential=a/2023-11-14/sms/tc3_request, "
            "SignedHeaders=content-type;host, Signature=é"
        ),
    ],
)
def test_an_authorization_that_cannot_be_read_is_refused(authorization):
    request = post(authorization=authorization, x_tc_timestamp=str(TIME))
    assert code_of(read_credentials, request) == "AuthFailure.InvalidAuthorization"


def test_a_request_without_any_authorization_is_refused():
    assert code_of(read_credentials, post()) == "AuthFailure.InvalidAuthorization"
    assert code_of(read_credentials, get()) == "AuthFailure.InvalidAuthorization"


def test_the_scope_must_be_of_the_timestamps_day():
    request = signed(post())
    tomorrow = {**request.headers, "x-tc-timestamp": str(TIME + 86400)}
    assert code_of(read_credentials, replace(request, headers=tomorrow)) == (
        "AuthFailure.SignatureFailure"
    )


@pytest.mark.parametrize(
    ("timestamp", "code"),
    [
        ("", "MissingParameter"),
        ("soon", "InvalidParameterValue"),
        ("-1", "InvalidParameterValue"),
        ("9" * 40, "InvalidParameterValue"),
        ("9" * 12, "AuthFailure.SignatureFailure"),
    ],
)
def test_a_timestamp_that_is_no_time_is_refused(timestamp, code):
    request = signed(post())
    broken = {**request.headers, "x-tc-timestamp": timestamp}
    assert code_of(read_credentials, replace(request, headers=broken)) == code


@pytest.mark.parametrize("skew", [-301, 301])
def test_more_than_five_minutes_is_refused_whatever_the_key(skew):
    request = signed(post())
    assert code_of(check, request, now=TIME + skew, secret_key="wrong") == (
        "AuthFailure.SignatureExpire"
    )
    credentials = read_credentials(request)
    assert code_of(check_clock, credentials, now=TIME + skew) == (
        "AuthFailure.SignatureExpire"
    )


@pytest.mark.parametrize("skew", [-300, 0, 300])
def test_up_to_five_minutes_is_accepted(skew):
    check(signed(post()), now=TIME + skew)


def test_a_temporary_key_needs_its_token_before_its_digest_counts():
    refused = "AuthFailure.TokenFailure"
    assert code_of(check, PYTHON_REQUEST, now=SIGNED_AT, token="OTHER") == refused
    assert code_of(check, signed(post()), secret_key="wrong", token="T") == refused


@pytest.mark.parametrize(
    "request_",
    [
        replace(signed(post()), body=b"{}"),
        replace(signed(get()), raw_query=QUERY.replace("4370", "4371")),
        replace(signed(post()), method="GET"),
        signed(post(), uri="/elsewhere"),
        signed(
            post(),
            headers={"content-type": "application/json", "host": "sms.example.test"},
        ),
    ],
    ids=["body", "query", "method", "path", "host"],
)
def test_any_change_breaks_the_signature(request_):
    assert code_of(check, request_) == "AuthFailure.SignatureFailure"


def test_a_wrong_key_is_refused_in_both_schemes():
    for request in (PYTHON_REQUEST, form(V1_CAPTURE, host=HOST)):
        assert code_of(check, request, now=SIGNED_AT, secret_key="wrong") == (
            "AuthFailure.SignatureFailure"
        )


def test_an_unsigned_payload_must_be_announced():
    request = signed(post(x_tc_content_sha256="UNSIGNED-PAYLOAD"))
    check(replace(request, body=b"anything"))
    headers = {k: v for k, v in request.headers.items() if "sha256" not in k}
    assert code_of(check, replace(request, headers=headers)) == (
        "AuthFailure.SignatureFailure"
    )


@pytest.mark.parametrize("name", ["SecretId", "Signature", "Timestamp", "Nonce"])
def test_a_version_1_request_names_what_it_lacks(name):
    pairs = [p for p in V1_CAPTURE.split("&") if not p.startswith(f"{name}=")]
    with pytest.raises(WireError) as refused:
        read_credentials(form("&".join(pairs)))
    assert refused.value.code == "MissingParameter"
    assert f"`{name}`" in refused.value.message


def test_an_unknown_version_1_method_is_refused():
    request = form(V1_CAPTURE.replace("HmacSHA1", "HmacMD5"))
    assert code_of(read_credentials, request) == "InvalidParameterValue"


def test_version_1_without_a_method_means_sha1():
    request = form(V1_CAPTURE.replace("&SignatureMethod=HmacSHA1", ""))
    assert read_credentials(request).signature_method == "HmacSHA1"
