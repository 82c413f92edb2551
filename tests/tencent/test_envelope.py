"""Calls are found in every HTTP form, and answers are wrapped to the byte."""

from dataclasses import replace

import msgspec
import pytest

from tencent.envelope import (
    CONTENT_TYPE,
    MAX_QUERY_BYTES,
    WireError,
    failure,
    read_action,
    success,
)
from tencent.schemas import encode
from tencent.schemas.v20210111 import (
    PullSmsSendStatusResponse,
    SendSmsResponse,
    SendStatus,
)
from tests.tencent.wire import NODE_BODY, QUERY, common, form, get, post

PARAMS = {
    "PhoneNumberSet": ["+8618501234444"],
    "SmsSdkAppId": "1400006666",
    "TemplateId": "1110",
    "SignName": "腾讯云",
    "TemplateParamSet": ["4370"],
}
V1 = "&Action=SendSms&Version=2021-01-11&Region=ap-guangzhou&Timestamp=1&Nonce=2&SecretId=a"
REQUEST_ID = "a0aabda6-cf91-4f3e-a81f-9198114a2279"


def refused(request, **more) -> WireError:
    with pytest.raises(WireError) as info:
        read_action(request, **more)
    return info.value


@pytest.mark.parametrize(
    "request_",
    [
        post(**common()),
        post(NODE_BODY, **common()),
        post(**common(), content_type="application/json; charset=utf-8"),
        get(**common()),
        form(QUERY + V1),
        get(QUERY + V1),
    ],
    ids=["JSON", "compact JSON", "charset", "TC3 query", "v1 form", "v1 query"],
)
def test_a_call_is_read_from(request_):
    call = read_action(request_)
    assert (call.action, call.version, call.region) == (
        "SendSms",
        "2021-01-11",
        "ap-guangzhou",
    )
    assert call.params == PARAMS


def test_the_language_is_as_sent():
    assert read_action(post(**common(x_tc_language="en-US"))).language == "en-US"
    assert read_action(get(QUERY + V1 + "&Language=zh-CN")).language == "zh-CN"
    assert read_action(post(**common())).language == ""


def test_a_bodiless_post_has_no_parameters():
    assert read_action(post(b"", **common())).params == {}


@pytest.mark.parametrize(
    ("change", "code", "word"),
    [
        ({"x-tc-action": ""}, "MissingParameter", "`Action`"),
        ({"x-tc-version": ""}, "MissingParameter", "`Version`"),
        ({"x-tc-region": ""}, "MissingParameter", "`Region`"),
        ({"x-tc-version": "2018-01-01"}, "NoSuchVersion", "2018-01-01"),
        ({"x-tc-action": "SendFax"}, "InvalidAction", "SendFax"),
        ({"x-tc-region": "mars-north"}, "UnsupportedRegion", "mars-north"),
        ({"content-type": "multipart/form-data; boundary=x"}, "InvalidRequest", ""),
    ],
)
def test_a_call_that_names_nothing_known_is_refused(change, code, word):
    error = refused(post(**common() | change))
    assert error.code == code
    assert word in error.message


def test_an_action_of_the_new_version_is_unknown_to_the_old():
    headers = common("SendMultiGlobalSms", "2019-07-11")
    assert refused(post(**headers)).code == "InvalidAction"


def test_the_old_version_needs_no_region():
    headers = common(version="2019-07-11") | {"x-tc-region": ""}
    assert read_action(post(**headers)).region == ""


def test_regions_are_configurable():
    headers = common() | {"x-tc-region": "mars-north"}
    assert read_action(post(**headers), regions={"mars-north"}).region == "mars-north"


@pytest.mark.parametrize("body", [b"{", b"[]", b"null", b'"text"', b"\xff\xfe{}"])
def test_a_body_that_is_no_json_object_is_refused(body):
    assert refused(post(body, **common())).code == "FailedOperation.JsonParseFail"


def test_other_methods_and_sizes_are_refused():
    put = replace(post(**common()), method="PUT")
    assert refused(put).code == "UnsupportedProtocol"
    long = get("A=" + "x" * MAX_QUERY_BYTES, **common())
    assert refused(long).code == "RequestSizeLimitExceeded"


def test_the_documented_success_to_the_byte():
    status = SendStatus(
        serial_no="5000:1045710669157053657849499619",
        phone_number="+8618501234444",
        billed_segments=1,
        session_context="outsid_1729495320_1011",
        code="Ok",
        message="send success",
        iso_code="CN",
    )
    documented = (
        b'{"Response":{"SendStatusSet":[{"SerialNo":"5000:1045710669157053657849499619"'
        b',"PhoneNumber":"+8618501234444","Fee":1,"SessionContext":'
        b'"outsid_1729495320_1011","Code":"Ok","Message":"send success","IsoCode":"CN"}]'
        b',"RequestId":"a0aabda6-cf91-4f3e-a81f-9198114a2279"}}'
    )
    response = SendSmsResponse(send_statuses=[status])
    assert success(response, REQUEST_ID) == documented
    assert success(encode(response), REQUEST_ID) == documented


def test_empty_answers_are_still_wrapped():
    assert msgspec.json.decode(success({}, REQUEST_ID)) == {
        "Response": {"RequestId": REQUEST_ID}
    }
    assert msgspec.json.decode(success(PullSmsSendStatusResponse(), REQUEST_ID)) == {
        "Response": {"PullSmsSendStatusSet": [], "RequestId": REQUEST_ID}
    }


def test_the_documented_failure_to_the_byte():
    assert failure("AuthFailure.SignatureFailure", "<text>", REQUEST_ID) == (
        b'{"Response":{"Error":{"Code":"AuthFailure.SignatureFailure",'
        b'"Message":"<text>"},"RequestId":"a0aabda6-cf91-4f3e-a81f-9198114a2279"}}'
    )


def test_the_content_type_has_no_charset():
    assert CONTENT_TYPE == "application/json"
