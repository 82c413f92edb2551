"""Signatures equal the worked examples of the wire reference, A.5, A.6 and E.1."""

import hashlib

import pytest

from tencent.signing import (
    WireRequest,
    canonical_request,
    payload_digest,
    string_to_sign,
    tc3_authorization,
    tc3_digest,
    tc3_signing_key,
    v1_signature,
    v5_sig,
)
from tests.tencent.wire import (
    NODE_BODY,
    PYTHON_BODY,
    SECRET_ID,
    SECRET_KEY,
    TIME,
    get,
    post,
)


def canonical(request: WireRequest) -> str:
    return canonical_request(
        request,
        headers={name: request.headers[name] for name in ("content-type", "host")},
        payload_sha256=payload_digest(request),
    )


def signature_of(request: WireRequest) -> str:
    authorization = tc3_authorization(
        request, secret_id=SECRET_ID, secret_key=SECRET_KEY, timestamp=TIME
    )
    return authorization.rpartition("Signature=")[2]


def test_every_intermediate_value_of_the_worked_example():
    request = post()
    assert len(PYTHON_BODY) == 153
    assert payload_digest(request) == (
        "af97dcd4d8700d720e79fe3d9c9d4c337a2912518232c058e973878638d955d8"
    )
    assert canonical(request) == (
        "POST\n/\n\ncontent-type:application/json\nhost:sms.tencentcloudapi.com\n\n"
        "content-type;host\n"
        "af97dcd4d8700d720e79fe3d9c9d4c337a2912518232c058e973878638d955d8"
    )
    to_sign = string_to_sign(canonical(request), timestamp=TIME, service="sms")
    assert to_sign == (
        "TC3-HMAC-SHA256\n1700000000\n2023-11-14/sms/tc3_request\n"
        "616fa20a9b47ef59078f3233d1493e278100ccf030130afc9efa312ac2799026"
    )
    key = tc3_signing_key(SECRET_KEY, date="2023-11-14", service="sms")
    assert key.hex() == (
        "aaef250abdee988a034c222810de570904d9164924e7ceb6f9522cd15489c186"
    )
    assert tc3_digest(key, to_sign) == (
        "8d49dffa334414b34f5de43d3ce49abfb689c0e33d713b032f6823a887a6ef22"
    )


def test_the_authorization_header_has_the_documented_form():
    assert tc3_authorization(
        post(), secret_id=SECRET_ID, secret_key=SECRET_KEY, timestamp=TIME
    ) == (
        f"TC3-HMAC-SHA256 Credential={SECRET_ID}/2023-11-14/sms/tc3_request, "
        "SignedHeaders=content-type;host, Signature="
        "8d49dffa334414b34f5de43d3ce49abfb689c0e33d713b032f6823a887a6ef22"
    )


@pytest.mark.parametrize(
    ("request_", "canonical_sha256", "signature"),
    [
        (
            post(host="127.0.0.1:8000"),
            "30c7f3d8c0bcfe1d672834e2fad886b52e7697afcc6650680805a200943d9f78",
            "77f950745a0c7b4105c3724e8291cbf1ce879d99618ae73a79a9929241ae75db",
        ),
        (
            get(),
            "1592538bdb13f05c80fcdd7c01b87c65162c3deafd25ff86a02e97fed6e859ce",
            "dfaf376f5f65e299df9467cf1c5ec763ce9d2081db5b0e6d084a2d32cebbd534",
        ),
        (
            get(host="127.0.0.1:8000"),
            "82b5833d746cf56e9bb9c0b7cd3a539e06cb629d295fb976add2b968580c6435",
            "84fc85f72f71ab66bc8080474c2ab8fce57dd0c656a118816f234035735614e9",
        ),
    ],
    ids=["POST to a port", "GET", "GET to a port"],
)
def test_the_further_vectors(request_, canonical_sha256, signature):
    digest = hashlib.sha256(canonical(request_).encode()).hexdigest()
    assert digest == canonical_sha256
    assert signature_of(request_) == signature


def test_the_compact_utf8_body_of_the_node_sdk():
    assert len(NODE_BODY) == 135
    assert signature_of(post(NODE_BODY)) == (
        "aa36bec97dfc21c0bedd63f3f45d03043d42ac067cbf25b05ad20642a0e48008"
    )


V1_PARAMS = {
    "Action": "SendSms",
    "Language": "zh-CN",
    "Nonce": "11886",
    "PhoneNumberSet.0": "+8618501234444",
    "Region": "ap-guangzhou",
    "RequestClient": "SDK_PYTHON_3.1.153",
    "SecretId": SECRET_ID,
    "SignName": "腾讯云",
    "SmsSdkAppId": "1400006666",
    "TemplateId": "1110",
    "TemplateParamSet.0": "4370",
    "Timestamp": str(TIME),
    "Version": "2021-01-11",
}


@pytest.mark.parametrize(
    ("method", "signature_method", "signature"),
    [
        ("POST", "HmacSHA1", "PA7TYLABWD3C8N1Z5eG0cBSwATU="),
        ("GET", "HmacSHA1", "04XpJGA9qcd1O1Wj2ZeGRhJuUeM="),
        ("POST", "HmacSHA256", "NLkTdkGhdUVDpKihAJExvWt90RtyNfwqd/hvWXwLXqE="),
        ("GET", "HmacSHA256", "zCs/ojw9ojYFCMYecaFu/dHRLxFeiJXZ8I4WgTEG0JI="),
    ],
)
def test_version_1_signatures(method, signature_method, signature):
    assert signature == v1_signature(
        method=method,
        host="sms.tencentcloudapi.com",
        path="/",
        params=V1_PARAMS
        | {"SignatureMethod": signature_method, "Signature": "left out"},
        secret_key=SECRET_KEY,
        signature_method=signature_method,
    )


@pytest.mark.parametrize(
    ("numbers", "sig"),
    [
        (
            {"mobiles": ["13788888888"]},
            "ecab4881ee80ad3d76bb1da68387428ca752eb885e52621a3129dcf4d9bc4fd4",
        ),
        (
            {"mobiles": ["13788888888", "13788888889"]},
            "be66bb4aeb54701ed0637d0996a0b75111d5b8eda9b3a71bdc579a3d26f3edfb",
        ),
        ({}, "c13e54f047ed75e821e698730c72d030dc30e5b510b3f8a0fb6fb7605283d7df"),
        (
            {"tel": "+8613788888888"},
            "f272b136949f9e6faa5fae01cfc240caf5e6d89f2e18e8d47adf3d87ea0715fb",
        ),
    ],
    ids=["one mobile", "two mobiles", "no mobile", "tel"],
)
def test_legacy_sigs(numbers, sig):
    assert sig == v5_sig(
        app_key="5f03a35d00ee52a21327ab048186a2c4",
        random="7226249334",
        time=1457336869,
        **numbers,
    )
