"""Signatures by Tencent's official SDK: the console's rules, Tencent's codes."""

import base64

import pytest
from django.conf import settings
from tencentcloud.sms.v20190711 import sms_client as old_sms_client

from accounts.models import Account
from api.views.signatures import describe_sign_list
from isms_console.lib.reviewing import Level
from projects.actions import signatures as actions
from projects.models import Signature, SignatureDocument
from projects.queries.signature_documents import documents_of
from projects.validators.standards import RULES
from projects.validators.wire_numbers import SIGN_TYPES
from reviews.actions import decisions
from tencent.schemas import ACTIONS
from tencent.schemas.v20210111 import DescribeSmsSignListRequest
from tests.accounts import papers
from tests.projects import proofs

pytestmark = pytest.mark.django_db(transaction=True)

VALUE = "InvalidParameterValue"


def image(**more) -> str:
    return base64.b64encode(papers.picture(**more)).decode()


COMPANY = {
    "SignName": "Lantern Books",
    "SignType": 0,
    "DocumentType": 1,
    "International": 1,
    "SignPurpose": 0,
    "ProofImage": image(),
    "Remark": "lantern.example",
}
SOMEBODY_ELSES = {**COMPANY, "SignPurpose": 1, "CommissionImage": image(colour="red")}
RULES_THAT_REFUSE = [
    rule
    for rule in RULES
    if rule.subject == "signature" and rule.level == Level.REFUSES
]


def add(call, **changes) -> Signature:
    answer = call("AddSmsSign")(**{**COMPANY, **changes})
    return proofs.again(Signature(pk=answer.AddSignStatus.SignId))


def listed(call, signature):
    answer = call("DescribeSmsSignList")(International=1, SignIdSet=[signature.pk])
    return answer.DescribeSignListStatusSet[0]


def kept_files() -> int:
    """How many documents lie in the storage."""
    folder = settings.VAR_DIR / "documents"
    return len(list(folder.iterdir())) if folder.exists() else 0


def test_a_signature_is_submitted_and_followed_until_both_sides_approved(call, cast):
    signature = add(call)

    assert (signature.status, signature.sign_type) == ("pending", "company")
    assert (signature.purpose, signature.certificate_type) == (
        "own",
        "business_licence",
    )
    assert [each.role for each in documents_of(signature)] == ["certificate"]
    seen = listed(call, signature)
    assert (seen.SignName, seen.International) == ("Lantern Books", 1)
    assert (seen.StatusCode, seen.ReviewReply) == (1, "")
    case = proofs.case_of(signature)
    assert seen.CreateTime == int(case.submitted_at.timestamp())
    decisions.approve(case, actor=cast.reviewer)
    assert listed(call, signature).StatusCode == 1
    proofs.at_tencent(cast, signature, "approved")
    assert listed(call, signature).StatusCode == 0


def test_what_a_reviewer_refused_is_changed_with_other_pictures(call, cast):
    signature = add(call, **SOMEBODY_ELSES)
    decisions.reject(
        proofs.case_of(signature),
        actor=cast.reviewer,
        reason=None,
        text="The letter is cut off.",
    )
    seen = listed(call, signature)
    assert (seen.StatusCode, seen.ReviewReply) == (-1, "The letter is cut off.")
    before = {each.role: each.uid for each in documents_of(signature)}

    answer = call("ModifySmsSign")(
        **{
            **SOMEBODY_ELSES,
            "SignId": signature.pk,
            "ProofImage": "",
            "CommissionImage": image(colour="blue"),
        }
    )

    assert answer.ModifySignStatus.SignId == signature.pk
    after = {each.role: each.uid for each in documents_of(signature)}
    assert after["certificate"] == before["certificate"]
    assert after["authorization"] != before["authorization"]
    assert proofs.case_of(signature).round == 2
    assert proofs.again(signature).status == "pending"


def test_what_tencent_refused_says_so_in_its_words(call, cast):
    signature = add(call)
    decisions.approve(proofs.case_of(signature), actor=cast.reviewer)
    proofs.at_tencent(cast, signature, "rejected", review_reply="Not a licence.")

    seen = listed(call, signature)

    assert (seen.StatusCode, seen.ReviewReply) == (-1, "Not a licence.")


def test_a_deleted_signature_is_gone_but_can_be_restored(call, refused, cast):
    answer = call("DeleteSmsSign")(SignId=cast.signature.pk)

    status = answer.DeleteSignStatus
    assert (status.DeleteStatus, status.DeleteTime > 0) == (
        "return successfully!",
        True,
    )
    again, _said = refused("DeleteSmsSign", SignId=cast.signature.pk)
    assert again == "FailedOperation.SignIdNotExist"
    actions.restore(proofs.again(cast.signature), actor=cast.operator)
    assert listed(call, cast.signature).StatusCode == 0


def test_the_list_comes_page_by_page_the_newest_first(call):
    for name in ("Lantern Books", "Lantern Toys", "Lantern Tea"):
        add(call, SignName=name)

    def names(**members):
        answer = call("DescribeSmsSignList")(International=1, **members)
        return [each.SignName for each in answer.DescribeSignListStatusSet]

    everything = names()
    assert everything == ["Lantern Tea", "Lantern Toys", "Lantern Books", "Harbour"]
    assert names(Limit=2, Offset=1) == everything[1:3]
    domestic = call("DescribeSmsSignList")(International=0)
    assert domestic.DescribeSignListStatusSet == []


def test_however_long_the_list_it_takes_three_queries(
    call, key, django_assert_num_queries
):
    for name in ("Lantern Books", "Lantern Toys"):
        add(call, SignName=name)

    with django_assert_num_queries(3):
        answer = describe_sign_list(key, DescribeSmsSignListRequest(international=1))

    assert len(answer.signatures) == 3


def test_the_old_version_of_the_api_serves_signatures(call, cast):
    old = old_sms_client.SmsClient
    members = {**COMPANY, "UsedMethod": COMPANY["SignPurpose"]}
    del members["SignPurpose"]
    status = call("AddSmsSign", kind=old)(**members).AddSignStatus

    assert status.SignApplyId == status.SignId
    listing = call("DescribeSmsSignList", kind=old)(
        International=1, SignIdSet=[status.SignId]
    )
    assert listing.DescribeSignListStatusSet[0].StatusCode == 1


@pytest.mark.parametrize("rule", RULES_THAT_REFUSE, ids=lambda rule: rule.id)
def test_the_api_refuses_exactly_what_the_form_refuses(signed_in, refused, cast, rule):
    draft = rule.example
    typed = {"sign_type": draft.sign_type, "purpose": "own", "remark": draft.remark}
    picture = papers.paper(papers.picture(), "licence.png")
    page = signed_in(cast.developer).post(
        "/signatures/new/",
        {
            **typed,
            "sign_name": draft.sign_name,
            "certificate_type": "business_licence",
            "certificates": picture,
            "submit": "1",
        },
    )
    before = Signature.objects.count(), kept_files()

    code, message = refused(
        "AddSmsSign",
        **{
            **COMPANY,
            "SignName": draft.sign_name,
            "SignType": SIGN_TYPES[draft.sign_type],
            "Remark": draft.remark,
        },
    )

    said = page.context["form"].errors["sign_name"]
    assert message.removeprefix("SignName: ") in said
    assert code in ACTIONS["2021-01-11", "AddSmsSign"].error_codes
    assert (Signature.objects.count(), kept_files()) == before


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"International": 0}, f"{VALUE}.InvalidInternational"),
        ({"SignType": 9}, f"{VALUE}.InvalidDocumentType"),
        ({"DocumentType": 7}, f"{VALUE}.InvalidDocumentType"),
        ({"DocumentType": 99}, f"{VALUE}.InvalidDocumentType"),
        ({"SignPurpose": 2}, f"{VALUE}.InvalidUsedMethod"),
        (
            {"SignName": "Lantern Books and Stationery"},
            f"{VALUE}.SignNameLengthTooLong",
        ),
        ({"SignName": ""}, f"{VALUE}.SignNameLengthTooLong"),
        ({"SignName": "Harbour"}, f"{VALUE}.SignExistAndUnapproved"),
        ({"SignType": 4, "DocumentType": 7, "ProofImage": ""}, f"{VALUE}.ImageInvalid"),
        ({"ProofImage": "data:image/png;base64,AAAA"}, f"{VALUE}.ImageInvalid"),
        ({"ProofImage": "AAAA"}, f"{VALUE}.ImageInvalid"),
        (
            {"ProofImage": base64.b64encode(b"%PDF-1.7 " * 99).decode()},
            f"{VALUE}.ImageInvalid",
        ),
        (
            {"ProofImage": base64.b64encode(b"\x89PNG" * 1_400_000).decode()},
            f"{VALUE}.ImageInvalid",
        ),
        ({"SignPurpose": 1}, f"{VALUE}.ImageInvalid"),
        ({"Remark": "x" * 501}, "FailedOperation.OtherError"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_faults_of_a_signature_have_tencents_codes(refused, cast, changes, expected):
    code, message = refused("AddSmsSign", **{**COMPANY, **changes})

    assert code == expected
    assert message.rstrip(".") != ""
    assert Signature.objects.count() == 1
    assert not SignatureDocument.objects.exists()


def test_a_refused_change_leaves_everything_as_it_was(call, refused, cast):
    none = kept_files()
    signature = add(call)
    files = kept_files()
    assert files == none + 1

    code, _said = refused(
        "ModifySmsSign",
        **{
            **COMPANY,
            "SignId": signature.pk,
            "SignName": "Lucky Casino",
            "ProofImage": image(colour="green"),
        },
    )

    assert code == "FailedOperation.OtherError"
    row = proofs.again(signature)
    assert (row.status, row.sign_name) == ("pending", "Lantern Books")
    assert documents_of(row).count() == 1
    assert kept_files() == files


def test_an_approved_signature_is_not_changed(refused, cast):
    code, message = refused("ModifySmsSign", **COMPANY, SignId=cast.signature.pk)

    assert code == f"{VALUE}.SignAlreadyPassedCheck"
    assert "next version" in message


def test_a_signature_of_another_account_is_unknown(call, refused, cast):
    elsewhere = Account.objects.get(name="Outsider Ltd")
    theirs = Signature.objects.create(account=elsewhere, sign_name="Theirs").pk

    listing = call("DescribeSmsSignList")(International=1, SignIdSet=[theirs])
    assert listing.DescribeSignListStatusSet == []
    code, _said = refused("ModifySmsSign", **COMPANY, SignId=theirs)
    assert code == "FailedOperation.MissingSignatureToModify"
    code, _said = refused("DeleteSmsSign", SignId=theirs)
    assert code == "FailedOperation.SignIdNotExist"


def test_the_fifty_first_signature_is_refused(refused, cast):
    Signature.objects.bulk_create(
        Signature(account=cast.account, sign_name=f"Full {n}") for n in range(49)
    )

    assert refused("AddSmsSign", **COMPANY)[0] == "FailedOperation.SignNumberLimit"


def test_a_list_of_more_than_a_hundred_is_refused(refused, cast):
    for asked in ({"Limit": 101}, {"SignIdSet": list(range(1, 102))}):
        code, _said = refused("DescribeSmsSignList", International=1, **asked)
        assert code == f"{VALUE}.LimitVerifyFail"


def test_individuals_have_no_such_actions(refused, cast):
    Account.objects.filter(pk=cast.account.pk).update(kind="individual")

    code, _said = refused("AddSmsSign", **COMPANY)

    assert code == "FailedOperation.NotEnterpriseCertification"
