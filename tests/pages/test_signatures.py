"""Signatures as the account's people and the reviewers meet them."""

import io
import zipfile
from xml.etree import ElementTree as ET

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isms_console.lib.reviewing import ReviewStatus
from projects.models import Signature, SignatureDocument
from projects.queries.sendable import sendable_signatures
from tests.accounts import papers
from tests.pages import cases
from tests.pages.reading import words
from tests.projects import proofs

NEW = "/signatures/new/"


@pytest.fixture
def browser(cast, signed_in):
    return signed_in(cast.operator)


def send_off(browser, to=NEW, act="submit", files=None, **changes):
    pictures = [papers.paper()] if files is None else files
    rest = {"certificates": pictures, "act": act, **changes}
    return browser.post(to, proofs.COMPANY | rest)


def written() -> Signature:
    return Signature.objects.latest("id")


def at(signature, act=""):
    return f"/signatures/{signature.uid}/{act}"


def test_a_signature_goes_its_way_and_is_renewed_while_the_old_one_works(
    browser, cast, signed_in
):
    page = send_off(browser)
    signature = written()
    assert page.url == at(signature)
    assert "Under review" in words(browser.get(page.url))

    desk = signed_in(cast.reviewer)
    case = desk.get(cases.at(proofs.case_of(signature)))
    shown = words(case)
    assert "[Lantern Books]Your order has been shipped." in shown
    assert "takes 17 of the 160 characters" in shown
    document = SignatureDocument.objects.get()
    assert f"/signatures/documents/{document.uid}/" in case.content.decode()
    assert desk.get(f"/signatures/documents/{document.uid}/").status_code == 200
    desk.post(cases.at(proofs.case_of(signature), "approve/"))
    assert "It is with Tencent" in words(browser.get(at(signature)))
    proofs.at_tencent(cast, signature, "approved")
    assert "It is ready to use" in words(browser.get(at(signature)))

    assert browser.post(at(signature, "version/")).url == at(signature, "edit/")
    assert "This is version 2" in words(browser.get(at(signature, "edit/")))
    same = send_off(browser, at(signature, "edit/"), files=[])
    assert "Version 1 has this text" in words(same)
    send_off(browser, at(signature, "edit/"), files=[], sign_name="Lantern House")
    page = browser.get(at(signature))
    assert "Version 1 keeps working" in words(page)
    assert "<del>Books</del><ins>House</ins>" in page.content.decode()
    assert "Version 1 keeps working" in words(browser.get("/signatures/"))
    assert signature in sendable_signatures(cast.project)
    case = desk.get(cases.at(proofs.case_of(written())))
    assert "<del>Books</del><ins>House</ins>" in case.content.decode()


def test_an_error_elsewhere_loses_neither_words_nor_files(browser):
    page = send_off(browser, sign_name="verification", remark="See our site")

    assert page.status_code == 200
    shown = words(page)
    assert "Please check the following" in shown
    assert "licence.png" in shown
    assert f'action="{at(written(), "edit/")}"' in page.content.decode()
    assert 'value="verification"' in page.content.decode()
    assert written().status == ReviewStatus.DRAFT
    assert send_off(browser, at(written(), "edit/"), files=[]).url == at(written())
    assert written().status == ReviewStatus.PENDING


def test_a_text_that_is_too_long_is_not_cut_off_in_silence(browser):
    page = send_off(browser, act="save", sign_name="Lantern Books and more")

    assert "At most 15 characters; it has 22." in words(page)
    assert 'value="Lantern Books and more"' in page.content.decode()
    assert written().status == ReviewStatus.DRAFT


def test_a_draft_can_be_left_and_a_document_taken_out_of_it(browser):
    assert send_off(browser, act="save", sign_name="L").url == at(written())
    document = SignatureDocument.objects.get()

    page = browser.post(
        at(written(), "edit/"),
        {**proofs.COMPANY, "remove": document.uid, "sign_name": "Lantern"},
    )
    assert page.url == at(written(), "edit/")
    assert "licence.png" not in words(browser.get(page.url))
    assert written().sign_name == "Lantern"


def test_nothing_is_made_of_an_empty_form(browser, cast):
    before = Signature.objects.count()

    page = browser.post(
        NEW, {"sign_type": "company", "purpose": "own", "act": "submit"}
    )
    assert "Write the text of the signature." in words(page)
    assert Signature.objects.count() == before


def test_the_form_says_what_proves_it_as_one_chooses(browser, signed_in, cast):
    said = {**proofs.COMPANY, "sign_type": "trademark", "purpose": "other"}

    page = browser.post("/signatures/fields/", said)
    shown = words(page)
    assert "A certificate: Trademark registration certificate." in shown
    assert "letter of authorization" in shown
    assert "[Lantern Books]Your order" in shown
    page = browser.post("/signatures/draft/", {**said, "sign_name": "[OTP]"})
    assert "Leave the brackets out" in words(page)
    later = browser.post("/signatures/fields/", proofs.COMPANY)
    assert "this account proved itself" in words(later)


def test_the_letter_to_be_stamped_names_both_sides(browser, cast):
    page = browser.get("/signatures/letter/?sign_name=L%26M%00")

    with zipfile.ZipFile(io.BytesIO(page.content)) as package:
        document = package.read("word/document.xml").decode()
        for part in package.namelist():
            ET.fromstring(package.read(part))
    assert "Delegatee: Harbour Tea" in document
    assert "“L&amp;M " in document


def test_a_refusal_says_why_and_what_to_do(browser, cast):
    signature = proofs.rejected(cast)

    shown = words(browser.get(at(signature)))
    assert "Whose name is it?" in shown
    assert "Edit and resubmit" in shown
    assert "Whose name is it?" in words(browser.get("/signatures/?state=rejected"))


def test_tencents_own_words_are_shown_with_the_way_out(browser, cast):
    signature = proofs.approved(cast)
    proofs.at_tencent(cast, signature, "rejected", review_reply="签名主体不明 <b>")

    page = browser.get(at(signature))
    assert "签名主体不明 &lt;b&gt;" in page.content.decode()
    assert "Edit and resubmit" in words(page)
    assert "签名主体不明" in words(browser.get("/signatures/?state=refused"))
    assert browser.get(at(signature, "edit/")).status_code == 200


def test_deleting_says_what_uses_it_and_is_undone(browser, cast):
    cast.send("+6581234567")

    page = browser.get(at(cast.signature, "delete/"))
    assert "It is in use" in words(page)
    assert "Webshop: 1 message" in words(page)
    assert browser.post(at(cast.signature, "delete/")).url == "/signatures/"
    assert cast.signature not in sendable_signatures(cast.project)
    shown = words(browser.get("/signatures/"))
    assert "1 deleted signature" in shown
    assert "It is deleted" in words(browser.get(at(cast.signature)))
    browser.post(at(cast.signature, "restore/"))
    assert cast.signature in sendable_signatures(cast.project)


def test_who_comes_too_late_is_told(browser, cast):
    signature = proofs.approved(cast)

    for act in ("edit/", "withdraw/", "restore/"):
        page = browser.post(at(signature, act), proofs.COMPANY, follow=True)
        assert "Somebody was faster" in words(page)
    proofs.at_tencent(cast, signature, "approved")
    browser.post(at(signature, "version/"))
    page = browser.post(at(signature, "version/"), follow=True)
    assert "Somebody was faster" in words(page)


def test_withdrawing_and_throwing_away_ask_first(browser, cast):
    signature = proofs.pending(cast)
    assert "Withdraw the signature?" in words(browser.get(at(signature, "withdraw/")))
    browser.post(at(signature, "withdraw/"))
    assert proofs.again(signature).status == ReviewStatus.WITHDRAWN

    browser.post(at(cast.signature, "version/"))
    page = browser.get(at(cast.signature, "discard/"))
    assert "Throw this version away?" in words(page)
    browser.post(at(cast.signature, "discard/"))
    assert "version 2" not in words(browser.get(at(cast.signature)))


def test_the_list_is_searched_and_narrowed(browser, cast):
    proofs.pending(cast)
    proofs.draft(cast, sign_name="Kopi Club")

    def found(query):
        page = words(browser.get(f"/signatures/?{query}"))
        return [n for n in ("Harbour", "Lantern", "Kopi") if f"[{n}" in page]

    assert found("") == ["Harbour", "Lantern", "Kopi"]
    assert found("q=kop") == ["Kopi"]
    assert found("state=usable") == ["Harbour"]
    assert found("state=pending") == ["Lantern"]
    assert found("state=tencent") == []
    assert "3 of 50" in words(browser.get("/signatures/"))


def test_the_list_asks_the_same_for_one_signature_and_for_many(browser, cast):
    def asked():
        browser.get("/signatures/")
        with CaptureQueriesContext(connection) as queries:
            assert browser.get("/signatures/").status_code == 200
        return len(queries)

    with_one = asked()
    proofs.usable(cast)
    proofs.rejected(cast, sign_name="Lantern Cafe")
    proofs.draft(cast, sign_name="Kopi Club")
    refused = proofs.approved(cast, sign_name="Teh Tarik")
    proofs.at_tencent(cast, refused, "rejected", review_reply="No")
    assert asked() == with_one <= 11


def test_an_analyst_reads_and_does_not_write(cast, signed_in):
    browser = signed_in(cast.analyst)
    document = papers.paper()
    signed_in(cast.operator).post(
        NEW, {**proofs.COMPANY, "certificates": [document], "act": "submit"}
    )

    page = browser.get("/signatures/")
    assert "[Lantern Books]" in words(page)
    assert "New signature" not in words(page)
    page = browser.get(at(written())).content.decode()
    assert "licence.png" in page
    assert "/signatures/documents/" not in page
    assert "/edit/" not in page
    assert browser.get(NEW).status_code == 403


def test_another_account_finds_nothing(cast, signed_in):
    signature = proofs.pending(cast)
    browser = signed_in(cast.outsider)

    for act in ("", "edit/", "delete/", "withdraw/"):
        assert browser.get(at(signature, act)).status_code == 404
    assert browser.post(at(signature, "version/")).status_code == 404
    uid = SignatureDocument.objects.get().uid
    assert browser.get(f"/signatures/documents/{uid}/").status_code == 404


def test_reviewers_see_what_reads_alike_elsewhere(cast, signed_in):
    proofs.pending(cast)
    account = cast.outsider.memberships.get().account
    account.activated_at, account.kind = cast.account.activated_at, "enterprise"
    account.save()
    signature, refused = proofs.begun(
        cast, account, sign_name="Lantern Book", submits=True
    )
    assert refused == []

    shown = words(signed_in(cast.reviewer).get(cases.at(proofs.case_of(signature))))
    assert "Similar texts of other accounts" in shown
    assert "Harbour Tea" in shown


SHARED = [HealthCheck.function_scoped_fixture]
ODD = st.one_of(
    st.text(max_size=60),
    st.sampled_from(["\0", "trademark", "other", "中" * 16, "\u202e", "[]", "’; --"]),
)


@settings(max_examples=40, deadline=None, suppress_health_check=SHARED)
@given(st.dictionaries(st.sampled_from([*proofs.COMPANY, "remove", "act"]), ODD))
def test_nothing_typed_breaks_the_form(browser, cast, typed):
    for address in (NEW, "/signatures/draft/", "/signatures/fields/"):
        assert browser.post(address, typed).status_code < 400
    signature = written()
    assert browser.post(at(signature, "edit/"), typed).status_code < 400
    for address in (at(signature), "/signatures/"):
        assert browser.get(address, typed).status_code < 400
