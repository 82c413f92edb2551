"""Everything that real SDKs were captured sending verifies; nothing else does."""

from dataclasses import replace

import pytest

from tencent.signing import (
    WireRequest,
    canonical_request,
    payload_digest,
    string_to_sign,
    tc3_authorization,
    tc3_digest,
    tc3_signing_key,
    utc_date,
)
from tencent.verifying import check_clock, read_credentials, verify, verify_v5
from tencent.wire_error import WireError
from tests.tencent.wire import (
    NODE_BODY,
    QUERY,
    SECRET_ID,
    SECRET_KEY,
    SIGNED_AT,
    TIME,
    form,
    get,
    post,
)

HOST = "127.0.0.1:18181"
PYTHON_CAPTURE = (
    rb'{"PhoneNumberSet": ["+8618501234444", "+8618501234445"], "SmsSdkAppId": '
    rb'"1400006666", "TemplateId": "1110", "SignName": "\u817e\u8baf\u4e91", '
    rb'"TemplateParamSet": ["4370", "5"], "SessionContext": "a_b c&d"}'
)
NODE_CAPTURE = (
    '{"PhoneNumberSet":["+8618501234444","+8618501234445"],"SmsSdkAppId":"1400006666",'
    '"TemplateId":"1110","SignName":"腾讯云","TemplateParamSet":["4370","5"],'
    '"SessionContext":"a_b c&d"}'
).encode()
V1_CAPTURE = (
    "PhoneNumberSet.0=%2B8618501234444&PhoneNumberSet.1=%2B8618501234445"
    "&SmsSdkAppId=1400006666&TemplateId=1110&SignName=%E8%85%BE%E8%AE%AF%E4%BA%91"
    "&TemplateParamSet.0=4370&TemplateParamSet.1=5&SessionContext=a_b+c%26d"
    "&Action=SendSms&RequestClient=SDK_PYTHON_3.1.195&Nonce=5872822163127821314"
    "&Timestamp=1795393620&Version=2021-01-11&Region=ap-guangzhou"
    "&SecretId=AKIDEXAMPLE0000000000000000000000&SignatureMethod=HmacSHA1"
    "&Language=en-US&Signature=WFZDjCLac8gC9kDnFuS27hgFMP4%3D"
)


def captured(body: bytes, service: str, signature: str) -> WireRequest:
    return post(
        body,
        host=HOST,
        x_tc_timestamp=str(SIGNED_AT),
        x_tc_token="TOKEN123",
        authorization=f"TC3-HMAC-SHA256 Credential={SECRET_ID}/2026-11-23/{service}"
        f"/tc3_request, SignedHeaders=content-type;host, Signature={signature}",
    )


PYTHON_REQUEST = captured(
    PYTHON_CAPTURE,
    "sms",
    "782689f295a9599ae23f94994c634cce3da2d5d3aa9bd726cacd2323db45302e",
)
NODE_REQUEST = captured(
    NODE_CAPTURE,
    "127",
    "5fe0f1a3347a66ab712174cda5e2c19b24251e0f519f01bbf315c66ace9596fb",
)


def check(request, *, now=TIME, secret_key=SECRET_KEY, **more):
    verify(request, read_credentials(request), secret_key=secret_key, now=now, **more)


def code_of(call, *args, **kwargs) -> str:
    with pytest.raises(WireError) as refused:
        call(*args, **kwargs)
    return refused.value.code


def signed(request, *, service="sms", uri="/", headers=None, timestamp=TIME):
    """Sign as an odd SDK does: given service, URI and header values."""
    headers = headers or {
        name: request.headers[name] for name in ("content-type", "host")
    }
    canonical = canonical_request(
        request, headers=headers, payload_sha256=payload_digest(request), uri=uri
    )
    date = utc_date(timestamp)
    signature = tc3_digest(
        tc3_signing_key(SECRET_KEY, date=date, service=service),
        string_to_sign(canonical, timestamp=timestamp, service=service),
    )
    authorization = (
        f"TC3-HMAC-SHA256 Credential={SECRET_ID}/{date}/{service}/tc3_request, "
        f"SignedHeaders={';'.join(headers)}, Signature={signature}"
    )
    return replace(
        request,
        headers={
            **request.headers,
            "x-tc-timestamp": str(timestamp),
            "authorization": authorization,
        },
    )


def test_the_captured_request_of_the_python_sdk():
    assert len(PYTHON_CAPTURE) == 205
    check(PYTHON_REQUEST, now=SIGNED_AT, token="TOKEN123")


def test_the_captured_request_of_the_node_sdk_signs_the_host_without_its_port():
    assert len(NODE_CAPTURE) == 183
    check(NODE_REQUEST, now=SIGNED_AT)


def test_the_captured_version_1_request_of_the_python_sdk():
    request = form(V1_CAPTURE, host=HOST)
    credentials = read_credentials(request)
    assert credentials.scheme == "v1"
    assert credentials.secret_id == SECRET_ID
    assert credentials.timestamp == SIGNED_AT
    check(request, now=SIGNED_AT)


def test_credentials_are_read_without_any_key():
    credentials = read_credentials(PYTHON_REQUEST)
    assert credentials.scheme == "tc3"
    assert credentials.secret_id == SECRET_ID
    assert credentials.timestamp == SIGNED_AT
    assert credentials.token == "TOKEN123"
    assert credentials.service == "sms"
    assert credentials.signed_headers == ("content-type", "host")


LOCAL = post(NODE_BODY, host="127.0.0.1:8000")


@pytest.mark.parametrize(
    "request_",
    [
        signed(LOCAL),
        signed(LOCAL, service="127"),
        signed(post(host="localhost:8000"), service="localhost:8000"),
        signed(post(host="localhost:8000/sms"), service="localhost:8000/sms"),
        signed(post(host="http://127.0.0.1:8000")),
        signed(post(host="127.0.0.1:8000/prefix", path="/prefix")),
        signed(post(path="/prefix/"), uri="/prefix/"),
        signed(
            post(host="127.0.0.1:8000", path="/prefix/"),
            uri="/prefix/",
            headers={"content-type": "application/json", "host": "127.0.0.1"},
        ),
        signed(post(content_type="application/json; charset=utf-8")),
        signed(get()),
        signed(get(query="SignName=a%20b&PhoneNumberSet.0=%2B1")),
        signed(post(x_tc_content_sha256="UNSIGNED-PAYLOAD")),
        signed(
            post(x_tc_action="SendSms"),
            headers={
                "content-type": "application/json",
                "host": "sms.tencentcloudapi.com",
                "x-tc-action": "sendsms",
            },
        ),
        signed(
            post(x_tc_action="SendSms"),
            headers={
                "content-type": "application/json",
                "host": "sms.tencentcloudapi.com",
                "x-tc-action": "SendSms",
            },
        ),
    ],
    ids=[
        "Go: host with port",
        "Java, PHP: service from the address",
        "Node: service with a port",
        "Node: service with a path",
        "tccli: host with scheme",
        "Python, PHP: host with path",
        "Node: real path as URI",
        "Node: real path and bare host",
        "Java: charset in the content type",
        "GET",
        "GET with %20",
        "unsigned payload",
        "documentation: lower-cased header values",
        "extra signed header as sent",
    ],
)
def test_what_sdks_do_is_accepted(request_):
    check(request_)


def test_a_public_name_that_a_proxy_hides_is_accepted_when_configured():
    public = signed(post(host="sms.example.test"))
    hidden = replace(public, headers={**public.headers, "host": "10.0.0.7:8000"})
    check(hidden, extra_hosts=["sms.example.test"])
    assert code_of(check, hidden) == "AuthFailure.SignatureFailure"


@pytest.mark.parametrize(
    "authorization",
    [
        "SKIP",
        "",
        "Bearer abc",
        "TC3-HMAC-SHA256 Credential=a/2023-11-14/sms/tc3_request",
        f"TC3-HMAC-SHA256 Credential=/2023-11-14/sms/tc3_request, "
        f"SignedHeaders=content-type;host, Signature={'0' * 64}",
        f"TC3-HMAC-SHA256 Credential=a/yesterday/sms/tc3_request, "
        f"SignedHeaders=content-type;host, Signature={'0' * 64}",
        f"TC3-HMAC-SHA256 Credential=a/2023-11-14/sms/tc3_request, "
        f"SignedHeaders=content-type, Signature={'0' * 64}",
        "TC3-HMAC-SHA256 Credential=a/2023-11-14/sms/tc3_request, "
        "SignedHeaders=content-type;host, Signature=é",
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


def test_our_own_authorization_verifies():
    request = post(x_tc_timestamp=str(TIME), x_tc_action="SendSms")
    authorization = tc3_authorization(
        request,
        secret_id=SECRET_ID,
        secret_key=SECRET_KEY,
        timestamp=TIME,
        signed_headers=("content-type", "host", "x-tc-action"),
    )
    check(replace(request, headers={**request.headers, "authorization": authorization}))


V5 = {"app_key": "5f03a35d00ee52a21327ab048186a2c4", "now": 1795393622}


@pytest.mark.parametrize(
    ("sig", "random", "mobiles"),
    [
        (
            "871e1897e74029eb72589b5998107e1386f8a39b7dbe0e30848fc2f7538dff35",
            "167695",
            ["13788888888"],
        ),
        (
            "e3c5c0dd0cdbe305ed85e47f5d4c33a2aa428f11c8435db4be92b0cb759121b1",
            "215329",
            ["13788888888"],
        ),
        (
            "feab1c8390dac42bb555cc6f1c70600f0e6b7b61d9bd87caaea3292ca006cc3f",
            "843186",
            ["13788888888", "13788888889"],
        ),
        (
            "987e531a0ef7b83f80fb331f8f497b2003c6bbb1126730e78f53dc33da0b5a97",
            "667597",
            [],
        ),
        (
            "4d6cd0a86c8e4a6a755572bf1ebac17a994be75d2c48479a7679d61ec3ecdf10",
            "638439",
            [],
        ),
    ],
    ids=["sendsms msg", "sendsms template", "sendmultisms2", "pull", "pull by number"],
)
def test_captured_legacy_requests_verify(sig, random, mobiles):
    verify_v5(sig, random=random, time=1795393622, mobiles=mobiles, **V5)


@pytest.mark.parametrize(
    ("sig", "time", "code"),
    [
        ("", 1795393622, "InternalError.SigFieldMissing"),
        ("0" * 64, 1795393622 + 601, "InternalError.RequestTimeException"),
        ("0" * 64, 1795393622, "InternalError.SigVerificationFail"),
        ("ü", 1795393622, "InternalError.SigVerificationFail"),
    ],
)
def test_legacy_refusals_have_the_twin_codes(sig, time, code):
    assert code_of(verify_v5, sig, random="1", time=time, **V5) == code
