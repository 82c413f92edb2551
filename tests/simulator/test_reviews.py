import base64

import pytest
from tencentcloud.common.exception.tencent_cloud_sdk_exception import (
    TencentCloudSDKException,
)

from tests.simulator.cast import Caller, Simulator

IMAGE = base64.b64encode(b"paper").decode()
USABLE, IN_REVIEW, NOT_YET_EFFECTIVE, REJECTED = 0, 1, 2, -1
REVIEW_SECONDS = 2


def sign(name="Acme", **wishes):
    return {
        "SignName": name,
        "SignType": 0,
        "DocumentType": 1,
        "International": 1,
        "SignPurpose": 0,
        "ProofImage": IMAGE,
    } | wishes


def template(content="Dear {1}, hello.", **wishes):
    return {
        "TemplateName": "Greeting",
        "TemplateContent": content,
        "SmsType": 2,
        "International": 1,
        "Remark": "",
    } | wishes


def signature_state(caller, sign_id):
    answer = caller.call("DescribeSmsSignList", International=1, SignIdSet=[sign_id])
    (item,) = answer.DescribeSignListStatusSet
    return item.StatusCode, item.ReviewReply


def template_state(caller, template_id):
    answer = caller.call(
        "DescribeSmsTemplateList", International=1, TemplateIdSet=[int(template_id)]
    )
    (item,) = answer.DescribeTemplateStatusSet
    return item.StatusCode, item.ReviewReply


def refusal(caller, action, **members):
    with pytest.raises(TencentCloudSDKException) as caught:
        caller.call(action, **members)
    return caught.value.code


def test_a_signature_is_approved_after_a_while(simulator: Simulator, caller: Caller):
    sign_id = caller.call("AddSmsSign", **sign()).AddSignStatus.SignId
    assert signature_state(caller, sign_id) == (IN_REVIEW, "")
    assert caller.send("+85261230001", SignName="Acme")[0].Code != "Ok"
    simulator.advance(REVIEW_SECONDS)
    assert signature_state(caller, sign_id) == (USABLE, "")
    assert caller.send("+85261230001", SignName="Acme")[0].Code == "Ok"


def test_a_template_is_approved_after_a_while(simulator: Simulator, caller: Caller):
    added = caller.call("AddSmsTemplate", **template())
    template_id = added.AddTemplateStatus.TemplateId
    assert isinstance(template_id, str)
    assert template_state(caller, template_id) == (IN_REVIEW, "")
    simulator.advance(REVIEW_SECONDS)
    assert template_state(caller, template_id) == (USABLE, "")
    wish = {"TemplateId": template_id, "TemplateParamSet": ["Ann"]}
    assert caller.send("+85261230001", **wish)[0].Code == "Ok"


def test_approval_may_take_effect_later(simulator: Simulator, caller: Caller):
    simulator.post("settings", effect_seconds=5)
    sign_id = caller.call("AddSmsSign", **sign()).AddSignStatus.SignId
    simulator.advance(REVIEW_SECONDS)
    assert signature_state(caller, sign_id)[0] == NOT_YET_EFFECTIVE
    simulator.advance(5)
    assert signature_state(caller, sign_id)[0] == USABLE


def test_the_word_reject_is_refused_and_can_be_mended(simulator, caller):
    added = caller.call("AddSmsTemplate", **template("Please reject this {1}."))
    template_id = int(added.AddTemplateStatus.TemplateId)
    simulator.advance(REVIEW_SECONDS)
    code, reply = template_state(caller, template_id)
    assert code == REJECTED
    assert "reject" in reply
    changed = caller.call(
        "ModifySmsTemplate", TemplateId=template_id, **template("Take this {1}.")
    )
    assert changed.ModifyTemplateStatus.TemplateId == template_id
    assert template_state(caller, template_id) == (IN_REVIEW, "")
    simulator.advance(REVIEW_SECONDS)
    assert template_state(caller, template_id) == (USABLE, "")


def test_what_is_approved_cannot_be_changed(simulator: Simulator, caller: Caller):
    sign_id = caller.call("AddSmsSign", **sign()).AddSignStatus.SignId
    added = caller.call("AddSmsTemplate", **template())
    simulator.advance(REVIEW_SECONDS)
    assert (
        refusal(caller, "ModifySmsSign", SignId=sign_id, **sign("Other"))
        == "InvalidParameterValue.SignAlreadyPassedCheck"
    )
    assert (
        refusal(
            caller,
            "ModifySmsTemplate",
            TemplateId=int(added.AddTemplateStatus.TemplateId),
            **template(),
        )
        == "FailedOperation.TemplateAlreadyPassedCheck"
    )


def test_deleted_ones_are_gone(simulator: Simulator, caller: Caller):
    sign_id = caller.call("AddSmsSign", **sign()).AddSignStatus.SignId
    status = caller.call("DeleteSmsSign", SignId=sign_id).DeleteSignStatus
    assert status.DeleteStatus == "return successfully!"
    assert (
        refusal(caller, "DeleteSmsSign", SignId=sign_id)
        == "FailedOperation.MissingSignatureToModify"
    )
    listed = caller.call("DescribeSmsSignList", International=1, SignIdSet=[sign_id])
    assert listed.DescribeSignListStatusSet == []


def test_lists_are_paged(caller: Caller):
    for n in range(3):
        caller.call("AddSmsTemplate", **template(f"Text {n}."))
    page = {"International": 1, "Limit": 2, "Offset": 1}
    answer = caller.call("DescribeSmsTemplateList", **page)
    contents = [item.TemplateContent for item in answer.DescribeTemplateStatusSet]
    assert contents == ["Text 1.", "Text 0."]


@pytest.mark.parametrize(
    ("wishes", "code"),
    [
        ({"SignName": "x" * 16}, "InvalidParameterValue.SignNameLengthTooLong"),
        ({"DocumentType": 7}, "InvalidParameterValue.InvalidDocumentType"),
        ({"International": 2}, "InvalidParameterValue.InvalidInternational"),
        ({"ProofImage": "not base64!"}, "InvalidParameterValue.ImageInvalid"),
        (
            {"SignName": "Simulator"},
            "InvalidParameterValue.SignExistAndUnapproved",
        ),
    ],
)
def test_signatures_that_cannot_be(caller: Caller, wishes, code):
    assert refusal(caller, "AddSmsSign", **sign(**wishes)) == code


@pytest.mark.parametrize(
    ("wishes", "code"),
    [
        (
            {"TemplateContent": "{2} only"},
            "InvalidParameterValue.InvalidTemplateFormat",
        ),
        ({"TemplateContent": "【A】 b"}, "InvalidParameterValue.InvalidTemplateFormat"),
        ({"SmsType": 9}, "InvalidParameterValue.InvalidSmsType"),
    ],
)
def test_templates_that_cannot_be(caller: Caller, wishes, code):
    assert refusal(caller, "AddSmsTemplate", **template(**wishes)) == code


def test_somebody_decides_at_once(simulator: Simulator, caller: Caller):
    sign_id = caller.call("AddSmsSign", **sign()).AddSignStatus.SignId
    simulator.post("signatures", id=sign_id, verdict="approve")
    assert signature_state(caller, sign_id) == (USABLE, "")
    simulator.post("signatures", id=sign_id, verdict="reject", reply="Blurred paper")
    assert signature_state(caller, sign_id) == (REJECTED, "Blurred paper")
