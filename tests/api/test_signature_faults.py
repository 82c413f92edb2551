"""Signatures by the official SDK: the console's rules, Tencent's codes."""

import base64

import pytest
from django.conf import settings

from accounts.models import Account
from isms_console.lib.reviewing import Level
from projects.models import Signature, SignatureDocument
from projects.queries.signature_documents import documents_of
from projects.validators.standards import RULES
from projects.validators.wire_numbers import SIGN_TYPES
from tencent.schemas import ACTIONS
from tests.accounts import papers
from tests.api.written import COMPANY, add_signature, image
from tests.projects import proofs

pytestmark = pytest.mark.django_db(transaction=True)

VALUE = "InvalidParameterValue"
RULES_THAT_REFUSE = [
    rule
    for rule in RULES
    if rule.subject == "signature" and rule.level == Level.REFUSES
]


def kept_files() -> int:
    """How many documents lie in the storage."""
    folder = settings.VAR_DIR / "documents"
    return len(list(folder.iterdir())) if folder.exists() else 0


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
            "act": "submit",
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
    signature = add_signature(call)
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
