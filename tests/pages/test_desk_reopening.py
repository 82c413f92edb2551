"""A decided case on the reviewers' desk."""

import pytest

from isms_console.lib.reviewing import ReviewStatus
from reviews.actions import cases, decisions
from tests.pages.cases import again, at, offers
from tests.pages.reading import words
from tests.reviews.desk import KIND, waiting


@pytest.fixture
def browser(cast, signed_in):
    return signed_in(cast.reviewer)


@pytest.fixture
def case(cast, teas):
    return waiting(cast.owner)


def test_a_decision_is_taken_up_again(browser, case, cast):
    decisions.approve(case, actor=cast.reviewer)
    page = browser.get(at(case))
    assert offers(page, "reopen")
    assert not any(offers(page, act) for act in ("approve", "claim"))
    assert "Take this decision up again?" in words(browser.get(at(case, "reopen/")))

    assert browser.post(at(case, "reopen/"), {"why": "A slip."}).url == at(case)
    assert again(case).is_open
    assert "A slip." in words(browser.get(at(case)))


def test_taking_up_again_says_what_is_wrong_and_keeps_the_words(browser, case, cast):
    decisions.approve(case, actor=cast.reviewer)
    for nothing in ("", " "):
        page = browser.post(at(case, "reopen/"), {"why": nothing})
        assert "This field is required." in words(page)

    waiting(cast.owner)
    page = browser.post(at(case, "reopen/"), {"why": "A slip."})
    assert "There is a later round" in words(page)
    assert "A slip." in words(page)
    assert again(case).status == ReviewStatus.APPROVED


def test_what_was_taken_back_stays_so(browser, case, cast):
    cases.withdraw(kind=KIND, key=1, actor=cast.owner)

    assert not offers(browser.get(at(case)), "reopen")
    page = browser.post(at(case, "reopen/"), {"why": "Come."}, follow=True)
    assert "Somebody was faster" in words(page)
