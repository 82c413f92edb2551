"""Signatures and what proves them, made by the real actions."""

from projects.actions import signature_entries as entries
from projects.actions.signature_documents import read_all
from projects.actions.signatures import Details
from projects.enums import SIGNATURE, DocumentRole
from projects.models import Registration, Signature
from reviews.actions import decisions
from reviews.models import ReviewCase
from tests.accounts import papers

COMPANY = {
    "sign_type": "company",
    "purpose": "own",
    "sign_name": "Lantern Books",
    "certificate_type": "business_licence",
    "remark": "",
}


def entry(*, certificates=1, authorizations=0, submits=False, **changes):
    """A form as it is sent off; each picture another colour, so another file."""
    pictures = [
        papers.paper(papers.picture(colour=(100 + n, 9, 9)), f"proof-{n}.png")
        for n in range(certificates + authorizations)
    ]
    return entries.Entry(
        details=Details(**{**COMPANY, **changes}),
        pictures=read_all(
            {
                DocumentRole.CERTIFICATE: pictures[:certificates],
                DocumentRole.AUTHORIZATION: pictures[certificates:],
            }
        ),
        submits=submits,
    )


def begun(cast, account=None, **changes):
    """A signature and what is wrong with it."""
    return entries.begin(
        account or cast.account, entry=entry(**changes), actor=cast.operator
    )


def draft(cast, **changes) -> Signature:
    return again(begun(cast, **changes)[0])


def pending(cast, **changes) -> Signature:
    signature, refused = begun(cast, submits=True, **changes)
    assert [refusal.message for refusal in refused] == []
    return again(signature)


def approved(cast, **changes) -> Signature:
    signature = pending(cast, **changes)
    decisions.approve(case_of(signature), actor=cast.reviewer)
    return again(signature)


def usable(cast, **changes) -> Signature:
    signature = approved(cast, **changes)
    at_tencent(cast, signature, "approved")
    return signature


def rejected(cast, **changes) -> Signature:
    signature = pending(cast, **changes)
    decisions.reject(
        case_of(signature), actor=cast.reviewer, reason=None, text="Whose name is it?"
    )
    return again(signature)


def at_tencent(cast, signature, status, **more) -> Registration:
    return Registration.objects.update_or_create(
        signature=signature,
        provider_account=cast.provider,
        defaults={"status": status, **more},
    )[0]


def case_of(signature) -> ReviewCase:
    cases = ReviewCase.objects.filter(kind=SIGNATURE, subject_key=signature.pk)
    return cases.latest("round")


def again(signature) -> Signature:
    return Signature.objects.select_related("account").get(pk=signature.pk)
