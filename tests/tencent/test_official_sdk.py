"""The official Python SDK's own requests verify and decode, in every form."""

import time

import pytest
from tencentcloud.common.credential import Credential
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.sms.v20190711 import models as models_2019
from tencentcloud.sms.v20190711 import sms_client as client_2019
from tencentcloud.sms.v20210111 import models, sms_client

from tencent.envelope import read_action
from tencent.schemas import ACTIONS, decode_request
from tencent.schemas.v20210111 import (
    DescribeSmsSignListRequest,
    MultiSmsInfo,
    SendMultiGlobalSmsRequest,
    SendSmsRequest,
)
from tencent.verifying import read_credentials, verify
from tests.tencent.wire import SECRET_ID, SECRET_KEY, capturing

FORMS = [
    ("POST", "TC3-HMAC-SHA256"),
    ("GET", "TC3-HMAC-SHA256"),
    ("POST", "HmacSHA1"),
    ("GET", "HmacSHA1"),
    ("POST", "HmacSHA256"),
    ("GET", "HmacSHA256"),
]


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)


def profile(address, method="POST", sign_method="TC3-HMAC-SHA256"):
    http = HttpProfile(protocol="http", endpoint=address, reqMethod=method)
    return ClientProfile(httpProfile=http, signMethod=sign_method)


def sdk(address, *, token=None, **form):
    credential = Credential(SECRET_ID, SECRET_KEY, token)
    return sms_client.SmsClient(credential, "ap-guangzhou", profile(address, **form))


def accept(request, token=None):
    """Verify a captured request and decode what it asks for."""
    credentials = read_credentials(request)
    assert credentials.secret_id == SECRET_ID
    verify(request, credentials, secret_key=SECRET_KEY, now=time.time(), token=token)
    call = read_action(request)
    return decode_request(ACTIONS[call.version, call.action], call.params)


def send_sms_model():
    model = models.SendSmsRequest()
    model.PhoneNumberSet = ["+8618501234444", "+8618501234445"]
    model.SmsSdkAppId = "1400006666"
    model.TemplateId = "1110"
    model.SignName = "腾讯云"
    model.TemplateParamSet = ["4370", "a b&c=d+e%"]
    model.SessionContext = "a_b c&d"
    return model


@pytest.mark.parametrize(("method", "sign_method"), FORMS)
def test_send_sms(method, sign_method):
    with capturing() as (address, seen):
        sdk(address, method=method, sign_method=sign_method).SendSms(send_sms_model())
    assert accept(seen[0]) == SendSmsRequest(
        phone_numbers=["+8618501234444", "+8618501234445"],
        sdk_app_id="1400006666",
        template_id="1110",
        sign_name="腾讯云",
        template_params=["4370", "a b&c=d+e%"],
        session_context="a_b c&d",
    )


@pytest.mark.parametrize(("method", "sign_method"), FORMS)
def test_lists_of_objects(method, sign_method):
    info = models.MultiSmsInfo()
    info.PhoneNumber = "+6591234567"
    info.TemplateId = "12"
    info.TemplateParamSet = ["1", "2"]
    model = models.SendMultiGlobalSmsRequest()
    model.SmsSdkAppId = "1400006666"
    model.MultiSmsInfoSet = [info, info]
    with capturing() as (address, seen):
        client = sdk(address, method=method, sign_method=sign_method)
        client.call("SendMultiGlobalSms", model._serialize())
    message = MultiSmsInfo(
        phone_number="+6591234567", template_id="12", template_params=["1", "2"]
    )
    assert accept(seen[0]) == SendMultiGlobalSmsRequest(
        sdk_app_id="1400006666", messages=[message, message]
    )


@pytest.mark.parametrize(("method", "sign_method"), FORMS)
def test_numbers_arrive_as_numbers(method, sign_method):
    params = {"International": 1, "SignIdSet": [7, 8], "Limit": 10}
    with capturing() as (address, seen):
        client = sdk(address, method=method, sign_method=sign_method)
        client.call("DescribeSmsSignList", params)
    assert accept(seen[0]) == DescribeSmsSignListRequest(
        international=1, sign_ids=[7, 8], limit=10
    )


def test_an_unsigned_payload():
    with capturing() as (address, seen):
        client = sdk(address)
        client.profile.unsignedPayload = True
        client.SendSms(send_sms_model())
    assert seen[0].headers["x-tc-content-sha256"] == "UNSIGNED-PAYLOAD"
    accept(seen[0])


@pytest.mark.parametrize("sign_method", ["TC3-HMAC-SHA256", "HmacSHA256"])
def test_a_temporary_key(sign_method):
    with capturing() as (address, seen):
        client = sdk(address, token="TOKEN123", sign_method=sign_method)
        client.SendSms(send_sms_model())
    accept(seen[0], token="TOKEN123")


def test_an_endpoint_with_a_path():
    with capturing() as (address, seen):
        sdk(f"{address}/prefix").SendSms(send_sms_model())
    assert seen[0].path == "/prefix"
    accept(seen[0])


def test_the_old_version():
    model = models_2019.SendSmsRequest()
    model.PhoneNumberSet = ["+8618501234444"]
    model.SmsSdkAppid = "1400006666"
    model.TemplateID = "1110"
    model.Sign = "腾讯云"
    with capturing() as (address, seen):
        client = client_2019.SmsClient(
            Credential(SECRET_ID, SECRET_KEY), "", profile(address)
        )
        client.SendSms(model)
    request = accept(seen[0])
    assert (request.sdk_app_id, request.template_id, request.sign_name) == (
        "1400006666",
        "1110",
        "腾讯云",
    )
