"""Documents: what is taken, what is kept of it, and who may look."""

import io

import pytest
from django.core.files.storage import storages
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from accounts.actions.identity_documents import add, remove
from accounts.models import AuditEntry, IdentityDocument
from isms_console.lib import documents
from isms_console.lib.documents import Unusable, pages_of
from isms_console.lib.errors import MovedOn, Refusal
from tests.accounts import papers

HEADS = [
    b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"%PDF-1.7\n", b"GIF89a", b"MZ", b"<svg",
]  # fmt: skip
WHOLE = [papers.picture(), papers.picture("JPEG"), papers.pdf(2)]


def image(page: bytes) -> Image.Image:
    return Image.open(io.BytesIO(page))


def taken(content: bytes) -> list[bytes]:
    """The pages, or none when the file is refused with words."""
    try:
        return pages_of(content)
    except Unusable:
        return []


# What is taken ----------------------------------------------------------------------


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(HEADS), st.binary(max_size=2000))
def test_no_bytes_end_in_anything_but_pages_or_words(head, rest):
    assert all(image(page).format == "JPEG" for page in taken(head + rest))


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(WHOLE), st.data())
def test_a_damaged_file_ends_in_pages_or_words(whole, data):
    at = data.draw(st.integers(0, len(whole) - 1))
    piece = data.draw(st.binary(max_size=40))
    keep = data.draw(st.integers(0, len(whole)))
    damaged = (whole[:at] + piece + whole[at + len(piece) :])[:keep]
    assert all(image(page).format == "JPEG" for page in taken(damaged))


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "L", "LA", "1", "I;16"])
def test_every_kind_of_png_becomes_a_plain_picture(mode):
    file = io.BytesIO()
    Image.new(mode, (40, 30)).save(file, "PNG")

    [page] = pages_of(file.getvalue())
    assert (image(page).mode, image(page).size) == ("RGB", (40, 30))


def test_nothing_of_a_photograph_is_kept_but_what_it_shows():
    exif = Image.Exif()
    exif[0x010F] = "Camera of Ms Lim"
    exif[0x0112] = 6  # lies on its side
    content = papers.picture("JPEG", (400, 300), exif=exif, comment=b"home address")

    [page] = pages_of(content)

    assert image(page).size == (300, 400)
    assert not image(page).getexif()
    assert b"Lim" not in page
    assert b"home address" not in page


def test_a_picture_larger_than_needed_becomes_smaller():
    [page] = pages_of(papers.picture("JPEG", (6000, 3000)))

    assert image(page).size == (3000, 1500)


def test_a_picture_made_to_fill_the_memory_is_refused():
    file = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(file, "PNG")

    assert len(file.getvalue()) < 1_000_000
    with pytest.raises(Unusable, match="too many pixels"):
        pages_of(file.getvalue())


def test_every_page_of_a_pdf_is_a_picture():
    pages = pages_of(papers.pdf(3))

    assert [image(page).format for page in pages] == ["JPEG"] * 3


def test_a_pdf_of_eleven_pages_is_refused():
    assert len(pages_of(papers.pdf(10))) == 10
    with pytest.raises(Unusable, match="11 pages"):
        pages_of(papers.pdf(11))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"hello", "neither"),
        (papers.picture("GIF"), "neither"),
        (b"%PDF-1.7 and nothing more", "broken"),
        (papers.picture()[:60], "broken"),
        (papers.picture() + b"\0" * documents.MOST_BYTES, "larger than 10 MB"),
    ],
    ids=["empty", "text", "gif", "half a PDF", "half a PNG", "too large"],
)
def test_what_cannot_be_taken_is_refused_with_words(content, said):
    with pytest.raises(Unusable, match=said):
        pages_of(content)


def test_a_locked_pdf_is_refused_with_words(monkeypatch):
    def locked(*_args, **_kwargs):
        raise documents.pdfium.PdfiumError(
            "locked", err_code=documents.pdfium.raw.FPDF_ERR_PASSWORD
        )

    monkeypatch.setattr(documents.pdfium, "PdfDocument", locked)
    with pytest.raises(Unusable, match="password"):
        pages_of(papers.pdf())


# What is kept -----------------------------------------------------------------------


@pytest.fixture
def draft(cast):
    return papers.draft(cast.account, cast.owner, papers=[])


def kept(draft):
    return IdentityDocument.objects.filter(verification=draft, removed_at=None)


def test_the_name_of_a_file_says_nothing_about_what_it_is(draft, cast):
    add(draft, upload=papers.paper(papers.pdf(2), "photo.jpg"), actor=cast.owner)

    assert kept(draft).get().pages == 2
    with pytest.raises(Refusal, match="virus"):
        add(draft, upload=papers.paper(b"MZ\x90", "virus.pdf"), actor=cast.owner)


def test_only_pictures_of_the_pages_lie_in_the_store(draft, cast):
    add(draft, upload=papers.paper(papers.pdf(2), "a.pdf"), actor=cast.owner)

    uid = str(kept(draft).get().uid)
    store = storages["documents"]
    assert sorted(store.listdir(uid)[1]) == ["1.jpg", "2.jpg"]
    assert store.open(f"{uid}/1.jpg").read().startswith(b"\xff\xd8\xff")


def test_the_same_file_is_kept_once_and_a_sixth_is_refused(draft, cast):
    for colour in ("red", "red", "green", "blue", "white", "black"):
        content = papers.picture(colour=colour)
        add(draft, upload=papers.paper(content), actor=cast.owner)

    assert kept(draft).count() == 5
    with pytest.raises(Refusal, match="At most 5"):
        add(draft, upload=papers.paper(papers.pdf()), actor=cast.owner)


def test_an_odd_name_is_made_plain(draft, cast):
    upload = papers.paper(name="a\u202e\x07gpj.exe" + "x" * 300)
    add(draft, upload=upload, actor=cast.owner)

    name = kept(draft).get().name
    assert len(name) <= 200
    assert "\x07" not in name


def test_a_document_taken_out_stays_with_the_round_it_was_decided_on(cast):
    row = papers.rejected(papers.pending(cast.account, cast.owner), cast.reviewer)
    document = kept(row).get()

    remove(row, uid=str(document.uid), actor=cast.owner)

    assert not kept(row).exists()
    case = papers.case_of(row)
    [picture] = case.subject.pictures(case.snapshot)
    assert picture.url == f"/documents/{document.uid}/1/"


@pytest.mark.parametrize("uid", ["", "x", "6f1c9f4e-2a53-4b53-9d0e-5c1c9f0a7b11", "\0"])
def test_taking_out_what_is_not_there_changes_nothing(draft, cast, uid):
    add(draft, upload=papers.paper(), actor=cast.owner)

    remove(draft, uid=uid, actor=cast.owner)
    assert kept(draft).count() == 1


def test_documents_of_what_is_under_review_stay_as_they_are(cast):
    row = papers.pending(cast.account, cast.owner)

    with pytest.raises(MovedOn):
        remove(row, uid=str(kept(row).get().uid), actor=cast.owner)
    with pytest.raises(MovedOn):
        add(row, upload=papers.paper(papers.pdf()), actor=cast.owner)
    folders, _files = storages["documents"].listdir("")
    assert {str(one.uid) for one in kept(row)} <= set(folders)
    assert kept(row).count() == 1


# Who may look -----------------------------------------------------------------------


@pytest.fixture
def page(cast):
    row = papers.draft(cast.account, cast.owner)
    return f"/documents/{row.documents.get().uid}/1/"


@pytest.mark.parametrize("who", ["owner", "reviewer", "platform_admin"])
def test_the_owner_and_the_desk_see_a_page_and_every_look_is_on_record(
    cast, signed_in, page, who
):
    person = getattr(cast, who)

    answer = signed_in(person).get(page)

    assert (answer.status_code, answer["Content-Type"]) == (200, "image/jpeg")
    assert answer["Cache-Control"] == "no-store"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert b"".join(answer.streaming_content).startswith(b"\xff\xd8\xff")
    signed_in(person).get(page)
    looks = AuditEntry.objects.filter(act="document.viewed", actor=person)
    assert [(look.account, look.details["page"]) for look in looks] == [
        (cast.account, 1)
    ] * 2


@pytest.mark.parametrize(
    "who", ["admin", "developer", "operator", "analyst", "outsider"]
)
def test_for_everybody_else_there_is_no_such_page(cast, signed_in, page, who):
    assert signed_in(getattr(cast, who)).get(page).status_code == 404
    assert not AuditEntry.objects.filter(act="document.viewed").exists()


@pytest.mark.parametrize("number", ["0", "2", "99999999999999999999"])
def test_a_page_that_does_not_exist_is_not_found(cast, signed_in, page, number):
    address = page.replace("/1/", f"/{number}/")
    assert signed_in(cast.owner).get(address).status_code == 404


def test_a_page_whose_file_is_gone_is_not_found(cast, signed_in, page):
    uid = page.split("/")[2]
    storages["documents"].delete(f"{uid}/1.jpg")

    assert signed_in(cast.owner).get(page).status_code == 404


def test_nothing_of_the_store_is_served_by_a_path(cast, signed_in, page):
    uid = page.split("/")[2]
    for address in (f"/media/{uid}/1.jpg", f"/documents/{uid}/1.jpg", f"/static/{uid}"):
        assert signed_in(cast.owner).get(address).status_code == 404
