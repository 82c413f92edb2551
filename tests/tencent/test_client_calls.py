"""Every action is a method, over connections that stay open."""

import json
import time

import pytest

from tencent import transport
from tencent.client import Outcome
from tencent.schemas.v20210111 import DeliveryReport, MultiSmsInfo, SendStatus
from tests.tencent.calling import ACCEPTED, always, client, failure, send
from tests.tencent.far_sides import answer, error, serving


def test_an_accepted_send_returns_its_statuses():
    with serving(always(ACCEPTED)) as far_side:
        response = send(client(far_side.address))
    assert response.send_statuses == [
        SendStatus(code="Ok", billed_segments=1, serial_no="s")
    ]
    body = json.loads(far_side.requests[0].partition(b"\r\n\r\n")[2])
    assert body == {
        "PhoneNumberSet": ["+6591234567"],
        "SmsSdkAppId": "2400000001",
        "TemplateId": "7",
    }


def test_different_texts_travel_as_objects():
    reply = answer({"SendMultiStatusSet": [{"Code": "Ok"}]})
    message = MultiSmsInfo(phone_number="+60123456789", template_id="7")
    with serving(always(reply)) as far_side:
        response = client(far_side.address).send_multi_global_sms(
            sdk_app_id="2400000001", messages=[message]
        )
    assert response.send_statuses == [SendStatus(code="Ok")]
    assert (
        b'[{"PhoneNumber": "+60123456789", "TemplateId": "7"}]'
        in (far_side.requests[0])
    )


@pytest.mark.parametrize("waiting", [None, []])
def test_an_empty_queue_is_an_empty_list(waiting):
    with serving(always(answer({"PullSmsSendStatusSet": waiting}))) as far_side:
        pulled = client(far_side.address).pull_send_status(limit=100, sdk_app_id="1")
    assert list(pulled.delivery_reports) == []


def test_a_report_survives_nulls_and_members_of_the_future():
    report = {"SerialNo": "s", "SessionContext": None, "UserReceiveTime": "5", "New": 1}
    with serving(always(answer({"PullSmsSendStatusSet": [report]}))) as far_side:
        pulled = client(far_side.address).pull_send_status(limit=100, sdk_app_id="1")
    assert pulled.delivery_reports == [
        DeliveryReport(serial_no="s", user_receive_time=5)
    ]


def test_one_connection_serves_many_calls():
    with serving(always(ACCEPTED)) as far_side:
        one = client(far_side.address)
        for _ in range(20):
            send(one)
    assert (far_side.connections, len(far_side.requests)) == (1, 20)


def test_errors_keep_the_connection_too():
    with serving(always(error("InternalError"))) as far_side:
        one = client(far_side.address)
        for _ in range(5):
            failure(one)
    assert far_side.connections == 1


def test_a_connection_that_was_closed_while_idle_is_replaced():
    with serving(always(ACCEPTED), requests_per_connection=1) as far_side:
        one = client(far_side.address)
        for _ in range(3):
            send(one)
            time.sleep(0.02)  # for the farewell to arrive
    assert far_side.connections == 3


def test_a_connection_that_was_idle_for_long_is_not_trusted(monkeypatch):
    monkeypatch.setattr(transport, "MAX_IDLE_SECONDS", 0)
    with serving(always(ACCEPTED)) as far_side:
        one = client(far_side.address)
        for _ in range(3):
            send(one)
    assert far_side.connections == 3


def test_a_failure_is_not_blamed_on_the_call_before():
    with serving(always(ACCEPTED), requests_per_connection=1) as far_side:
        one = client(far_side.address)
        send(one)
    time.sleep(0.02)  # for the farewell to arrive
    assert failure(one).outcome is Outcome.NOT_SENT


def test_proxies_and_netrc_of_the_environment_are_ignored(monkeypatch, tmp_path):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with serving(always(ACCEPTED)) as far_side:
        send(client(far_side.address))
    assert b"Authorization: TC3-HMAC-SHA256" in far_side.requests[0]


CALLS = [
    ("PullSmsSendStatusByPhoneNumber", "pull_send_status_by_phone_number", {
        "begin_time": 1, "offset": 0, "limit": 100, "phone_number": "+6591234567",
        "sdk_app_id": "1"}),
    ("AddSmsSign", "add_sign", {
        "sign_name": "ACME", "sign_type": 0, "document_type": 0, "international": 1,
        "sign_purpose": 0, "proof_image": "aGk="}),
    ("ModifySmsSign", "modify_sign", {
        "sign_id": 5, "sign_name": "ACME", "sign_type": 0, "document_type": 0,
        "international": 1, "sign_purpose": 0, "proof_image": "aGk="}),
    ("DeleteSmsSign", "delete_sign", {"sign_id": 5}),
    ("DescribeSmsSignList", "describe_sign_list", {"international": 1}),
    ("AddSmsTemplate", "add_template", {
        "template_name": "n", "template_content": "c", "sms_type": 3,
        "international": 1, "remark": "r"}),
    ("ModifySmsTemplate", "modify_template", {
        "template_id": 5, "template_name": "n", "template_content": "c", "sms_type": 3,
        "international": 1, "remark": "r"}),
    ("DeleteSmsTemplate", "delete_template", {"template_id": 5}),
    ("DescribeSmsTemplateList", "describe_template_list", {
        "international": 1, "limit": 100}),
    ("SendStatusStatistics", "send_status_statistics", {
        "begin_time": "2026010100", "end_time": "2026010123", "sdk_app_id": "1",
        "limit": 0, "offset": 0}),
    ("CallbackStatusStatistics", "callback_status_statistics", {
        "begin_time": "2026010100", "end_time": "2026010123", "sdk_app_id": "1",
        "limit": 0, "offset": 0}),
    ("DescribePhoneNumberInfo", "describe_phone_number_info", {
        "phone_numbers": ["+6591234567"]}),
]  # fmt: skip
EMPTY = answer({
    "AddSignStatus": {"SignId": 5}, "ModifySignStatus": {"SignId": 5},
    "DeleteSignStatus": {}, "AddTemplateStatus": {"TemplateId": "5"},
    "ModifyTemplateStatus": {"TemplateId": 5}, "DeleteTemplateStatus": {},
    "SendStatusStatistics": {}, "CallbackStatusStatistics": {},
})  # fmt: skip


@pytest.mark.parametrize(("action", "method", "fields"), CALLS)
def test_every_other_action_is_a_method(action, method, fields):
    with serving(always(EMPTY)) as far_side:
        response = getattr(client(far_side.address), method)(**fields)
    assert type(response).__name__ == f"{action}Response"
    assert f"X-TC-Action: {action}\r\n".encode() in far_side.requests[0]
    assert b"X-TC-Version: 2021-01-11\r\n" in far_side.requests[0]
