"""The verification and the activation as the account's people meet them."""

from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.enums import AccountKind
from accounts.models import Account, IdentityDocument, IdentityVerification
from isms_console.lib.reviewing import ReviewStatus
from reviews.actions import decisions
from tests.accounts import papers
from tests.pages.reading import words

DETAILS = "/verification/details/"


@pytest.fixture
def account(cast):
    return Account.objects.get(name="Outsider Ltd")


@pytest.fixture
def browser(cast, signed_in, account):
    return signed_in(cast.outsider)


def fill(browser, **changes):
    files = changes.pop("documents", [papers.paper()])
    said = papers.ENTERPRISE | changes
    return browser.post(DETAILS, {**said, "documents": files})


def start(browser, kind="enterprise"):
    return browser.post("/verification/start/", {"kind": kind})


def only() -> IdentityVerification:
    return IdentityVerification.objects.get()


def test_a_stranger_becomes_a_verified_enterprise_and_starts(browser, cast, account):
    assert "Not verified yet" in words(browser.get("/verification/"))
    assert start(browser).url == DETAILS
    assert fill(browser).url == "/verification/check/"
    check = words(browser.get("/verification/check/"))
    assert "Harbour Tea Trading Pte. Ltd." in check
    assert "Singapore" in check
    assert "licence.png" in check

    assert browser.post("/verification/check/").url == "/verification/"
    shown = words(browser.get("/verification/"))
    assert "Under review" in shown
    assert "201912345K" not in shown

    decisions.approve(papers.case_of(only()), actor=cast.reviewer)
    assert "In force" in words(browser.get("/verification/"))
    assert "Start connection" in words(browser.get("/activation/"))
    refused = browser.post("/activation/start/", {})
    assert "Tick the box" in words(refused)
    browser.post("/activation/start/", {"accepts_terms": "on"})
    shown = words(browser.get("/activation/"))
    assert "Active" in shown
    assert "version 2026-01" in shown
    assert "Outsider" in shown


def test_everything_is_kept_even_when_something_is_wrong(browser):
    start(browser)

    page = fill(browser, document_number="", valid_until="2020-01-01", country="XX")

    shown = words(page)
    assert page.status_code == 200
    assert "This day is past" in shown
    row = only()
    assert (row.name, row.country) == (papers.ENTERPRISE["name"], "")
    assert row.documents.count() == 1
    again = browser.get(DETAILS).content.decode()
    assert "Harbour Tea Trading Pte. Ltd." in again
    assert "licence.png" in again


def test_one_can_leave_with_half_of_it_and_come_back(browser):
    start(browser)

    answer = fill(browser, leave="1", address="", documents=[])

    assert answer.url == "/verification/"
    shown = words(browser.get("/verification/"))
    assert "Draft" in shown
    assert "Continue" in shown
    assert "Harbour Tea Trading" in browser.get(DETAILS).content.decode()


def test_a_file_that_cannot_be_taken_is_named_and_the_others_are_kept(browser):
    start(browser)

    page = fill(browser, documents=[papers.paper(b"MZ", "bad.exe"), papers.paper()])

    assert "“bad.exe”: This is neither JPG, PNG nor PDF." in words(page)
    assert IdentityDocument.objects.get().name == "licence.png"


def test_a_document_is_taken_out_without_losing_what_was_typed(browser):
    start(browser)
    fill(browser)
    uid = str(IdentityDocument.objects.get().uid)

    fill(browser, remove=uid, name="Typed Since Ltd", documents=[])

    assert only().name == "Typed Since Ltd"
    assert IdentityDocument.objects.get().removed_at is not None
    assert "licence.png" not in browser.get(DETAILS).content.decode()


def test_without_a_document_it_does_not_go_on(browser):
    start(browser)

    assert "Upload a picture of the document" in words(fill(browser, documents=[]))
    refused = browser.post("/verification/check/")
    assert "It cannot be submitted yet" in words(refused)
    assert only().status == ReviewStatus.DRAFT


def test_a_refusal_says_why_and_what_to_do_next(browser, cast, account):
    row = papers.pending(account, cast.outsider)
    papers.rejected(row, cast.reviewer)

    shown = words(browser.get("/verification/"))
    assert "Rejected" in shown
    assert "Not readable." in shown
    assert "Edit and resubmit" in shown
    fill(browser, address="2 Harbour Front Avenue, Singapore")
    browser.post("/verification/check/")
    assert papers.case_of(row).round == 2


def test_it_is_withdrawn_after_a_question(browser, cast, account):
    papers.pending(account, cast.outsider)

    assert "Withdraw the verification?" in words(browser.get("/verification/withdraw/"))
    browser.post("/verification/withdraw/")
    assert only().status == ReviewStatus.WITHDRAWN
    assert browser.get("/verification/withdraw/").url == "/verification/"


@pytest.mark.parametrize("page", ["details", "check", "withdraw"])
def test_without_something_to_work_on_a_step_leads_back(browser, page):
    for answer in (
        browser.get(f"/verification/{page}/"),
        browser.post(f"/verification/{page}/"),
    ):
        assert answer.url == "/verification/"


def test_what_is_under_review_cannot_be_started_again(browser, cast, account):
    papers.pending(account, cast.outsider)

    assert start(browser).url == "/verification/"
    assert "Somebody was faster" in words(browser.get("/verification/"))
    assert browser.get(DETAILS).url == "/verification/"


def test_an_individual_is_told_and_led_to_the_change(browser, cast, account):
    kind = AccountKind.INDIVIDUAL
    papers.approved(account, cast.outsider, cast.reviewer, kind)

    for page in ("/verification/", "/activation/"):
        answer = browser.get(page)
        assert "International SMS is for enterprises" in words(answer)
        assert "/verification/start/?kind=enterprise" in answer.content.decode()
    refused = browser.post("/activation/start/", {"accepts_terms": "on"})
    assert "International SMS is for enterprises" in words(refused)
    account.refresh_from_db()
    assert account.activated_at is None
    assert start(browser).url == DETAILS


def test_a_change_too_early_is_refused_with_its_day(browser, cast, account):
    row = papers.approved(account, cast.outsider, cast.reviewer)
    day = timezone.localdate(row.approved_at + timedelta(days=30))

    assert f"It can be changed again from {day} on." in words(
        browser.get("/verification/")
    )
    assert f"changed again from {day} on" in words(start(browser))


@pytest.mark.parametrize(
    ("days", "said"),
    [(-1, "The document has expired"), (5, "The document expires soon"), (60, None)],
)
def test_a_document_that_expires_is_pointed_out(browser, cast, account, days, said):
    row = papers.approved(account, cast.outsider, cast.reviewer)
    row.valid_until = timezone.localdate() + timedelta(days=days)
    row.save(update_fields=["valid_until"])

    shown = words(browser.get("/verification/"))
    assert (said or "In force") in shown
    assert ("The document" in shown) == bool(said)


def test_the_page_says_what_enterprises_may(browser):
    shown = words(browser.get("/verification/"))

    assert "Marketing templates and messages no yes" in shown
    assert "Alarm recipients of a project 2 5" in shown
    assert "Longest value of a parameter 12 characters no limit" in shown


def test_others_see_where_it_stands_and_are_not_offered_to_change_it(cast, signed_in):
    papers.draft(cast.account, cast.owner)
    browser = signed_in(cast.analyst)

    page = browser.get("/verification/")
    assert "Draft" in words(page)
    assert "/verification/details/" not in page.content.decode()
    assert "Start connection" not in browser.get("/activation/").content.decode()


def test_an_admin_prepares_it_without_seeing_the_documents(cast, signed_in):
    papers.draft(cast.account, cast.owner)

    for who, sees in (("admin", False), ("owner", True)):
        page = signed_in(getattr(cast, who)).get("/verification/check/")
        assert ("/documents/" in page.content.decode()) == sees
        assert "licence.png" in words(page)


def test_new_terms_are_a_banner_and_no_stop(cast, signed_in, settings):
    settings.TERMS_VERSION = "2027-01"
    browser = signed_in(cast.owner)

    for page in ("/overview/", "/activation/"):
        assert "There are new terms" in words(browser.get(page))
    assert cast.send("+6581234567").total == 1
    browser.post("/activation/terms/", {"accepts_terms": "on"})
    assert "There are new terms" not in words(browser.get("/overview/"))


def test_everybody_may_read_the_terms(client, db):
    assert "What you may send" in words(client.get("/terms/"))


def test_the_checklist_leads_through_verification_and_activation(
    browser, cast, account
):
    first = browser.get("/overview/").content.decode()
    assert 'href="/verification/"' in first.split("Quick start")[-1]

    row = papers.pending(account, cast.outsider)
    assert "Waiting for the reviewers" in words(browser.get("/overview/"))
    decisions.approve(papers.case_of(row), actor=cast.reviewer)
    third = browser.get("/overview/").content.decode()
    assert 'href="/activation/"' in third.split("Quick start")[-1]


ODD = st.one_of(
    st.text(max_size=300),
    st.sampled_from(["\0", "9" * 5000, "0000-00-00", "9999-12-31", "’; --", "中", "٣"]),
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.dictionaries(st.sampled_from([*papers.ENTERPRISE, "remove", "leave"]), ODD),
    st.sampled_from(["enterprise", "individual", "unverified", "\0"]),
)
def test_nothing_typed_breaks_the_form(browser, typed, kind):
    assert start(browser, kind).status_code < 400
    assert browser.post(DETAILS, typed).status_code < 400
    assert browser.get("/verification/check/").status_code < 400
    assert browser.post("/verification/check/").status_code < 400
    assert browser.post("/verification/withdraw/").status_code < 400
