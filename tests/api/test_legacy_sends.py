"""Programs with an App Key send by the legacy API."""

import json
import re
import subprocess
import sys
import time
from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone
from qcloudsms_py import SmsMultiSender, SmsSingleSender
from qcloudsms_py.httpclient import HTTPSimpleClient

from messaging.models import Message, Send
from projects.actions import app_keys
from projects.models import Project
from tencent.schemas.v5 import PATH
from tests.api.legacy import Program

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def program(live_server, cast):
    return Program(live_server.url, cast.project)


def code(cast, **changes):
    wish = {
        "tel": "+6581234567",
        "sign": cast.signature.sign_name,
        "tpl_id": cast.otp.template_id,
        "params": ["483920", "5"],
        "ext": "order 7",
    }
    return wish | changes


def test_sendisms_sends_to_a_number_abroad(program, cast):
    answer = program.call("sendisms", **code(cast))

    message = Message.objects.get()
    assert answer == {
        "result": 0,
        "errmsg": "OK",
        "ext": "order 7",
        "nationcode": "65",
        "sid": str(message.id),
        "fee": 1,
    }
    send = Send.objects.get()
    assert (send.project, send.source, send.created_by) == (cast.project, "api", None)
    assert send.template_params == ["483920", "5"]


def test_sendsms_takes_a_number_in_two_parts_as_text_or_number(program, cast):
    tel = {"nationcode": 65, "mobile": 81234567}

    answer = program.call("sendsms", **code(cast, tel=tel))

    assert (answer["result"], answer["fee"]) == (0, 1)
    assert Message.objects.get().phone_number == "+6581234567"


def test_each_number_of_sendmultisms2_has_its_own_outcome(program, cast):
    tel = [
        {"nationcode": "65", "mobile": "81234567"},
        {"nationcode": "86", "mobile": "13788888888"},
        {"nationcode": "65", "mobile": "81234567"},
    ]

    answer = program.call("sendmultisms2", **code(cast, tel=tel))

    assert answer["result"] == 0
    assert [each["result"] for each in answer["detail"]] == [0, 1016, 1023]
    assert [each["mobile"] for each in answer["detail"]] == [
        each["mobile"] for each in tel
    ]
    assert ["sid" in each for each in answer["detail"]] == [True, False, False]


@pytest.mark.parametrize("brackets", ["【{}】", "[{}]"])
def test_a_whole_text_is_sent_as_the_body_template_that_it_is(program, cast, brackets):
    body = cast.otp.content.replace("{1}", "483920").replace("{2}", "5")
    text = brackets.format(cast.signature.sign_name) + body

    answer = program.call("sendisms", tel="+6581234567", type=0, msg=text)

    assert answer["result"] == 0
    send = Send.objects.get()
    assert send.template_params == ["483920", "5"]
    assert (send.body_template, send.signature) == (cast.otp, cast.signature)


def test_a_text_of_no_body_template_is_not_sent(program, cast):
    answer = program.call("sendisms", tel="+6581234567", type=0, msg="[Tea]Hello")

    assert answer["result"] == 1014
    assert "tpl_id" in answer["errmsg"] == answer["msg"]
    assert not Send.objects.exists()


def test_both_app_keys_work_while_they_overlap_and_then_the_new_one(live_server, cast):
    old = Program(live_server.url, cast.project)
    app_keys.rotate(project=cast.project, actor=cast.developer)
    new = Program(live_server.url, Project.objects.get(pk=cast.project.pk))

    def results():
        return [
            program.call("sendisms", **code(cast, tel=tel))["result"]
            for program, tel in ((old, "+6581234567"), (new, "+6581234568"))
        ]

    assert old.app_key != new.app_key
    assert results() == [0, 0]
    Project.objects.update(old_app_key_until=timezone.now() - timedelta(seconds=1))
    Message.objects.all().delete()
    assert results()[0] == 1001
    assert (
        Program(live_server.url, cast.project, app_key=new.app_key).call(
            "sendisms", **code(cast, tel="+6581234569")
        )["result"]
        == 0
    )


@pytest.mark.parametrize(
    ("changes", "result"),
    [
        ({"sig": ""}, 1003),
        ({"sig": "0" * 64}, 1001),
        ({"sig": "ü"}, 1001),
        ({"tel": "+8613788888888"}, 1016),
        ({"tpl_id": 999}, 1014),
        ({"sign": "Nobody"}, 1012),
        ({"params": ["1"]}, 1014),
        ({"params": ["9" * 600, "5"]}, 1017),
        ({"ext": "x" * 512}, 1004),
        ({"ext": "nul\0"}, 1004),
    ],
)
def test_what_is_wrong_is_said_in_its_result(program, cast, changes, result):
    answer = program.call("sendisms", **code(cast, **changes))

    assert (answer["result"], bool(answer["errmsg"])) == (result, True)
    assert not Send.objects.exists()


@pytest.mark.parametrize(
    ("endpoint", "body", "result"),
    [
        ("sendisms", b"", 1004),
        ("sendisms", b"\xff", 1004),
        ("sendisms", b"[]", 1004),
        ("sendsms", b'{"tel": "+6581234567"}', 1004),
        ("sendmultisms2", b'{"tel": {}}', 1004),
        ("sendisms", b"[" * 100_000, 1004),
        ("sendisms", b'{"tel":' + b"[" * 900 + b"]" * 900 + b"}", 1004),
        ("sendisms", b'{"tel":"+1","sig":"a","time":1' + b"0" * 400 + b"}", 1021),
        ("sendvoice", b"{}", 1011),
        ("", b"{}", 1011),
        ("pullstatus", b"{}", 1030),
    ],
)
def test_what_cannot_be_read_is_told_too(program, endpoint, body, result):
    assert program.post(endpoint, body)["result"] == result


def test_an_address_with_too_many_fields_is_refused(client, cast):
    fields = "&".join(f"f{number}=1" for number in range(2000))

    answer = client.post(f"{PATH}sendisms?{fields}", b"{}", "application/json")

    assert answer.json()["result"] == 1004


def test_get_is_no_way_to_call(program):
    assert program.post("sendisms", None, method="GET")["result"] == 1004


def test_a_clock_ten_minutes_off_is_refused(program, cast):
    answer = program.call("sendisms", at=int(time.time()) - 660, **code(cast))

    assert answer["result"] == 1021


def test_more_than_two_hundred_numbers_are_refused(program, cast):
    tel = [{"nationcode": "65", "mobile": str(81230000 + n)} for n in range(201)]

    assert program.call("sendmultisms2", **code(cast, tel=tel))["result"] == 1046
    assert program.call("sendmultisms2", **code(cast, tel=[]))["result"] == 1004


@pytest.mark.parametrize(
    ("change", "result"),
    [
        ({"is_enabled": False}, 1020),
        ({"is_enabled": False, "deleted_at": timezone.now()}, 1019),
        ({"sdk_app_id": "1400999999"}, 1019),
    ],
    ids=["disabled", "deleted", "unknown"],
)
def test_only_a_running_project_sends(program, cast, change, result):
    Project.objects.update(**change)

    assert program.call("sendisms", **code(cast))["result"] == result


def test_no_project_is_named_at_all(program, client):
    for query in ("", "?sdkappid=%00", "?sdkappid=14000066667777&random=1"):
        answer = client.post(
            f"{PATH}sendisms{query}",
            json.dumps({"tel": "+6581234567", "sig": "a"}),
            content_type="application/json",
        )
        assert answer.json()["result"] == 1019


class Reading(HTTPSimpleClient):
    """The SDK's reading of an answer is a TypeError since Python 3.9; this is ours."""

    def fetch(self, req):
        answer = super().fetch(req)
        answer.json = lambda: json.loads(answer.body)
        return answer


@pytest.mark.parametrize(
    ("sender", "endpoint", "numbers"),
    [
        (SmsSingleSender, "sendsms", ["81234567", "81234568"]),
        (SmsMultiSender, "sendmultisms2", [["81234567"], ["81234568"]]),
    ],
)
def test_the_official_legacy_sdk_sends(live_server, cast, sender, endpoint, numbers):
    sdk = sender(cast.project.sdk_app_id, cast.project.app_key, httpclient=Reading())
    url = f"{live_server.url}{PATH}{endpoint}"
    body = cast.otp.content.replace("{1}", "48").replace("{2}", "5")
    number, params, sign = cast.otp.template_id, ["48", "5"], cast.signature.sign_name

    answers = [
        sdk.send_with_param(65, numbers[0], number, params, sign=sign, url=url),
        sdk.send(0, 65, numbers[1], f"【{sign}】{body}", url=url),
    ]

    assert [answer["result"] for answer in answers] == [0, 0]
    sent = Message.objects.order_by("id").values_list("phone_number", flat=True)
    assert list(sent) == ["+6581234567", "+6581234568"]


def test_the_code_in_the_handbook_sends(live_server, cast):
    handbook = (settings.BASE_DIR / "docs" / "api.md").read_text()
    [code] = [
        each for each in re.findall(r"```python\n(.*?)```", handbook, re.DOTALL)
        if "sendisms" in each
    ]  # fmt: skip
    for said, ours in {
        "http://127.0.0.1:8000": live_server.url,
        '"Harbour Tea"': f'"{cast.signature.sign_name}"',
        "110": str(cast.otp.template_id),
    }.items():
        assert said in code
        code = code.replace(said, ours)
    keys = {
        "SDK_APP_ID": cast.project.sdk_app_id,
        "APP_KEY": cast.project.app_key,
    }

    done = subprocess.run(
        [sys.executable, "-c", code], env=keys, capture_output=True, check=True
    )

    assert json.loads(done.stdout)["result"] == 0
    assert Message.objects.get().phone_number == "+6581234567"
