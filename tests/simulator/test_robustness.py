import json
import socket
import time

import pytest
import requests
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.options import DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY
from tencent.signing import WireRequest, tc3_authorization
from tests.simulator.cast import APP, NOTICE, Simulator


def signed(simulator, action, body, version="2021-01-11"):
    now = int(time.time())
    headers = {
        "host": f"127.0.0.1:{simulator.port}",
        "content-type": "application/json",
        "x-tc-action": action,
        "x-tc-version": version,
        "x-tc-region": "ap-singapore",
        "x-tc-timestamp": str(now),
    }
    request = WireRequest(
        method="POST", path="/", raw_query="", headers=headers, body=body
    )
    headers["authorization"] = tc3_authorization(
        request,
        secret_id=DEFAULT_SECRET_ID,
        secret_key=DEFAULT_SECRET_KEY,
        timestamp=now,
    )
    answer = requests.post(simulator.url, data=body, headers=headers, timeout=5)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/json"
    response = answer.json()["Response"]
    assert response["RequestId"]
    return response.get("Error", {}).get("Code", "Ok")


@pytest.mark.parametrize(
    ("action", "body", "code"),
    [
        ("SendSms", b"{", "FailedOperation.JsonParseFail"),
        ("SendSms", b"\xff\xfe", "FailedOperation.JsonParseFail"),
        ("SendSms", b"[]", "FailedOperation.JsonParseFail"),
        ("SendSms", b"{}", "MissingParameter"),
        ("SendSms", b'{"PhoneNumberSet": 5}', "InvalidParameter"),
        ("Dance", b"{}", "InvalidAction"),
        ("PullSmsSendStatus", b'{"Limit": -1, "SmsSdkAppId": "x"}', "InvalidParameter"),
    ],
)
def test_malformed_calls_get_envelopes(simulator: Simulator, action, body, code):
    assert signed(simulator, action, body) == code


def test_an_unsigned_post_gets_an_envelope(simulator: Simulator):
    answer = requests.post(simulator.url, data=b"x", timeout=5)
    assert answer.status_code == 200
    error = answer.json()["Response"]["Error"]
    assert error["Code"] == "AuthFailure.InvalidAuthorization"


TEXTS = st.text(max_size=40)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    numbers=st.lists(TEXTS, min_size=1, max_size=5),
    params=st.lists(TEXTS, max_size=3),
    texts=st.tuples(TEXTS, TEXTS, TEXTS),
)
def test_no_text_breaks_a_send(simulator: Simulator, numbers, params, texts):
    template_id, sign_name, session_context = texts
    body = {
        "PhoneNumberSet": [*numbers, "+85261230001"],
        "SmsSdkAppId": APP,
        "TemplateId": template_id or NOTICE,
        "SignName": sign_name,
        "TemplateParamSet": params,
        "SessionContext": session_context,
    }
    code = signed(simulator, "SendSms", json.dumps(body).encode())
    assert code != "InternalError"


@pytest.mark.parametrize(
    "raw",
    [
        b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
        b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"GET /%00%ff HTTP/1.1\r\n\r\n",
        b"BREW / HTTP/1.1\r\n\r\n",
        b"GET /_admin/messages?after=x HTTP/1.1\r\nHost: localhost\r\n\r\n",
        (
            b"GET /_admin/messages?after=99999999999999999999 HTTP/1.1\r\n"
            b"Host: localhost\r\n\r\n"
        ),
        b"GET /page/state?number=%ff&x HTTP/1.1\r\n\r\n",
        b"GET /static/../page.py HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nAccept-Language: \xff;q=;,,\r\n\r\n",
    ],
)
def test_no_bytes_break_the_server(simulator: Simulator, raw):
    with socket.create_connection(("127.0.0.1", simulator.port), 5) as connection:
        connection.sendall(raw)
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        while piece := connection.recv(65_536):
            answer += piece
    assert b" 500 " not in answer.partition(b"\r\n")[0]
    assert simulator.get("clock")
