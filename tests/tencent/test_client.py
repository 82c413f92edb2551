"""A failed call says for certain whether its messages may be on their way."""

import socket
import threading

import pytest

from tencent.client import Outcome, ProviderError, TencentClient
from tencent.codes import Retry
from tests.tencent.calling import ACCEPTED, always, client, failure, failure_behind
from tests.tencent.far_sides import answer, error, reset, serving


def unused_address() -> str:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return f"127.0.0.1:{listener.getsockname()[1]}"


def test_a_refused_connection_has_sent_nothing():
    error_ = failure(client(unused_address()))
    assert error_.outcome is Outcome.NOT_SENT
    assert error_.code == "ClientNetworkError"
    assert error_.retry is Retry.DELAY


def test_an_unknown_host_has_sent_nothing(monkeypatch):
    def unknown(*args, **kwargs):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert failure(client("sms.example.invalid")).outcome is Outcome.NOT_SENT


def test_a_failed_tls_handshake_has_sent_nothing():
    def no_tls(listener):
        connection, _ = listener.accept()
        connection.recv(10)
        connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        connection.close()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=no_tls, args=(listener,), daemon=True).start()
        address = f"127.0.0.1:{listener.getsockname()[1]}"
        assert failure(client(address, scheme="https")).outcome is Outcome.NOT_SENT


def test_a_connection_that_is_never_made_has_sent_nothing(monkeypatch):
    def never(*args, **kwargs):
        raise TimeoutError("timed out")

    monkeypatch.setattr("urllib3.util.connection.create_connection", never)
    assert failure(client("127.0.0.1:9")).outcome is Outcome.NOT_SENT


def test_both_time_outs_reach_the_connection(monkeypatch):
    asked = []

    def connect(address, timeout, **kwargs):
        asked.append(timeout)
        raise TimeoutError("timed out")

    monkeypatch.setattr("urllib3.util.connection.create_connection", connect)
    failure(client("127.0.0.1:9", connect_timeout=1.5))
    assert asked == [1.5]


def test_an_empty_key_has_sent_nothing():
    with pytest.raises(ProviderError) as info:
        TencentClient("127.0.0.1:9", "http", "ap-guangzhou", "", "key")
    assert info.value.outcome is Outcome.NOT_SENT
    assert info.value.code == "InvalidCredential"
    assert info.value.retry is Retry.HUMAN


def test_silence_after_the_request_may_have_sent():
    error_ = failure_behind(always(None))
    assert error_.outcome is Outcome.MAYBE_SENT
    assert error_.code == "ClientNetworkError"
    assert error_.retry is Retry.CAREFUL


def test_a_reset_after_the_request_may_have_sent():
    def behave(connection, request):
        reset(connection)
        return b""

    assert failure_behind(behave).outcome is Outcome.MAYBE_SENT


def test_a_farewell_instead_of_an_answer_may_have_sent():
    def behave(connection, request):
        connection.shutdown(socket.SHUT_RDWR)
        connection.close()
        return b""

    assert failure_behind(behave).outcome is Outcome.MAYBE_SENT


def test_an_answer_that_breaks_off_may_have_sent():
    def behave(connection, request):
        connection.sendall(ACCEPTED[:-5])
        reset(connection)
        return b""

    assert failure_behind(behave).outcome is Outcome.MAYBE_SENT


@pytest.mark.parametrize("status", ["500 Internal Server Error", "404 Not Found"])
def test_an_http_error_may_have_sent(status):
    error_ = failure_behind(always(answer(b"oops", status=status)))
    assert (error_.outcome, error_.code) == (Outcome.MAYBE_SENT, "ServerNetworkError")
    assert error_.message == "oops"


def test_a_redirect_is_not_followed():
    moved = answer(b"", status="307 Moved", more="Location: /elsewhere\r\n")
    with serving(always(moved)) as far_side:
        assert failure(client(far_side.address)).outcome is Outcome.MAYBE_SENT
    assert len(far_side.requests) == 1


@pytest.mark.parametrize(
    "body",
    [b"", b"<html>", b"[]", b"null", b"{}", b'{"Response":null}', b'{"Response":{}}',
     b'{"Response":{"Error":"x"}}', b'{"Response":{"SendStatusSet":[{"Fee":"x"}]}}',
     b"\xff"],
)  # fmt: skip
@pytest.mark.parametrize("content_type", ["application/json", "text/html"])
def test_garbage_may_have_sent_and_is_kept(body, content_type):
    error_ = failure_behind(always(answer(body, content_type=content_type)))
    assert (error_.outcome, error_.code) == (Outcome.MAYBE_SENT, "UnreadableResponse")
    assert error_.raw_body == body


@pytest.mark.parametrize(
    ("code", "outcome", "retry"),
    [
        ("AuthFailure.SignatureFailure", Outcome.REFUSED, Retry.NO),
        ("LimitExceeded.PhoneNumberDailyLimit", Outcome.REFUSED, Retry.NEXT_DAY),
        ("FailedOperation.BrandNew", Outcome.REFUSED, Retry.HUMAN),
        ("InternalError.SigFieldMissing", Outcome.REFUSED, Retry.NO),
        ("InternalError", Outcome.MAYBE_SENT, Retry.CAREFUL),
        ("InternalError.Timeout", Outcome.MAYBE_SENT, Retry.CAREFUL),
        ("InternalError.BrandNew", Outcome.MAYBE_SENT, Retry.CAREFUL),
        ("RequestLimitExceeded", Outcome.NOT_SENT, Retry.DELAY),
        ("RequestLimitExceeded.UinLimitExceeded", Outcome.NOT_SENT, Retry.DELAY),
    ],
)
@pytest.mark.parametrize(
    "content_type", ["application/json", "application/json; charset=utf-8"]
)
def test_a_code_of_tencents_decides(code, outcome, retry, content_type):
    error_ = failure_behind(always(error(code, content_type=content_type)))
    assert (error_.code, error_.outcome, error_.retry) == (code, outcome, retry)
    assert (error_.message, error_.request_id) == ("said no", "r-1")
