"""Tencent's official SDK, unmodified, against the console."""

import time

import pytest
from django.utils import timezone
from tencentcloud.common.exception import TencentCloudSDKException
from tencentcloud.sms.v20190711 import sms_client as old_sms_client

from accounts.models import AccessKey, Account
from messaging.models import Message, Send


def code(cast, *numbers, **changes):
    wish = {
        "SmsSdkAppId": cast.project.sdk_app_id,
        "TemplateId": str(cast.otp.template_id),
        "SignName": cast.signature.sign_name,
        "TemplateParamSet": ["483920", "5"],
        "PhoneNumberSet": list(numbers),
    }
    return wish | changes


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "profile",
    [
        {},
        {"method": "GET"},
        {"signMethod": "HmacSHA1"},
        {"signMethod": "HmacSHA256", "method": "GET"},
    ],
    ids=["TC3 POST", "TC3 GET", "v1 POST", "v1 GET"],
)
def test_the_official_sdk_sends_through_the_console(call, cast, profile):
    answer = call("SendSms", **profile)(
        **code(cast, "+6581234567", "+12025550143", SessionContext="order 7")
    )

    first, second = answer.SendStatusSet
    assert (first.Code, first.Fee, first.IsoCode) == ("Ok", 1, "SG")
    assert (first.SessionContext, second.IsoCode) == ("order 7", "US")
    send = Send.objects.get()
    assert (send.source, send.total, send.created_by) == ("api", 2, cast.developer)
    serials = [
        str(id_) for id_ in Message.objects.order_by("id").values_list("id", flat=True)
    ]
    assert serials == [first.SerialNo, second.SerialNo]


@pytest.mark.django_db(transaction=True)
def test_the_old_version_of_the_api_sends_too(call, cast):
    answer = call("SendSms", kind=old_sms_client.SmsClient)(
        SmsSdkAppid=cast.project.sdk_app_id,
        TemplateID=str(cast.otp.template_id),
        Sign=cast.signature.sign_name,
        TemplateParamSet=["483920", "5"],
        PhoneNumberSet=["+6581234567"],
    )

    assert [status.Code for status in answer.SendStatusSet] == ["Ok"]


@pytest.mark.django_db(transaction=True)
def test_a_bad_number_fails_alone_and_a_repeated_one_is_sent_to_once(call, cast):
    answer = call("SendSms")(
        **code(cast, "81234567", "+6581234567", "+65 8123 4567", "+8613800138000", "")
    )

    assert [status.Code for status in answer.SendStatusSet] == [
        "InvalidParameterValue.IncorrectPhoneNumber",
        "Ok",
        "LimitExceeded.PhoneNumberThirtySecondLimit",
        "InvalidParameterValue.IncorrectPhoneNumber",
        "InvalidParameterValue.IncorrectPhoneNumber",
    ]
    assert Message.objects.count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"TemplateId": "999"}, "FailedOperation.TemplateUnapprovedOrNotExist"),
        ({"TemplateId": "9" * 40}, "FailedOperation.TemplateUnapprovedOrNotExist"),
        ({"SignName": "77"}, "FailedOperation.SignatureIncorrectOrUnapproved"),
        (
            {"TemplateParamSet": ["1"]},
            "FailedOperation.TemplateParamSetNotMatchApprovedTemplate",
        ),
        (
            {"TemplateParamSet": ["9" * 600, "5"]},
            "InvalidParameterValue.ContentLengthLimit",
        ),
    ],
)
def test_a_fault_of_the_text_fails_every_number(call, cast, changes, expected):
    answer = call("SendSms")(**code(cast, "+6581234567", "+12025550143", **changes))

    assert [status.Code for status in answer.SendStatusSet] == [expected, expected]
    assert not Send.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"SmsSdkAppId": "2400000000"}, "UnauthorizedOperation.SmsSdkAppIdVerifyFail"),
        ({"PhoneNumberSet": []}, "MissingParameter.EmptyPhoneNumberSet"),
        (
            {"PhoneNumberSet": ["+6581234567"] * 201},
            "LimitExceeded.PhoneNumberCountLimit",
        ),
        ({"SessionContext": "x" * 512}, "InvalidParameterValue"),
    ],
)
def test_a_fault_of_the_request_refuses_it_whole(call, cast, changes, expected):
    with pytest.raises(TencentCloudSDKException) as refusal:
        call("SendSms")(**code(cast, "+6581234567", **changes))

    assert refusal.value.code == expected
    assert not Send.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_wrong_key_is_told_so(call, cast):
    with pytest.raises(TencentCloudSDKException) as refusal:
        call("SendSms", secret="another-key")(**code(cast, "+6581234567"))

    assert refusal.value.code == "AuthFailure.SignatureFailure"


@pytest.mark.django_db(transaction=True)
def test_a_disabled_key_is_told_so(call, cast, key):
    AccessKey.objects.update(is_enabled=False)
    with pytest.raises(TencentCloudSDKException) as refusal:
        call("SendSms")(**code(cast, "+6581234567"))

    assert refusal.value.code == "AuthFailure.InvalidSecretId"


@pytest.mark.django_db(transaction=True)
def test_an_action_not_served_yet_says_so(call, cast):
    with pytest.raises(TencentCloudSDKException) as refusal:
        call("PullSmsSendStatus")(SmsSdkAppId=cast.project.sdk_app_id, Limit=1)

    assert refusal.value.code == "ActionOffline"


@pytest.mark.django_db(transaction=True)
def test_numbers_are_explained(call):
    answer = call("DescribePhoneNumberInfo")(PhoneNumberSet=["+6581234567", "nonsense"])

    singapore, nonsense = answer.PhoneNumberInfoSet
    assert (singapore.Code, singapore.NationCode, singapore.SubscriberNumber) == (
        "Ok",
        "65",
        "81234567",
    )
    assert (singapore.IsoCode, singapore.IsoName) == ("SG", "Singapore")
    assert nonsense.Code == "InvalidParameterValue.IncorrectPhoneNumber"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"", "application/json"),
        (b"\xff\xfe", "application/json"),
        (b"[1, 2", "application/json"),
        (b"a=b", "application/x-www-form-urlencoded"),
        (b"x" * 11_000_000, "application/json"),
    ],
)
def test_no_body_ends_in_anything_but_an_envelope(client, body, content_type):
    answer = client.post("/", body, content_type=content_type)

    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/json"
    assert "Error" in answer.json()["Response"]


@pytest.mark.django_db
def test_a_host_that_django_would_refuse_reaches_the_api(client):
    answer = client.post(
        "/", b"{}", content_type="application/json", HTTP_HOST="http://127.0.0.1:8000"
    )

    assert answer.json()["Response"]["Error"]["Code"].startswith("AuthFailure")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "changes",
    [
        {"SmsSdkAppId": "24\x00"},
        {"SignName": "Harbour\x00"},
        {"SessionContext": "\x00"},
        {"TemplateParamSet": ["4\x00", "5"]},
        {"PhoneNumberSet": ["+65\x0081234567"]},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_nul_is_refused_by_the_name_of_its_parameter(call, cast, changes):
    with pytest.raises(TencentCloudSDKException) as refusal:
        call("SendSms")(**code(cast, "+6581234567", **changes))

    assert refusal.value.code == "InvalidParameterValue"
    assert next(iter(changes)) in refusal.value.message


@pytest.mark.django_db
def test_a_key_id_with_nul_is_unknown(client):
    answer = client.get(
        "/?Action=SendSms&Version=2021-01-11&Region=ap-singapore&Nonce=1"
        f"&Timestamp={int(time.time())}&Signature=x&SecretId=AKID%00"
    )

    assert answer.json()["Response"]["Error"]["Code"] == "AuthFailure.SecretIdNotFound"


@pytest.mark.django_db(transaction=True)
def test_an_account_without_activation_sends_nothing(call, cast):
    cast.account.activated_at = None
    cast.account.save(update_fields=["activated_at"])

    answer = call("SendSms")(**code(cast, "+6581234567"))

    assert answer.SendStatusSet[0].Code == "UnauthorizedOperation.RequestPermissionDeny"
    assert not Send.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("values", "template", "wanted"),
    [
        ({"suspended_at": timezone.now()}, "otp", "RequestPermissionDeny"),
        ({"kind": "individual"}, "otp", "RequestPermissionDeny"),
        (
            {"kind": "individual"},
            "marketing",
            "IndividualUserMarketingSmsPermissionDeny",
        ),
    ],
)
def test_an_account_that_may_not_send_is_told_by_tencents_code(
    call, cast, values, template, wanted
):
    Account.objects.filter(pk=cast.account.pk).update(**values)
    sent = {
        "TemplateId": str(getattr(cast, template).template_id),
        "TemplateParamSet": ["483920", "5"] if template == "otp" else [],
    }

    answer = call("SendSms")(**code(cast, "+6581234567", **sent))

    assert answer.SendStatusSet[0].Code == f"UnauthorizedOperation.{wanted}"
    assert not Send.objects.exists()
