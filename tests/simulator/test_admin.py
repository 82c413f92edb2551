import socket
import time

import pytest
import requests
from tencentcloud.common.exception.tencent_cloud_sdk_exception import (
    TencentCloudSDKException,
)

from simulator.admin import is_loopback
from tests.simulator.cast import APP, Caller, Simulator, wait_until

PHONE = "+85261230001"


def test_it_lists_exactly_what_was_accepted(simulator: Simulator, caller: Caller):
    numbers = [f"+8526{n:07d}" for n in range(5)]
    sent = caller.send(*numbers, "+85261239202", SessionContext="ours")
    first = simulator.get("messages", limit=3)
    rest = simulator.get("messages", limit=3, after=first["next"])
    assert rest["next"] is None
    items = first["items"] + rest["items"]
    assert [item["serial_no"] for item in items] == [s.SerialNo for s in sent[:5]]
    assert [item["phone_number"] for item in items] == numbers
    assert {item["text"] for item in items} == {
        "[Simulator]Hello Ann, your order 42 is on its way."
    }
    assert {item["session_context"] for item in items} == {"ours"}
    assert simulator.get("messages/count") == {
        "accepted": 5,
        "phone_numbers": 5,
        "session_contexts": 1,
        "billed_segments": 5,
        "refused": 1,
        "reports_due": 0,
        "reports_later": 5,
    }
    (refused,) = simulator.get("refusals")["items"]
    assert refused["code"] == "FailedOperation.PhoneNumberInBlacklist"


def test_one_number_can_be_picked_out(simulator: Simulator, caller: Caller):
    caller.send(PHONE, "+85261230002")
    (item,) = simulator.get("messages", phone_number=PHONE)["items"]
    assert item["phone_number"] == PHONE


def test_reset_forgets_everything(simulator: Simulator, caller: Caller):
    before = caller.send(PHONE)[0].SerialNo
    simulator.post("keys", secret_id="AKIDsecond", secret_key="s")
    simulator.post("reset")
    assert simulator.get("messages/count")["accepted"] == 0
    assert len(simulator.get("keys")) == 1
    assert caller.send(PHONE)[0].SerialNo != before


def test_reset_can_keep_the_configuration(simulator: Simulator, caller: Caller):
    simulator.app(daily_per_number=3)
    caller.send(PHONE)
    simulator.post("reset", messages_only=True)
    assert simulator.get("messages/count")["accepted"] == 0
    assert simulator.get("apps")[0]["daily_per_number"] == 3


def test_the_clock_runs_as_fast_as_one_likes(simulator: Simulator):
    stopped = simulator.get("clock")["now"]
    assert simulator.get("clock")["now"] == stopped
    simulator.advance(3600)
    assert simulator.get("clock")["now"] == stopped + 3600
    simulator.post("clock", speed=1000)
    assert wait_until(lambda: simulator.get("clock")["now"] > stopped + 3700)


def test_new_keys_and_applications_are_let_in(simulator: Simulator):
    simulator.post("keys", secret_id="AKIDsecond", secret_key="s")
    simulator.post("apps", sdk_app_id="2400000002")
    second = simulator.client(secret_id="AKIDsecond", secret_key="s")
    assert second.send(PHONE, SmsSdkAppId="2400000002")[0].Code == "Ok"


def test_approved_templates_can_be_laid_out(simulator: Simulator, caller: Caller):
    made = simulator.post("templates", content="Hi {1}")
    wish = {"TemplateId": str(made["id"]), "TemplateParamSet": ["Ann"]}
    assert caller.send(PHONE, **wish)[0].Code == "Ok"


@pytest.mark.parametrize(
    ("mode", "code"), [("drop", "ClientNetworkError"), ("500", "ServerNetworkError")]
)
def test_an_outage_hits_the_api_only(simulator, caller, mode, code):
    simulator.post("outage", mode=mode, seconds=60)
    with pytest.raises(TencentCloudSDKException) as caught:
        caller.send(PHONE)
    assert caught.value.code == code
    simulator.post("outage", mode="none")
    assert caller.send(PHONE)[0].Code == "Ok"
    assert simulator.get("messages/count")["accepted"] == 1


def test_the_port_itself_can_close_for_a_while(simulator: Simulator, caller: Caller):
    simulator.post("outage", mode="refuse", seconds=1)
    time.sleep(0.4)
    with pytest.raises(requests.ConnectionError, match="refused"):
        requests.get(simulator.url, timeout=3)
    assert wait_until(lambda: _answers(simulator))
    assert caller.send(PHONE)[0].Code == "Ok"


def test_connections_that_are_kept_alive_end_with_the_port(simulator: Simulator):
    with socket.create_connection(("127.0.0.1", simulator.port), timeout=5) as kept:
        kept.sendall(b"GET /_admin/clock HTTP/1.1\r\nHost: x\r\n\r\n")
        assert kept.recv(4096)
        simulator.post("outage", mode="refuse", seconds=1)
        assert kept.recv(4096) == b""
    assert wait_until(lambda: _answers(simulator))


def _answers(simulator):
    try:
        return requests.get(f"{simulator.url}/_admin/clock", timeout=3).ok
    except requests.ConnectionError:
        return False


def test_it_answers_to_this_machine_only(simulator: Simulator):
    assert is_loopback({"REMOTE_ADDR": "127.0.0.1"})
    assert is_loopback({"REMOTE_ADDR": "::1"})
    assert not is_loopback({"REMOTE_ADDR": "192.168.1.7"})
    assert not is_loopback({})
    # A page of another site, which had its name point here.
    rebound = requests.get(
        f"{simulator.url}/_admin/keys", headers={"Host": "evil.example"}, timeout=5
    )
    assert rebound.status_code == 403
    # A form of another site.
    form = requests.post(f"{simulator.url}/_admin/reset", data={"a": "b"}, timeout=5)
    assert form.status_code == 400


@pytest.mark.parametrize(
    ("path", "members"),
    [
        ("clock", {"speed": -1}),
        ("clock", {"hurry": True}),
        ("apps", {"sdk_app_id": "short"}),
        ("apps", {"sdk_app_id": APP, "endings": "perhaps"}),
        ("keys", {"secret_id": "AKIDnew0"}),
        ("replies", {"phone_number": "nonsense", "text": "x"}),
        ("outage", {"mode": "perhaps"}),
        ("signatures", {"id": "x", "verdict": "approve"}),
    ],
)
def test_wrong_wishes_are_named(simulator: Simulator, path, members):
    answer = requests.post(f"{simulator.url}/_admin/{path}", json=members, timeout=5)
    assert answer.status_code == 400
    assert answer.json()["error"]


def test_unknown_paths_are_not_found(simulator: Simulator):
    assert requests.get(f"{simulator.url}/_admin/x", timeout=5).status_code == 404
