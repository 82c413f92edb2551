"""What an account reads of its cases, and what it may say."""

import pytest
from django.utils import translation

from accounts.enums import Role
from accounts.models import Account
from reviews.actions import claims, decisions
from reviews.models import ReviewEvent
from tests.accounts import papers
from tests.accounts.belonging import joined
from tests.pages.reading import words
from tests.reviews.desk import reason

PAGE = "/verification/"


@pytest.fixture
def account(cast):
    return Account.objects.get(name="Outsider Ltd")


@pytest.fixture
def case(cast, account):
    return papers.case_of(papers.pending(account, cast.outsider))


@pytest.fixture
def browser(cast, signed_in, case):
    return signed_in(cast.outsider)


def say(browser, case, text="It is the first one."):
    return browser.post(f"/reviews/cases/{case.uid}/answer/", {"text": text})


def test_who_waits_reads_the_place_in_the_queue(browser, cast):
    page = words(browser.get(PAGE))

    assert "Place 1 in the queue, due by" in page
    assert "Submitted for review" in page


def test_what_reviewers_say_among_themselves_is_never_shown(browser, case, cast):
    claims.claim(case, actor=cast.reviewer)
    claims.comment_internally(case, actor=cast.reviewer, text="Smells of fraud.")
    claims.release(case, actor=cast.reviewer)
    claims.comment_to_applicant(case, actor=cast.reviewer, text="Which licence?")
    page = browser.get(PAGE)

    assert "Which licence?" in words(page)
    for hidden in ("Smells of fraud.", "Taken by a reviewer", "Given back", "Reviewer"):
        assert hidden not in words(page).replace("reviewers", "")
    decisions.reject(case, actor=cast.reviewer, reason=None, text="Not readable.")
    papers.pending(case.account, cast.outsider)
    assert "Smells of fraud." not in browser.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["Too bitter", "Steep it for less long."]),
        ("zh-hans", ["太苦", "缩短浸泡时间。"]),
    ],
)
def test_who_is_refused_reads_why_and_what_to_do(browser, case, cast, language, said):
    why = reason(kind=case.kind)
    decisions.reject(
        case, actor=cast.reviewer, reason=why, text="Really, not <b>so</b>."
    )
    with translation.override(language):
        browser.cookies["django_language"] = language
        page = words(browser.get(PAGE))

    for text in [*said, "Really, not <b>so</b>."]:
        assert text in page


def test_an_earlier_round_stays_readable(browser, case, cast):
    decisions.reject(case, actor=cast.reviewer, reason=None, text="Not readable.")
    second = papers.case_of(papers.pending(case.account, cast.outsider))
    page = words(browser.get(PAGE))

    assert second.round == 2
    for said in ("Not readable.", "Round 1: Rejected", "Place 1 in the queue"):
        assert said in page


def test_an_answer_reaches_the_reviewers(browser, case, cast, signed_in):
    assert say(browser, case).url == PAGE

    assert "It is the first one." in words(browser.get(PAGE))
    desk = signed_in(cast.reviewer).get(f"/reviews/cases/{case.uid}/")
    assert "It is the first one." in words(desk)


@pytest.mark.parametrize(
    ("role", "may"),
    [(role, role in {Role.OWNER, Role.ADMIN}) for role in Role],
)
def test_only_who_manages_the_account_may_answer(case, account, signed_in, role, may):
    person = joined(account, f"new-{role.value}", role).user
    browser = signed_in(person)

    assert ("Write to the reviewers" in words(browser.get(PAGE))) is may
    say(browser, case)
    assert ReviewEvent.objects.filter(kind="commented").exists() is may


def test_nobody_answers_for_another_account(case, cast, signed_in):
    assert say(signed_in(cast.owner), case).status_code == 404
    assert not ReviewEvent.objects.filter(kind="commented").exists()


@pytest.mark.parametrize("text", ["", "  ", "x" * 2001])
def test_an_answer_must_be_usable(browser, case, text):
    assert say(browser, case, text).url == PAGE

    assert not ReviewEvent.objects.filter(kind="commented").exists()
    page = words(browser.get(PAGE))
    assert "Write something before" in page or "at most 2000 are possible" in page


def test_odd_signs_are_left_out_of_an_answer(browser, case):
    say(browser, case, "a\0b")

    assert ReviewEvent.objects.get(kind="commented").text == "ab"
