"""One case on the reviewers' desk."""

import re

import pytest
from django.utils import timezone

from accounts.models import Account, AuditEntry, Membership
from isms_console.lib.reviewing import ReviewStatus
from reviews.actions import claims, decisions
from reviews.models import ReviewCase, ReviewPolicy
from tests.accounts import papers
from tests.pages.cases import again, at, offers
from tests.pages.reading import words
from tests.reviews.desk import KIND, acts, reason, waiting


@pytest.fixture
def browser(cast, signed_in):
    return signed_in(cast.reviewer)


@pytest.fixture
def case(cast, teas):
    return waiting(cast.owner)


# What a decision needs --------------------------------------------------------------


def test_a_case_shows_what_is_decided_on(browser, case):
    page = browser.get(at(case)).content.decode()

    for said in (
        *("Tea 1", "Harbour Tea", "It is cold.", "Warm it up.", "Approved before"),
        *("Submitted for review", "Owner", "A leaf", "A cup", "/pictures/leaf"),
    ):
        assert said in page


def test_a_private_value_is_masked_until_somebody_looks_on_record(browser, case, cast):
    assert "secret-blend" not in browser.get(at(case)).content.decode()
    assert acts(case) == ["review.submitted"]

    shown = browser.post(at(case, "reveal/blend/"))
    assert words(shown) == "secret-blend"
    entry = AuditEntry.objects.get(act="review.revealed")
    assert (entry.actor, entry.account) == (cast.reviewer, cast.account)
    assert entry.details["field"] == "blend"
    assert "secret-blend" not in str(entry.details)


@pytest.mark.parametrize("field", ["name", "nonsense", "pictures"])
def test_only_private_values_are_revealed(browser, case, field):
    assert browser.post(at(case, f"reveal/{field}/")).status_code == 404
    assert browser.get(at(case, "reveal/blend/")).status_code == 405
    assert acts(case) == ["review.submitted"]


def test_what_changed_since_the_last_approval_is_marked(browser, case, cast, teas):
    decisions.approve(case, actor=cast.reviewer)
    teas.names[1] = "Green 1"
    page = browser.get(at(waiting(cast.owner))).content.decode()

    assert "<del>Tea</del><ins>Green</ins> 1" in page
    assert "compared with the last approved" in page
    assert page.count("<del>") == 1


def test_without_an_approval_nothing_is_compared(browser, case):
    page = browser.get(at(case)).content.decode()

    assert "compared with" not in page
    assert "<del>" not in page


def test_earlier_rounds_and_the_record_are_at_hand(browser, case, cast):
    decisions.reject(case, actor=cast.reviewer, reason=reason(), text="Really.")
    other = waiting(cast.owner, key=2)
    decisions.approve(other, actor=cast.reviewer)
    page = browser.get(at(waiting(cast.owner)))

    for said in ("Round 1: Rejected", "Too bitter", "Really.", "Similar decisions"):
        assert said in words(page)
    assert at(case) in page.content.decode()
    assert at(other) in page.content.decode()
    assert page.context["record"] == {"approved": 1, "rejected": 1, "open": 0}


def test_a_verification_at_the_desk_hides_its_number(browser, cast):
    account = Account.objects.get(name="Outsider Ltd")
    case = papers.case_of(papers.pending(account, cast.outsider))
    page = browser.get(at(case))

    assert papers.ENTERPRISE["name"] in words(page)
    assert papers.ENTERPRISE["document_number"] not in page.content.decode()
    assert "No documents." not in words(page)


def test_unknown_cases_and_strangers_are_turned_away(browser, case, cast, signed_in):
    nowhere = "/reviews/cases/00000000-0000-0000-0000-000000000000/"
    assert browser.get(nowhere).status_code == 404
    for person in (cast.owner, cast.outsider):
        for act in ("", "approve/", "reveal/blend/"):
            page = signed_in(person).post(at(case, act))
            assert page.status_code in {403, 404}
    assert again(case).is_open


def test_an_overdue_case_says_so(browser, case):
    ReviewCase.objects.update(due_at=timezone.now())

    assert "Overdue" in words(browser.get(at(case)))


# Deciding ---------------------------------------------------------------------------


def test_after_a_decision_the_next_case_opens(browser, case, cast):
    second = waiting(cast.owner, key=2)

    assert browser.post(at(case, "approve/")).url == at(second)
    assert again(case).status == ReviewStatus.APPROVED
    gone = browser.post(at(second, "reject/"), {"text": "Too bitter."}, follow=True)
    assert gone.redirect_chain == [("/reviews/queue/", 302)]
    assert "Refused: Tea 2" in words(gone)
    assert "Nothing waits here" in words(gone)


def test_neighbours_in_the_queue_are_one_key_away(browser, case, cast):
    second = waiting(cast.owner, key=2)

    assert browser.get(at(case)).context["next_case"] == second
    assert browser.get(at(second)).context["previous_case"] == case


def test_a_refusal_without_a_reason_keeps_the_dialog(browser, case):
    page = browser.post(at(case, "reject/"), {"text": "  ", "reason": ""})

    assert "Choose a reason or say in your own words" in words(page)
    assert 'data-open-now="reject"' in page.content.decode()
    assert again(case).is_open


def test_a_refusal_that_does_not_fit_keeps_what_was_typed(browser, case, cast):
    why = reason()
    long = "Too bitter. " * 200
    page = browser.post(at(case, "reject/"), {"text": long, "reason": why.pk})

    assert 'data-open-now="reject"' in page.content.decode()
    assert long.strip() in page.content.decode()
    assert re.search(rf'value="{why.pk}"\s+selected', page.content.decode())


@pytest.mark.parametrize(
    "typed",
    [
        {"reason": "999999"},
        {"reason": "x"},
        {"reason": "9" * 400},
        {"text": "a\0b"},
    ],
)
def test_no_refusal_breaks_the_page(browser, case, typed):
    page = browser.post(at(case, "reject/"), typed)

    assert page.status_code == 200
    assert 'data-open-now="reject"' in page.content.decode()
    assert again(case).is_open


def test_a_reason_of_another_kind_is_not_offered(browser, case):
    other = reason(code="other", kind="verification")
    hidden = reason(code="hidden", is_offered=False)
    for one in (other, hidden):
        page = browser.post(at(case, "reject/"), {"reason": one.pk})
        assert 'data-open-now="reject"' in page.content.decode()
    assert again(case).is_open


def test_a_refusal_by_reason_alone_is_enough(browser, case):
    why = reason()
    browser.post(at(case, "reject/"), {"reason": why.pk})

    assert again(case).reason == why


def test_words_with_odd_signs_are_kept_without_them(browser, case):
    browser.post(at(case, "comment/"), {"to": "reviewers", "text": "a\0b"})
    browser.post(at(case, "approve/"), {"text": "c\0d"})

    assert [one.text for one in case.events.all()][-1] == "ab"
    assert again(case).reply == "cd"


def test_a_partial_reviewer_sees_why(browser, case, cast):
    Membership.objects.create(account=cast.account, user=cast.reviewer, role="analyst")
    page = browser.get(at(case))

    assert "You belong to this account: somebody else must decide." in words(page)
    assert not any(offers(page, act) for act in ("approve", "claim"))
    assert "belong to this account" in words(
        browser.post(at(case, "approve/"), follow=True)
    )
    assert again(case).is_open


def test_a_reviewer_who_submitted_reads_so_too(browser, cast, teas):
    page = browser.get(at(waiting(cast.reviewer)))

    assert not any(offers(page, act) for act in ("approve", "claim"))


def test_whoever_comes_second_sees_who_holds_it(browser, case, colleague):
    claims.claim(case, actor=colleague)
    page = browser.get(at(case))

    assert "Second holds it until" in words(page)
    assert not any(offers(page, act) for act in ("approve", "claim", "release"))
    refused = browser.post(at(case, "reject/"), {"text": "No."})
    assert "Another reviewer holds this case" in words(refused)
    faster = browser.post(at(case, "claim/"), follow=True)
    assert "Somebody was faster" in words(faster)


def test_who_is_too_late_reads_how_it_stands(browser, case, colleague):
    decisions.approve(case, actor=colleague)
    for act, typed in (("approve/", {}), ("reject/", {"text": "No."})):
        page = browser.post(at(case, act), typed, follow=True)
        assert "Somebody was faster" in words(page)
        assert "Second, " in words(page)


def test_claiming_and_giving_back(browser, case):
    held = browser.post(at(case, "claim/"), follow=True)
    assert offers(held, "release")
    assert not offers(held, "claim")

    free = browser.post(at(case, "release/"), follow=True)
    assert offers(free, "claim")
    late = browser.post(at(case, "release/"), follow=True)
    assert "Somebody was faster" in words(late)


def test_the_second_reviewer_decides(browser, cast, teas, colleague, signed_in):
    ReviewPolicy.objects.create(kind=KIND, promised_minutes=60, decisions_needed=2)
    case = waiting(cast.owner)
    said = browser.post(at(case, "approve/"), follow=True)
    assert "Your approval counts: Tea 1" in words(said)

    page = browser.get(at(case))
    assert "You approved it. The second decision is somebody else's." in words(page)
    assert not any(offers(page, act) for act in ("approve", "claim"))
    second = signed_in(colleague)
    assert "Reviewer did." in words(second.get(at(case)))
    second.post(at(case, "approve/"))
    assert again(case).status == ReviewStatus.APPROVED
