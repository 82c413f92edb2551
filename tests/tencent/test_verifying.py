"""Everything that real SDKs were captured sending verifies."""

from dataclasses import replace

import pytest

from tencent.signing import tc3_authorization
from tencent.verifying import read_credentials
from tests.tencent.captures import (
    HOST,
    NODE_CAPTURE,
    NODE_REQUEST,
    PYTHON_CAPTURE,
    PYTHON_REQUEST,
    V1_CAPTURE,
)
from tests.tencent.judging import check, code_of, signed
from tests.tencent.wire import (
    NODE_BODY,
    SECRET_ID,
    SECRET_KEY,
    SIGNED_AT,
    TIME,
    form,
    get,
    post,
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
