import pytest
from tencentcloud.common.exception.tencent_cloud_sdk_exception import (
    TencentCloudSDKException,
)

from tests.simulator.cast import APP, CODE, NOTICE, NOTICE_MAINLAND, Caller, Simulator

PHONE = "+85261230001"
ONE_SECOND = 1


def refusal(caller, *numbers, **members):
    with pytest.raises(TencentCloudSDKException) as caught:
        caller.send(*numbers, **members)
    return caught.value.code


def codes(statuses):
    return [status.Code for status in statuses]


def test_a_text_is_accepted_and_reported_delivered(
    simulator: Simulator, caller: Caller
):
    (status,) = caller.send(PHONE, SessionContext="order-42")
    assert (status.Code, status.Message, status.Fee) == ("Ok", "send success", 1)
    assert (status.PhoneNumber, status.IsoCode) == (PHONE, "HK")
    assert caller.pull() == []
    simulator.advance(ONE_SECOND)
    (report,) = caller.pull()
    assert report.SerialNo == status.SerialNo
    assert (report.ReportStatus, report.Description) == ("SUCCESS", "DELIVRD")
    assert (report.CountryCode, report.SubscriberNumber) == ("852", "61230001")
    assert report.SessionContext == "order-42"


@pytest.mark.parametrize("method", ["POST", "GET"])
@pytest.mark.parametrize("sign_method", ["TC3-HMAC-SHA256", "HmacSHA1", "HmacSHA256"])
def test_every_signature_of_the_sdk_is_understood(simulator, method, sign_method):
    caller = simulator.client(method=method, sign_method=sign_method)
    assert codes(caller.send(PHONE)) == ["Ok"]


def test_a_wrong_key_is_refused(simulator: Simulator):
    stranger = simulator.client(secret_key="guess")
    assert refusal(stranger, PHONE) == "AuthFailure.SignatureFailure"
    unknown = simulator.client(secret_id="AKIDnobody")
    assert refusal(unknown, PHONE) == "AuthFailure.SecretIdNotFound"


def test_a_disabled_key_is_refused(simulator: Simulator):
    simulator.post("keys", secret_id="AKIDsecond", secret_key="s", enabled=False)
    second = simulator.client(secret_id="AKIDsecond", secret_key="s")
    assert refusal(second, PHONE) == "AuthFailure.InvalidSecretId"


def test_numbers_fail_one_by_one(caller: Caller):
    statuses = caller.send("+85261230001", "+8521", "nonsense", "+14155550100")
    wrong = "InvalidParameterValue.IncorrectPhoneNumber"
    assert codes(statuses) == ["Ok", wrong, wrong, "Ok"]
    assert [status.Fee for status in statuses] == [1, 0, 0, 1]
    assert statuses[1].SerialNo == ""


def test_params_must_match_the_template(caller: Caller):
    statuses = caller.send(PHONE, TemplateParamSet=["only one"])
    assert codes(statuses) == [
        "FailedOperation.TemplateParamSetNotMatchApprovedTemplate"
    ]
    assert statuses[0].Message == "request content does not match the template content"


def test_unknown_signatures_and_templates_are_refused(caller: Caller):
    assert codes(caller.send(PHONE, SignName="Nobody")) == [
        "FailedOperation.SignatureIncorrectOrUnapproved"
    ]
    assert codes(caller.send(PHONE, TemplateId="99")) == [
        "FailedOperation.TemplateUnapprovedOrNotExist"
    ]


def test_no_signature_is_needed_abroad_but_at_home(caller: Caller):
    assert codes(caller.send(PHONE, SignName="")) == ["Ok"]
    mainland = {"TemplateId": NOTICE_MAINLAND, "SignName": ""}
    assert codes(caller.send("+8613800000001", **mainland)) == [
        "FailedOperation.SignatureIncorrectOrUnapproved"
    ]


def test_mainland_numbers_are_read_in_all_their_forms(caller: Caller):
    numbers = ["13800000001", "8613800000002", "008613800000003", "+8613800000004"]
    statuses = caller.send(*numbers, TemplateId=NOTICE_MAINLAND)
    assert [s.PhoneNumber for s in statuses] == [
        f"+861380000000{digit}" for digit in "1234"
    ]
    assert statuses[0].SerialNo.startswith("5000:")
    assert {s.IsoCode for s in statuses} == {"CN"}


def test_whole_requests_are_refused(simulator: Simulator, caller: Caller):
    many = [f"+8526{n:07d}" for n in range(201)]
    assert refusal(caller, *many) == "LimitExceeded.PhoneNumberCountLimit"
    assert refusal(caller) == "MissingParameter.EmptyPhoneNumberSet"
    assert (
        refusal(caller, PHONE, "+8613800000001")
        == "UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber"
    )
    assert (
        refusal(caller, "+8613800000001", TemplateId=NOTICE)
        == "UnsupportedOperation.GlobalTemplateToChineseMainlandPhone"
    )
    assert (
        refusal(caller, PHONE, TemplateId=NOTICE_MAINLAND)
        == "UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone"
    )
    assert (
        refusal(caller, PHONE, SmsSdkAppId="2400009999")
        == "InvalidParameterValue.SdkAppIdNotExist"
    )
    simulator.app(enabled=False)
    assert refusal(caller, PHONE) == "UnauthorizedOperation.SdkAppIdIsDisabled"
    assert simulator.get("messages/count")["accepted"] == 0


def test_the_same_text_goes_to_a_number_once_in_30_seconds(simulator, caller):
    limit = "LimitExceeded.PhoneNumberThirtySecondLimit"
    assert codes(caller.send(PHONE, PHONE)) == ["Ok", limit]
    simulator.advance(29)
    assert codes(caller.send(PHONE)) == [limit]
    assert codes(caller.send(PHONE, TemplateParamSet=["Bob", "7"])) == ["Ok"]
    simulator.advance(2)
    assert codes(caller.send(PHONE)) == ["Ok"]


def test_a_number_gets_ten_texts_a_day(simulator: Simulator, caller: Caller):
    sent = [caller.send(PHONE, TemplateParamSet=["Ann", str(n)]) for n in range(11)]
    assert codes(status for (status,) in sent) == [
        *["Ok"] * 10,
        "LimitExceeded.PhoneNumberDailyLimit",
    ]
    simulator.advance(86_400)
    assert codes(caller.send(PHONE)) == ["Ok"]


def test_frequency_rules_can_be_switched_off(simulator: Simulator, caller: Caller):
    simulator.app(frequency_rules=False)
    assert codes(caller.send(*[PHONE] * 20)) == ["Ok"] * 20


def test_the_account_has_a_daily_cap(simulator: Simulator, caller: Caller):
    simulator.post("settings", daily_cap=2)
    statuses = caller.send("+85261230001", "+85261230002", "+85261230003")
    assert codes(statuses) == ["Ok", "Ok", "LimitExceeded.DailyLimit"]


def test_countries_can_be_blocked(simulator: Simulator, caller: Caller):
    simulator.app(blocked_countries=["US"])
    assert codes(caller.send("+14155550100", "+14165550100")) == [
        "LimitExceeded.AppCountryOrRegionInBlacklist",
        "Ok",
    ]


def test_marketing_waits_for_its_hours(simulator: Simulator, caller: Caller):
    simulator.app(marketing_hours=[0, 0])
    offer = {"TemplateId": "2400005", "TemplateParamSet": ["hats"]}
    assert codes(caller.send(PHONE, **offer)) == [
        "FailedOperation.MarketingSendTimeConstraint"
    ]
    simulator.app(marketing_hours=[0, 24])
    assert codes(caller.send(PHONE, **offer)) == ["Ok"]


def test_too_many_requests_in_a_second_are_refused(simulator: Simulator):
    simulator.post("settings", rate_limits=True, rate_limit_per_second={"SendSms": 0})
    assert refusal(simulator.client(), PHONE) == "RequestLimitExceeded"


def test_long_texts_cost_more_and_too_long_ones_are_refused(caller: Caller):
    (status,) = caller.send(PHONE, TemplateParamSet=["A" * 150, "1"])
    assert status.Fee == 2
    assert codes(caller.send(PHONE, TemplateParamSet=["A" * 500, "1"])) == [
        "InvalidParameterValue.ContentLengthLimit"
    ]


def test_different_texts_go_abroad_in_one_call(simulator: Simulator, caller: Caller):
    def info(number, template, params, context):
        item = caller.models.MultiSmsInfo()
        item.PhoneNumber, item.TemplateId = number, template
        item.TemplateParamSet, item.SessionContext = params, context
        return item

    answer = caller.call(
        "SendMultiGlobalSms",
        SmsSdkAppId=APP,
        MultiSmsInfoSet=[
            info("+85261230001", CODE, ["123456", "5"], "a"),
            info("+85261230002", NOTICE, ["Ann", "42"], "b"),
            info("+85261230003", NOTICE, [], "c"),
        ],
    )
    statuses = answer.SendMultiStatusSet
    assert codes(statuses) == [
        "Ok",
        "Ok",
        "FailedOperation.TemplateParamSetNotMatchApprovedTemplate",
    ]
    assert [status.SessionContext for status in statuses] == ["a", "b", "c"]
    texts = [item["text"] for item in simulator.get("messages")["items"]]
    assert texts == [
        "Your code is 123456. It expires in 5 minutes.",
        "Hello Ann, your order 42 is on its way.",
    ]


def test_the_old_version_is_spoken_too(simulator: Simulator):
    old = simulator.client(version="2019-07-11")
    answer = old.call(
        "SendSms",
        PhoneNumberSet=[PHONE],
        SmsSdkAppid=APP,
        TemplateID=NOTICE,
        Sign="Simulator",
        TemplateParamSet=["Ann", "42"],
    )
    assert codes(answer.SendStatusSet) == ["Ok"]
    simulator.advance(ONE_SECOND)
    pulled = old.call("PullSmsSendStatus", SmsSdkAppid=APP, Limit=10)
    (report,) = pulled.PullSmsSendStatusSet
    assert (report.PurePhoneNumber, report.PhoneNumber) == (PHONE, PHONE[4:])
    assert report.UserReceiveTime[:2] == "20"


def test_numbers_are_described(caller: Caller):
    answer = caller.call(
        "DescribePhoneNumberInfo", PhoneNumberSet=["+14155550100", "what"]
    )
    known, unknown = answer.PhoneNumberInfoSet
    assert (known.IsoCode, known.IsoName) == ("US", "United States")
    assert (known.NationCode, known.SubscriberNumber) == ("1", "4155550100")
    assert (unknown.IsoCode, unknown.PhoneNumber) == ("DEF", "what")


def test_conversions_are_noted(caller: Caller):
    answer = caller.call("ReportConversion", SmsSdkAppId=APP, SerialNo="x")
    assert answer.ReportConversionStatus.Code == "OK"
