"""Body templates by the official SDK: the console's rules, Tencent's codes."""

import pytest
from django.utils import timezone

from accounts.models import Account
from isms_console.lib.reviewing import Level
from projects.models import BodyTemplate
from projects.validators.standards import RULES
from projects.validators.wire_numbers import SMS_TYPES
from tencent.schemas import ACTIONS
from tests.api.written import DOOR

pytestmark = pytest.mark.django_db(transaction=True)

# Rules that refuse what a program can write; samples exist in the console only.
WRITABLE = [
    rule
    for rule in RULES
    if rule.subject == "template"
    and rule.level == Level.REFUSES
    and not rule.example.samples
    and rule.id != "template-date-over"  # its example has a day of its own
]
DOZEN = [
    *[rule for rule in WRITABLE if "topic" not in rule.id],
    *[rule for rule in WRITABLE if "topic" in rule.id][:2],
]


@pytest.mark.parametrize("rule", DOZEN, ids=lambda rule: rule.id)
def test_the_api_refuses_exactly_what_the_editor_refuses(
    signed_in, refused, cast, rule
):
    draft = rule.example
    typed = {"kind": draft.kind, "content": draft.content, "remark": draft.remark}
    page = signed_in(cast.developer).post(
        "/templates/new/", {"name": "Example", **typed, "act": "submit"}
    )
    before = BodyTemplate.objects.count()

    code, message = refused(
        "AddSmsTemplate",
        TemplateName="Example",
        SmsType=SMS_TYPES[draft.kind],
        TemplateContent=draft.content,
        Remark=draft.remark,
        International=1,
    )

    said = page.context["form"].errors["content"]
    assert said == [message.removeprefix("TemplateContent: ")]
    assert code in ACTIONS["2021-01-11", "AddSmsTemplate"].error_codes
    assert BodyTemplate.objects.count() == before


def test_an_approved_template_is_not_changed(refused, cast):
    code, message = refused(
        "ModifySmsTemplate", **DOOR, TemplateId=cast.otp.template_id
    )

    assert code == "FailedOperation.TemplateAlreadyPassedCheck"
    assert "next version" in message


MARKETING = {"SmsType": 1, "TemplateContent": "Dear member, all teas are 20% off."}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"International": 0}, "InvalidParameterValue.InvalidInternational"),
        ({"SmsType": 0}, "InvalidParameterValue.InvalidSmsType"),
        ({"TemplateName": ""}, "InvalidParameter.InvalidParameters"),
        ({"TemplateName": "x" * 101}, "InvalidParameter.InvalidParameters"),
        ({"TemplateContent": ""}, "InvalidParameterValue.InvalidTemplateFormat"),
        (
            {"TemplateContent": "x" * 3000},
            "InvalidParameterValue.InvalidTemplateFormat",
        ),
        (MARKETING, "InvalidParameterValue.MarketingTemplateWithoutUnsubscribe"),
        (
            {"TemplateContent": "{1}: your code for {2} at {3}. Keep it secret."},
            "InvalidParameterValue.UnsupportedTemplateVariable",
        ),
        (
            {"SmsType": 2, "TemplateContent": "You won a prize in our lucky draw."},
            "InvalidParameter.DirtyWordFound",
        ),
    ],
)
def test_faults_of_a_template_have_tencents_codes(refused, cast, changes, expected):
    code, message = refused("AddSmsTemplate", **{**DOOR, **changes})

    assert code == expected
    assert message.endswith(".")
    assert BodyTemplate.objects.count() == 3


@pytest.mark.parametrize(
    ("action", "members", "expected"),
    [
        ("ModifySmsTemplate", DOOR, "FailedOperation.MissingTemplateToModify"),
        ("DeleteSmsTemplate", {}, "FailedOperation.TemplateIdNotExist"),
    ],
)
def test_a_template_of_another_account_is_unknown(
    refused, cast, action, members, expected
):
    elsewhere = Account.objects.get(name="Outsider Ltd")
    BodyTemplate.objects.create(
        account=elsewhere, template_id=900, name="Theirs", kind="otp", content="{1}"
    )

    assert refused(action, **members, TemplateId=900)[0] == expected
    assert refused(action, **members, TemplateId=2**63 - 1)[0] == expected


def test_a_list_of_more_than_a_hundred_is_refused(refused, cast):
    limit = "InvalidParameterValue.LimitVerifyFail"

    for asked in ({"Limit": 101}, {"TemplateIdSet": list(range(1, 102))}):
        refusal = refused("DescribeSmsTemplateList", International=1, **asked)
        assert refusal[0] == limit


def test_the_two_hundred_and_first_template_is_refused(refused, cast):
    BodyTemplate.objects.bulk_create(
        BodyTemplate(
            account=cast.account, template_id=n, name="Full", kind="otp", content="{1}"
        )
        for n in range(1000, 1197)
    )

    code, _message = refused("AddSmsTemplate", **DOOR)

    assert code == "FailedOperation.TemplateNumberLimit"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"kind": "individual"}, "FailedOperation.NotEnterpriseCertification"),
        (
            {"suspended_at": timezone.now(), "suspended_reason": "Unpaid."},
            "UnauthorizedOperation.RequestPermissionDeny",
        ),
        ({"activated_at": None}, "UnauthorizedOperation.RequestPermissionDeny"),
    ],
)
def test_only_running_enterprises_have_these_actions(refused, cast, values, expected):
    Account.objects.filter(pk=cast.account.pk).update(**values)

    assert refused("AddSmsTemplate", **DOOR)[0] == expected
    assert refused("DescribeSmsTemplateList", International=1)[0] == expected
