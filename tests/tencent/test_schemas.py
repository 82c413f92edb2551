"""The shapes are Tencent's: field by field against the official SDK's models."""

import re
from collections.abc import Sequence
from typing import get_args, get_origin

import msgspec
import pytest
from tencentcloud.sms.v20190711 import models as models_2019
from tencentcloud.sms.v20210111 import models as models_2021

from tencent.schemas import ACTIONS, Request, decode_request
from tencent.schemas.v20210111 import SendSmsRequest, SendStatus
from tencent.wire_error import WireError

MODELS = {"2021-01-11": models_2021, "2019-07-11": models_2019}
# New in 2026, after the SMS package of the SDK.
UNMODELLED = {("2021-01-11", "DescribeSendRecordList")}
MODELLED = sorted(ACTIONS.keys() - UNMODELLED)

SEND = ACTIONS["2021-01-11", "SendSms"]
MULTI = ACTIONS["2021-01-11", "SendMultiGlobalSms"]
SIGNS = ACTIONS["2021-01-11", "DescribeSmsSignList"]
MINIMUM = {"PhoneNumberSet": ["+1"], "SmsSdkAppId": "1", "TemplateId": "2"}


def inner(annotation):
    """The struct in an annotation, if there is one."""
    if get_origin(annotation) is Sequence:
        annotation = get_args(annotation)[0]
    is_struct = isinstance(annotation, type) and issubclass(annotation, msgspec.Struct)
    return annotation if is_struct else None


def kind(annotation) -> str:
    if get_origin(annotation) is Sequence:
        return f"list of {kind(get_args(annotation)[0])}"
    if inner(annotation):
        return "object"
    return "str" if str in (annotation, *get_args(annotation)) else "int"


def sdk_kind(text: str) -> str:
    if text.startswith("list of"):
        return f"list of {sdk_kind(text.removeprefix('list of ').split(' ')[0])}"
    return text if text in ("str", "int") else "object"


def same_shape(struct: type[msgspec.Struct], model: type, models) -> None:
    declared = dict(re.findall(r":type (\w+): (.*)", model.__init__.__doc__ or ""))
    source = {k[1:] for k in vars(model()) if k.startswith("_")} - {
        "RequestId",
        "headers",
    }
    fields = {field.encode_name: field.type for field in msgspec.structs.fields(struct)}
    assert fields.keys() == source, model.__name__
    for name, annotation in fields.items():
        if name in declared:
            assert kind(annotation) == sdk_kind(declared[name]), (model, name)
        if nested := inner(annotation):
            same_shape(nested, nested_model(model, name, models), models)


def nested_model(model: type, name: str, models) -> type:
    doc = getattr(model, name).fget.__doc__ or ""
    found = re.search(
        r":rtype: (?:list of )?:?(?:class:`[\w.]*?\.)?(\w+)`?\s*$", doc.strip()
    )
    return getattr(models, found[1])


@pytest.mark.parametrize(("version", "action"), MODELLED)
def test_an_action_has_the_fields_of_the_sdk(version, action):
    models = MODELS[version]
    spec = ACTIONS[version, action]
    same_shape(spec.request, getattr(models, f"{action}Request"), models)
    same_shape(spec.response, getattr(models, f"{action}Response"), models)


@pytest.mark.parametrize("version", MODELS)
def test_no_action_of_the_sdk_is_missing(version):
    actions = {
        name.removesuffix("Request")
        for name in vars(MODELS[version])
        if name.endswith("Request")
    }
    ours = {action for known, action in ACTIONS if known == version}
    assert ours - {"DescribeSendRecordList"} == actions


def test_the_register_knows_limits_and_codes():
    assert SEND.rate_limit_per_second == 3000
    assert ACTIONS["2021-01-11", "AddSmsTemplate"].rate_limit_per_second == 2
    assert ACTIONS["2019-07-11", "AddSmsTemplate"].rate_limit_per_second == 1
    assert "LimitExceeded.PhoneNumberDailyLimit" in SEND.error_codes
    assert ACTIONS["2021-01-11", "ReportConversion"].error_codes == {
        "InternalError.SendAndRecvFail",
        "UnauthorizedOperation.SmsSdkAppIdVerifyFail",
    }


def test_the_phone_numbers_of_the_old_version_read_the_wrong_way_round():
    spec = ACTIONS["2019-07-11", "PullSmsSendStatus"]
    response = msgspec.convert(
        {
            "PullSmsSendStatusSet": [
                {"PurePhoneNumber": "+8618501234444", "PhoneNumber": "18501234444"}
            ]
        },
        spec.response,
    )
    report = response.delivery_reports[0]
    assert report.phone_number == "+8618501234444"
    assert report.subscriber_number == "18501234444"


def refused(spec, params) -> WireError:
    with pytest.raises(WireError) as info:
        decode_request(spec, params)
    return info.value


def test_a_minimal_request_takes_the_defaults():
    request = decode_request(SEND, MINIMUM)
    assert request == SendSmsRequest(
        phone_numbers=["+1"], sdk_app_id="1", template_id="2"
    )
    assert isinstance(request, Request)


def test_numbers_may_be_decimal_text():
    request = decode_request(SIGNS, {"International": "1", "SignIdSet": ["7", 8]})
    assert (request.international, request.sign_ids) == (1, [7, 8])


def test_nulls_count_as_absent_and_unknown_members_are_ignored():
    params = MINIMUM | {"SignName": None, "TemplateParamSet": None, "New": 1}
    assert decode_request(SEND, params) == decode_request(SEND, MINIMUM)


@pytest.mark.parametrize(
    ("spec", "params", "field"),
    [
        (SEND, {"SmsSdkAppId": "1", "TemplateId": "2"}, "PhoneNumberSet"),
        (SEND, MINIMUM | {"TemplateId": None}, "TemplateId"),
        (
            MULTI,
            {"SmsSdkAppId": "1", "MultiSmsInfoSet": [{"PhoneNumber": "+1"}]},
            "MultiSmsInfoSet[0].TemplateId",
        ),
    ],
)
def test_a_missing_parameter_is_named(spec, params, field):
    error = refused(spec, params)
    assert error.code == "MissingParameter"
    assert error.message.endswith(f"`{field}`.")


@pytest.mark.parametrize(
    ("spec", "params", "field"),
    [
        (SEND, MINIMUM | {"SmsSdkAppId": 1400006666}, "SmsSdkAppId"),
        (SEND, MINIMUM | {"PhoneNumberSet": "+1"}, "PhoneNumberSet"),
        (SEND, MINIMUM | {"PhoneNumberSet": ["+1", 2]}, "PhoneNumberSet[1]"),
        (SIGNS, {"International": -1}, "International"),
        (SIGNS, {"International": "one"}, "International"),
        (SIGNS, {"International": True}, "International"),
        (SIGNS, {"International": 1, "Limit": 2**63}, "Limit"),
    ],
)
def test_a_parameter_of_the_wrong_kind_is_named(spec, params, field):
    error = refused(spec, params)
    assert error.code == "InvalidParameter"
    assert f"`{field}`" in error.message


def test_answers_send_every_member_and_requests_only_what_is_set():
    assert msgspec.to_builtins(SendStatus()) == {
        "SerialNo": "",
        "PhoneNumber": "",
        "Fee": 0,
        "SessionContext": "",
        "Code": "",
        "Message": "",
        "IsoCode": "",
    }
    request = SendSmsRequest(phone_numbers=["+1"], sdk_app_id="1", template_id="2")
    assert msgspec.to_builtins(request) == MINIMUM
