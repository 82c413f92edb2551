import threading
import time

import pytest
from tencentcloud.common.exception.tencent_cloud_sdk_exception import (
    TencentCloudSDKException,
)

from simulator.outcomes import ENDINGS
from tests.simulator.cast import Caller, Simulator, wait_until

ORDINARY = "+85261230001"
HOUR = 3600


def phone(digits):
    return f"+8526123{digits}"


def refusal(caller, *numbers):
    with pytest.raises(TencentCloudSDKException) as caught:
        caller.send(*numbers)
    return caught.value.code


def reported(caller):
    return [(report.PhoneNumber[-4:], report.Description) for report in caller.pull()]


def group(name):
    return [ending for ending in ENDINGS if ending.group == name]


def test_digits_are_given_once():
    assert len({ending.digits for ending in ENDINGS}) == len(ENDINGS)


def test_every_receipt_code_can_be_had(simulator: Simulator, caller: Caller):
    endings = group("failed")
    caller.send(*[phone(ending.digits) for ending in endings])
    simulator.advance(1)
    got = reported(caller)
    assert got == [(e.digits, e.reports[0].receipt) for e in endings]
    assert "DELIVRD" not in dict(got).values()


def test_every_refusal_of_a_number_can_be_had(simulator: Simulator, caller: Caller):
    endings = group("refused")
    statuses = caller.send(ORDINARY, *[phone(ending.digits) for ending in endings])
    assert [s.Code for s in statuses] == ["Ok", *[e.refusal for e in endings]]
    assert all(s.Message and not s.SerialNo for s in statuses[1:])
    assert simulator.get("messages/count")["accepted"] == 1


@pytest.mark.parametrize("ending", group("whole"), ids=lambda ending: ending.envelope)
def test_every_refusal_of_a_call_can_be_had(simulator, caller, ending):
    assert refusal(caller, ORDINARY, phone(ending.digits)) == ending.envelope
    assert simulator.get("messages/count")["accepted"] == 0


def test_delivery_takes_as_long_as_the_number_says(simulator, caller):
    caller.send(phone(9060), phone(9010), phone(9001))
    for seconds, digits in ((1, "9001"), (9, "9010"), (50, "9060")):
        simulator.advance(seconds)
        assert reported(caller) == [(digits, "DELIVRD")]


def test_accepted_and_never_answered(simulator: Simulator, caller: Caller):
    simulator.post("clock", speed=100)
    assert refusal(caller, phone(9401)) == "ClientNetworkError"
    (item,) = simulator.get("messages")["items"]
    simulator.advance(5)
    (report,) = caller.pull()
    assert report.SerialNo == item["serial_no"]


def test_the_connection_is_held_before_it_is_closed(simulator, caller):
    simulator.post("clock", speed=10)
    began = time.monotonic()
    assert refusal(caller, phone(9401)) == "ClientNetworkError"
    assert 0.25 < time.monotonic() - began < 2


@pytest.mark.parametrize(
    ("digits", "code"),
    [(9402, "InternalError.Timeout"), (9403, "InternalError.SendAndRecvFail")],
)
def test_an_error_after_everything_was_accepted(simulator, caller, digits, code):
    assert refusal(caller, phone(digits), ORDINARY) == code
    assert simulator.get("messages/count")["accepted"] == 2
    simulator.advance(1)
    assert len(caller.pull()) == 2


def test_a_broken_gateway_after_everything_was_accepted(simulator, caller):
    assert refusal(caller, phone(9404)) == "ServerNetworkError"
    assert simulator.get("messages/count")["accepted"] == 1


def test_a_report_comes_twice(simulator: Simulator, caller: Caller):
    caller.send(phone(9501))
    simulator.advance(1)
    (first,) = caller.pull()
    simulator.advance(2)
    (second,) = caller.pull()
    assert first.to_json_string() == second.to_json_string()


def test_a_report_comes_before_the_answer(simulator: Simulator, caller: Caller):
    answers = []
    sending = threading.Thread(target=lambda: answers.extend(caller.send(phone(9502))))
    sending.start()
    (report,) = wait_until(simulator.client().pull)
    assert answers == []
    simulator.advance(3)
    sending.join(5)
    assert [status.SerialNo for status in answers] == [report.SerialNo]


def test_reports_come_out_of_order(simulator: Simulator, caller: Caller):
    caller.send(phone(9503))
    simulator.advance(10)
    first, second = caller.pull()
    assert (first.Description, second.Description) == ("DELIVRD", "UNDELIV")
    assert first.UserReceiveTime > second.UserReceiveTime


def test_a_failure_turns_into_a_delivery(simulator: Simulator, caller: Caller):
    caller.send(phone(9504))
    simulator.advance(10)
    assert reported(caller) == [("9504", "UNDELIV"), ("9504", "DELIVRD")]


def test_a_report_comes_hours_late(simulator: Simulator, caller: Caller):
    caller.send(phone(9505))
    simulator.advance(5.9 * HOUR)
    assert caller.pull() == []
    simulator.advance(0.2 * HOUR)
    assert reported(caller) == [("9505", "DELIVRD")]


def test_a_report_never_comes(simulator: Simulator, caller: Caller):
    caller.send(phone(9506))
    simulator.advance(1000 * HOUR)
    assert caller.pull() == []
    assert simulator.get("messages")["items"][0]["report_at"] is None


def test_endings_can_be_switched_off(simulator: Simulator, caller: Caller):
    simulator.app(endings=False)
    (status,) = caller.send(phone(9301))
    assert status.Code == "Ok"
