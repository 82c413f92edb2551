import time

import pytest
from tencentcloud.common.exception.tencent_cloud_sdk_exception import (
    TencentCloudSDKException,
)

from tests.simulator.cast import APP, NOTICE_MAINLAND, Caller, Simulator

PHONE = "+85261230001"
HOUR = 3600


def numbers(count):
    return [f"+8526{n:07d}" for n in range(count)]


def test_each_report_is_handed_out_once(simulator: Simulator, caller: Caller):
    sent = {status.SerialNo for status in caller.send(*numbers(150))}
    simulator.advance(1)
    first, second = caller.pull(), caller.pull()
    assert (len(first), len(second)) == (100, 50)
    assert {report.SerialNo for report in first + second} == sent
    assert caller.pull() == []


def test_reports_are_kept_apart_by_application(simulator: Simulator, caller: Caller):
    simulator.post("apps", sdk_app_id="2400000002")
    caller.send(PHONE)
    simulator.advance(1)
    other = caller.call("PullSmsSendStatus", SmsSdkAppId="2400000002", Limit=100)
    assert other.PullSmsSendStatusSet == []
    assert len(caller.pull()) == 1


def test_asking_by_number_takes_nothing_away(simulator: Simulator, caller: Caller):
    (status,) = caller.send(PHONE)
    simulator.advance(1)

    def asked():
        answer = caller.call(
            "PullSmsSendStatusByPhoneNumber",
            SmsSdkAppId=APP,
            PhoneNumber=PHONE,
            BeginTime=int(time.time()) - 60,
            Offset=0,
            Limit=10,
        )
        return [report.SerialNo for report in answer.PullSmsSendStatusSet]

    assert asked() == [status.SerialNo]
    assert len(caller.pull()) == 1
    assert asked() == [status.SerialNo]


def test_asking_by_number_goes_back_seven_days(caller: Caller):
    with pytest.raises(TencentCloudSDKException) as caught:
        caller.call(
            "PullSmsSendStatusByPhoneNumber",
            SmsSdkAppId=APP,
            PhoneNumber=PHONE,
            BeginTime=int(time.time()) - 8 * 24 * HOUR,
            Offset=0,
            Limit=10,
        )
    assert caught.value.code == "InvalidParameterValue.BeginTimeVerifyFail"


def test_a_pull_takes_at_most_100(caller: Caller):
    with pytest.raises(TencentCloudSDKException) as caught:
        caller.pull(101)
    assert caught.value.code == "InvalidParameter"


def test_session_context_can_be_left_out_of_reports(simulator, caller):
    simulator.app(session_context_in_reports=False)
    caller.send(PHONE, SessionContext="mine")
    simulator.advance(1)
    assert caller.pull()[0].SessionContext == ""


def test_replies_are_handed_out_once_and_can_be_asked_for(simulator, caller):
    mainland = "+8613800000001"
    caller.send(mainland, TemplateId=NOTICE_MAINLAND, ExtendCode="7")
    simulator.post("replies", phone_number=mainland, text="Thanks")

    def pulled():
        answer = caller.call("PullSmsReplyStatus", SmsSdkAppId=APP, Limit=10)
        return answer.PullSmsReplyStatusSet

    (reply,) = pulled()
    assert (reply.PhoneNumber, reply.ReplyContent) == (mainland, "Thanks")
    assert (reply.SignName, reply.ExtendCode) == ("Simulator", "7")
    assert pulled() == []
    asked = caller.call(
        "PullSmsReplyStatusByPhoneNumber",
        SmsSdkAppId=APP,
        PhoneNumber=mainland,
        BeginTime=int(time.time()) - 60,
        Offset=0,
        Limit=10,
    )
    assert len(asked.PullSmsReplyStatusSet) == 1


def test_who_opts_out_gets_no_more(simulator: Simulator, caller: Caller):
    caller.send(PHONE)
    simulator.post("replies", phone_number=PHONE, text="td")
    (status,) = caller.send(PHONE, TemplateParamSet=["Bob", "1"])
    assert status.Code == "FailedOperation.PhoneNumberInBlacklist"


def test_statistics_count_what_happened(simulator: Simulator, caller: Caller):
    caller.send("+85261230001", "+85261239102", "+85261239202")
    simulator.advance(1)
    today = time.strftime("%Y%m%d", time.gmtime(time.time() + 8 * HOUR))
    hours = {
        "BeginTime": f"{today}00",
        "EndTime": f"{today}23",
        "SmsSdkAppId": APP,
        "Limit": 0,
        "Offset": 0,
    }
    sent = caller.call("SendStatusStatistics", **hours).SendStatusStatistics
    assert (sent.RequestCount, sent.RequestSuccessCount, sent.FeeCount) == (3, 2, 2)
    back = caller.call("CallbackStatusStatistics", **hours).CallbackStatusStatistics
    assert (back.CallbackCount, back.CallbackSuccessCount) == (2, 1)
    assert back.ShutdownErrorCount == 1
