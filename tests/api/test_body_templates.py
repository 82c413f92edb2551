"""Body templates by the official SDK, from submission to deletion."""

import time

import pytest
from django.utils import timezone, translation
from tencentcloud.sms.v20190711 import sms_client as old_sms_client

from api.views.body_templates import describe_template_list
from projects.actions import body_templates as actions
from projects.actions import versions
from projects.enums import BODY_TEMPLATE, RegistrationStatus
from projects.models import Registration
from projects.queries import body_templates as queries
from reviews.actions import decisions
from reviews.models import ReviewCase, ReviewReason
from tencent.schemas.v20210111 import DescribeSmsTemplateListRequest
from tencent.signing import v1_signature
from tests.api.written import DOOR, add_template

pytestmark = pytest.mark.django_db(transaction=True)


def case_of(template) -> ReviewCase:
    cases = ReviewCase.objects.filter(kind=BODY_TEMPLATE, subject_key=template.pk)
    return cases.latest("round")


def at_tencent(cast, template, status, **more) -> None:
    Registration.objects.update_or_create(
        body_template=template,
        provider_account=cast.provider,
        defaults={"status": status, **more},
    )


def listed(call, template):
    answer = call("DescribeSmsTemplateList")(
        International=1, TemplateIdSet=[template.template_id]
    )
    return answer.DescribeTemplateStatusSet[0]


def test_a_template_is_submitted_and_followed_until_both_sides_approved(call, cast):
    template = add_template(call)

    assert (template.status, template.kind) == ("pending", "otp")
    assert template.created_by == cast.developer
    seen = listed(call, template)
    assert (seen.TemplateName, seen.TemplateContent, seen.International) == (
        "Door code",
        DOOR["TemplateContent"],
        1,
    )
    assert (seen.StatusCode, seen.ReviewReply) == (1, "")
    assert seen.CreateTime == int(case_of(template).submitted_at.timestamp())
    decisions.approve(case_of(template), actor=cast.reviewer)
    assert listed(call, template).StatusCode == 1
    at_tencent(cast, template, RegistrationStatus.APPROVED)
    assert listed(call, template).StatusCode == 0


def test_what_a_reviewer_refused_says_why_and_is_submitted_anew(call, cast):
    template = add_template(call)
    decisions.reject(
        case_of(template), actor=cast.reviewer, reason=None, text="Which door?"
    )
    seen = listed(call, template)
    assert (seen.StatusCode, seen.ReviewReply) == (-1, "Which door?")

    answer = call("ModifySmsTemplate")(
        **{
            **DOOR,
            "TemplateId": template.template_id,
            "TemplateContent": "{1} is your code for the front door. Keep it secret.",
            "TemplateName": "Front door",
        }
    )

    assert answer.ModifyTemplateStatus.TemplateId == template.template_id
    template.refresh_from_db()
    assert (template.status, template.name) == ("pending", "Front door")
    assert case_of(template).round == 2
    assert listed(call, template).StatusCode == 1


def test_what_tencent_refused_says_so_in_its_words_and_can_be_changed(call, cast):
    template = add_template(call)
    decisions.approve(case_of(template), actor=cast.reviewer)
    at_tencent(
        cast, template, RegistrationStatus.REJECTED, review_reply="Too short a text."
    )
    seen = listed(call, template)
    assert (seen.StatusCode, seen.ReviewReply) == (-1, "Too short a text.")

    call("ModifySmsTemplate")(**{**DOOR, "TemplateId": template.template_id})

    template.refresh_from_db()
    assert template.status == "pending"


def test_a_template_under_review_is_taken_back_changed_and_submitted(call):
    template = add_template(call)

    call("ModifySmsTemplate")(
        **{**DOOR, "TemplateId": template.template_id, "Remark": "At the lobby."}
    )

    template.refresh_from_db()
    assert (template.status, template.remark) == ("pending", "At the lobby.")
    assert ReviewCase.objects.filter(status="withdrawn").count() == 1


def test_a_deleted_template_is_gone_but_can_be_restored(call, cast):
    number = cast.otp.template_id

    answer = call("DeleteSmsTemplate")(TemplateId=number)

    status = answer.DeleteTemplateStatus
    assert status.DeleteStatus == "return successfully!"
    assert abs(status.DeleteTime - timezone.now().timestamp()) < 60
    listing = call("DescribeSmsTemplateList")(International=1, TemplateIdSet=[number])
    assert listing.DescribeTemplateStatusSet == []
    actions.restore(queries.access_any(cast.account, number), actor=cast.operator)
    assert listed(call, cast.otp).StatusCode == 0


def test_the_version_in_use_stands_for_a_template_until_the_next_one_is(
    call, refused, cast
):
    following = actions.start_version(cast.otp, actor=cast.operator)

    assert listed(call, following).StatusCode == 0
    code, _said = refused("ModifySmsTemplate", **DOOR, TemplateId=500)
    assert code == "FailedOperation.TemplateAlreadyPassedCheck"


def test_the_list_comes_page_by_page_the_newest_first(call, cast):
    def ids(**members):
        answer = call("DescribeSmsTemplateList")(International=1, **members)
        return [each.TemplateId for each in answer.DescribeTemplateStatusSet]

    everything = ids(Limit=100)
    assert everything == [502, 501, 500]
    assert ids(Limit=2, Offset=1) == everything[1:]
    domestic = call("DescribeSmsTemplateList")(International=0, Limit=100)
    assert domestic.DescribeTemplateStatusSet == []


def test_however_long_the_list_it_takes_three_queries(
    cast, key, django_assert_num_queries
):
    asked = DescribeSmsTemplateListRequest(international=1, limit=100)

    with django_assert_num_queries(3):
        answer = describe_template_list(key, asked)

    assert len(answer.templates) == 3


def test_a_withdrawn_template_says_that_nobody_looks_at_it(call, cast):
    template = add_template(call)
    versions.withdraw(template, actor=cast.operator)

    seen = listed(call, template)

    assert seen.StatusCode == -1
    assert seen.ReviewReply.startswith("Not submitted")


def test_the_old_version_of_the_api_serves_templates(call, cast):
    old = old_sms_client.SmsClient
    added = call("AddSmsTemplate", kind=old)(**DOOR)
    number = int(added.AddTemplateStatus.TemplateId)
    answer = call("DescribeSmsTemplateList", kind=old)(
        International=1, TemplateIdSet=[number]
    )

    assert answer.DescribeTemplateStatusSet[0].StatusCode == 1


def test_programs_read_english_whoever_was_here_before(client, call, cast, key):
    reason = ReviewReason.objects.create(
        code="door",
        title_en="The door is not named",
        title_zh="未写明门",
        advice_en="Name it.",
        advice_zh="请写明。",
    )
    case = case_of(add_template(call))
    decisions.reject(case, actor=cast.reviewer, reason=reason, text="Really.")
    asked = {
        "Action": "DescribeSmsTemplateList",
        "Version": "2021-01-11",
        "Region": "ap-singapore",
        "International": "1",
        "Limit": "1",
        "Nonce": "1",
        "Timestamp": str(int(time.time())),
        "SecretId": key.secret_id,
    }
    asked["Signature"] = v1_signature(
        method="GET",
        host="console.test",
        path="/",
        params=asked,
        secret_key=key.secret_key,
        signature_method="HmacSHA1",
    )
    translation.activate("zh-hans")

    answer = client.get("/", asked, headers={"host": "console.test"})

    listed_first = answer.json()["Response"]["DescribeTemplateStatusSet"][0]
    reply = listed_first["ReviewReply"]
    assert reply == "The door is not named. Name it. Really."
