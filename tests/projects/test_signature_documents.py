"""Pictures that prove signatures."""

import pytest

from isms_console.lib import document_files
from isms_console.lib.errors import Refusal
from isms_console.lib.reviewing import subject_of
from projects.actions import signature_documents
from projects.enums import SIGNATURE, DocumentRole
from projects.models import SignatureDocument
from projects.queries.signature_documents import MOST_BYTES, documents_of
from tests.accounts import papers
from tests.projects import proofs


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (papers.pdf(), "licence.png", "neither JPG nor PNG"),
        (papers.picture("GIF"), "licence.jpg", "neither JPG nor PNG"),
        (papers.picture() + b"\0" * MOST_BYTES, "large.png", "larger than 5 MB"),
    ],
)
def test_a_document_is_a_picture_whatever_its_name_says(content, name, said):
    with pytest.raises(Refusal, match=said) as refusal:
        signature_documents.read(
            DocumentRole.AUTHORIZATION, papers.paper(content, name)
        )
    assert refusal.value.field == "authorizations"


def test_pictures_are_kept_plain_once_and_five_of_a_role_at_most(cast):
    exif = papers.picture("JPEG", exif=b"Exif\0\0secret place")
    signature = proofs.draft(cast, certificates=4)

    def add(content):
        file = papers.paper(content, "fifth.jpg")
        picture = signature_documents.read(DocumentRole.CERTIFICATE, file)
        signature_documents.add(signature, picture, actor=cast.operator)

    add(exif)
    add(exif)
    with pytest.raises(Refusal, match="At most 5 documents"):
        add(papers.picture(colour="navy"))
    fifth = SignatureDocument.objects.get(name="fifth.jpg")
    kept = document_files.open_page(fifth.uid, 1).read()
    assert kept.startswith(b"\xff\xd8\xff")
    assert b"secret place" not in kept


def test_a_document_taken_out_stays_with_the_round_that_was_decided_on_it(cast):
    signature = proofs.rejected(cast)
    document = documents_of(signature).get()

    signature_documents.remove(signature, uid=str(document.uid), actor=cast.operator)
    signature_documents.remove(signature, uid="no uid", actor=cast.operator)
    assert documents_of(signature).count() == 0
    pictures = subject_of(SIGNATURE).pictures(proofs.case_of(signature).snapshot)
    assert len(pictures) == 1
