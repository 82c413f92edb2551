"""Signatures by the official SDK, from submission to deletion."""

import pytest
from django.db import connection
from tencentcloud.sms.v20190711 import sms_client as old_sms_client

from api.views.signatures import describe_sign_list
from isms_console.lib import documents
from projects.actions import signatures as actions
from projects.queries.signature_documents import documents_of
from reviews.actions import decisions
from tencent.schemas.v20210111 import DescribeSmsSignListRequest
from tests.api.written import COMPANY, SOMEBODY_ELSES, add_signature, image
from tests.projects import proofs

pytestmark = pytest.mark.django_db(transaction=True)


def listed(call, signature):
    answer = call("DescribeSmsSignList")(International=1, SignIdSet=[signature.pk])
    return answer.DescribeSignListStatusSet[0]


def test_a_signature_is_submitted_and_followed_until_both_sides_approved(call, cast):
    signature = add_signature(call)

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
    signature = add_signature(call, **SOMEBODY_ELSES)
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
    signature = add_signature(call)
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
        add_signature(call, SignName=name)

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
        add_signature(call, SignName=name)

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


def test_no_row_is_locked_while_a_picture_is_decoded(call, monkeypatch):
    locked, decode = [], documents.picture_of

    def watched(content):
        locked.append(connection.in_atomic_block)
        return decode(content)

    monkeypatch.setattr(documents, "picture_of", watched)
    add_signature(call)

    assert locked == [False]
