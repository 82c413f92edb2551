"""What Tencent is handed of a signature: numbers, pictures, words."""

import base64

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages

from projects.actions import registering
from projects.actions.registration_work import work
from projects.models import Registration, Signature, SignatureDocument
from projects.queries.explanations import explanation
from projects.queries.handed_over import fields_of


@pytest.fixture
def documented(cast):
    """Gives a signature a picture of these bytes."""

    def give(signature, role, content):
        row = SignatureDocument.objects.create(
            signature=signature, role=role, name="c.jpg", size=1, sha256="0" * 64,
            uploaded_by=cast.owner,
        )  # fmt: skip
        storages["documents"].save(f"{row.uid}/1.jpg", ContentFile(content))
        return row

    return give


def opened(text):
    return base64.b64decode(text)


def test_its_own_certificate_goes_along(cast, documented):
    theirs = Signature.objects.create(
        account=cast.account, sign_name="Friend", sign_type="trademark",
        purpose="other", certificate_type="trademark", remark="For a friend.",
    )  # fmt: skip
    documented(theirs, "certificate", b"proof")
    documented(theirs, "authorization", b"letter")

    fields = fields_of(theirs)

    assert opened(fields.pop("proof_image")) == b"proof"
    assert opened(fields.pop("commission_image")) == b"letter"
    assert fields == {
        "sign_name": "Friend",
        "sign_type": 4,
        "document_type": 7,
        "sign_purpose": 1,
        "remark": "For a friend.",
    }


def test_without_one_the_accounts_own_newest_proves_it(cast, documented):
    documented(cast.signature, "certificate", b"old")
    gone = documented(cast.signature, "certificate", b"taken out")
    SignatureDocument.objects.filter(pk=gone.pk).update(removed_at=gone.created_at)
    Signature.objects.update(certificate_type="three_in_one")
    second = Signature.objects.create(account=cast.account, sign_name="Second")

    fields = fields_of(second)

    assert opened(fields["proof_image"]) == b"old"
    assert (fields["document_type"], fields["commission_image"]) == (0, "")


def test_without_any_a_picture_says_so(cast):
    fields = fields_of(cast.signature)

    assert opened(fields["proof_image"]).startswith(b"\xff\xd8")
    assert fields["document_type"] == 1


def test_a_lost_picture_fails_and_says_so(unknown, documented):
    lost = documented(unknown.signature, "certificate", b"proof")
    storages["documents"].delete(f"{lost.uid}/1.jpg")
    registering.plan(unknown.signature)

    work()

    row = Registration.objects.get()
    assert (row.status, row.error_code) == ("failed", "picture_missing")
    assert "lost" in str(explanation(row).what)
