"""Pushes and legacy bodies read and write as documented."""

import msgspec
import pytest

from tencent.schemas import callbacks, v5
from tencent.wire_error import WireError

DOCUMENTED_PUSH = (
    '[{"user_receive_time":"2015-10-17 08:03:04","nationcode":"86",'
    '"mobile":"13xxxxxxxxx","report_status":"SUCCESS","errmsg":"DELIVRD",'
    '"description":"用户短信送达成功","sid":"xxxxxxx"}]'
).encode()
DOCUMENTED_REPLY = (
    b'{"extend":"01","mobile":"13xxxxxxxxx","nationcode":"86","sign":"SIGN",'
    b'"text":"user reply","time":1457336869}'
)


def test_the_documented_push_round_trips_to_the_byte():
    (report,) = reports = callbacks.decode_delivery_reports(DOCUMENTED_PUSH)
    assert (report.receipt_code, report.serial_no) == ("DELIVRD", "xxxxxxx")
    assert callbacks.encode_delivery_reports(reports) == DOCUMENTED_PUSH


def test_the_session_context_is_present_only_when_enabled():
    report = callbacks.DeliveryReport(session_context="mine")
    assert msgspec.to_builtins(report)["ext"] == "mine"
    assert "ext" not in msgspec.to_builtins(callbacks.DeliveryReport())


def test_the_documented_reply_round_trips_to_the_byte():
    reply = callbacks.decode_reply(DOCUMENTED_REPLY)
    assert reply.reply_time == 1457336869
    assert msgspec.json.encode(reply) == DOCUMENTED_REPLY


@pytest.mark.parametrize("body", [b"{}", b"[1]", b"", b"\xff", b'[{"sid":{}}]'])
def test_a_push_of_another_shape_is_refused(body):
    with pytest.raises(WireError, match="JsonParseFail"):
        callbacks.decode_delivery_reports(body)


@pytest.mark.parametrize(
    ("body", "result"),
    [
        (b'{"result":0,"errmsg":"OK"}', 0),
        (b'{"result":"0"}', 0),
        (b'{"result":7,"more":1}', 7),
        (b"{}", -1),
    ],
)
def test_a_receivers_answer(body, result):
    assert callbacks.decode_answer(body).result == result


def test_the_answer_we_give():
    assert msgspec.json.encode(callbacks.CallbackAnswer()) == (
        b'{"result":0,"errmsg":"OK"}'
    )


def test_captured_legacy_requests_decode():
    single = v5.decode_request(
        b'{"tel": {"nationcode": "86", "mobile": "13788888888"}, "sign": "\\u817e", '
        b'"tpl_id": 19, "params": ["1234", "4"], "sig": "e3", "time": 1795393622, '
        b'"extend": "", "ext": ""}',
        v5.SendSmsRequest,
    )
    assert single.tel == v5.Tel(country_code="86", subscriber_number="13788888888")
    assert (single.template_id, single.template_params) == (19, ["1234", "4"])
    multi = v5.decode_request(
        b'{"tel": [{"nationcode": 86, "mobile": 13788888888}], "type": 0, '
        b'"msg": "hi", "sig": "fe", "time": "1795393622", "params": [12], "ext": null}',
        v5.SendMultiSmsRequest,
    )
    assert multi.tel[0].country_code == "86"
    assert multi.tel[0].subscriber_number == "13788888888"
    assert (multi.time, multi.template_id, multi.template_params) == (
        1795393622,
        None,
        ["12"],
    )
    assert v5.decode_request(b'{"sign_id": 3}', v5.GetSignRequest).sign_ids == 3


@pytest.mark.parametrize("body", [b"", b"[]", b'{"type": 0}', b'{"tel": 1}'])
def test_a_legacy_body_that_cannot_be_read_is_refused(body):
    with pytest.raises(WireError, match="FailResolvePacket: package format error"):
        v5.decode_request(body, v5.SendSmsRequest)


def test_legacy_answers_leave_out_what_an_error_does_not_have():
    refused = v5.SendSmsResponse(result=1014, errmsg="no such template")
    assert msgspec.to_builtins(refused) == {
        "result": 1014,
        "errmsg": "no such template",
        "ext": "",
    }
    accepted = v5.SendSmsResponse(billed_segments=1, serial_no="s")
    assert msgspec.json.encode(accepted) == (
        b'{"result":0,"errmsg":"OK","ext":"","fee":1,"sid":"s"}'
    )
