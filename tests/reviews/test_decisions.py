"""A yes or a no, by whom, and what follows."""

import pytest

from accounts.enums import NoticeEvent
from accounts.models import Account, Membership, Notice
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.reviewing import ReviewStatus
from reviews.actions import cases, decisions
from reviews.models import ReviewCase, ReviewDecision, ReviewPolicy
from reviews.queries import queue, story
from tests.accounts import papers
from tests.reviews.desk import KIND, acts, happened, reason, told, waiting
from tests.together import at_once


@pytest.fixture
def case(cast, teas):
    return waiting(cast.owner)


@pytest.fixture
def two_needed(cast, teas):
    ReviewPolicy.objects.create(kind=KIND, promised_minutes=60, decisions_needed=2)
    return waiting(cast.owner)


def reject(case, actor, text="Too bitter."):
    decisions.reject(case, actor=actor, reason=None, text=text)


def test_a_yes_moves_the_thing_and_tells_the_account(cast, case, teas):
    assert decisions.approve(case, actor=cast.reviewer, text="Well made.")

    case.refresh_from_db()
    assert (case.status, case.decided_by) == (ReviewStatus.APPROVED, cast.reviewer)
    assert (case.reply, case.turnaround) == ("Well made.", 0)
    assert teas.moves == [("approve", 1, cast.reviewer.pk)]
    assert told(NoticeEvent.REVIEW_APPROVED) == {"owner", "admin"}
    assert acts(case) == ["review.submitted", "review.approved"]


def test_a_no_moves_the_thing_and_says_what_to_mend(cast, case, teas):
    why = reason()
    decisions.reject(case, actor=cast.reviewer, reason=why, text="Really.")

    case.refresh_from_db()
    assert (case.status, case.reason) == (ReviewStatus.REJECTED, why)
    assert case.reply == "Really."
    assert teas.moves == [("reject", 1, cast.reviewer.pk)]
    facts = Notice.objects.filter(event=NoticeEvent.REVIEW_REJECTED)[0].facts
    assert facts["reason"] == {"en": "Too bitter", "zh-hans": "太苦"}
    assert facts["advice"]["en"] == "Steep it for less long."
    assert facts["reply"] == "Really."
    assert acts(case)[-1] == "review.rejected"


def test_a_submitter_who_manages_nothing_is_told_too(cast, teas):
    case = waiting(cast.developer)
    decisions.approve(case, actor=cast.reviewer)

    assert told(NoticeEvent.REVIEW_APPROVED) == {"owner", "admin", "developer"}


@pytest.mark.parametrize("text", ["", " \n "])
def test_a_no_needs_a_reason_or_words(cast, case, text):
    with pytest.raises(Refusal) as refusal:
        reject(case, cast.reviewer, text)
    assert (refusal.value.code, refusal.value.field) == ("no_reason", "reason")

    decisions.reject(case, actor=cast.reviewer, reason=reason(), text=text)
    case.refresh_from_db()
    assert case.status == ReviewStatus.REJECTED


def test_words_have_a_limit(cast, case):
    for decide in (
        lambda: reject(case, cast.reviewer, "x" * 2001),
        lambda: decisions.approve(case, actor=cast.reviewer, text="x" * 2001),
    ):
        with pytest.raises(Refusal) as refusal:
            decide()
        assert (refusal.value.code, refusal.value.field) == ("too_long", "text")
    reject(case, cast.reviewer, "x" * 2000)


@pytest.mark.parametrize("decide", [decisions.approve, reject])
def test_a_thing_that_cannot_move_takes_the_decision_back(cast, case, teas, decide):
    teas.trouble = Refusal("no", "It is gone.")

    with pytest.raises(Refusal, match="It is gone"):
        decide(case, actor=cast.reviewer)

    case.refresh_from_db()
    assert case.is_open
    assert (case.decided_by, case.decided_at, case.reply) == (None, None, "")
    assert ReviewDecision.objects.count() == 0
    assert acts(case) == ["review.submitted"]
    assert Notice.objects.filter(event__startswith="review").count() == 0


def test_a_yes_moves_a_verification_with_its_case(cast):
    account = Account.objects.get(name="Outsider Ltd")
    row = papers.approved(account, cast.outsider, cast.reviewer)

    assert row.status == ReviewStatus.APPROVED
    assert papers.case_of(row).status == ReviewStatus.APPROVED
    assert papers.in_force(account) == row


@pytest.mark.parametrize("decide", [decisions.approve, reject])
@pytest.mark.parametrize("how", ["member", "submitter"])
def test_nobody_decides_on_a_case_of_their_own(cast, teas, how, decide):
    if how == "member":
        Membership.objects.create(
            account=cast.account, user=cast.reviewer, role="analyst"
        )
    case = waiting(cast.owner if how == "member" else cast.reviewer)

    with pytest.raises(Refusal) as refusal:
        decide(case, actor=cast.reviewer)
    assert refusal.value.code == "own_account"
    case.refresh_from_db()
    assert case.is_open


def test_what_is_decided_is_not_decided_again(cast, case, colleague):
    reject(case, cast.reviewer)

    for again in (decisions.approve, reject):
        with pytest.raises(MovedOn):
            again(case, actor=colleague)
    assert case.decisions.count() == 1


# Two reviewers ----------------------------------------------------------------------


def test_where_two_must_approve_the_first_yes_waits(cast, two_needed, teas):
    assert not decisions.approve(two_needed, actor=cast.reviewer)

    two_needed.refresh_from_db()
    assert two_needed.is_open
    assert two_needed.claimed_by is None
    assert teas.moves == []
    assert told(NoticeEvent.REVIEW_APPROVED) == set()
    assert acts(two_needed)[-1] == "review.approved"


def test_one_reviewer_cannot_give_both(cast, two_needed):
    decisions.approve(two_needed, actor=cast.reviewer)

    for again in (decisions.approve, reject):
        with pytest.raises(Refusal) as refusal:
            again(two_needed, actor=cast.reviewer)
        assert refusal.value.code == "second_reviewer"


def test_the_second_yes_ends_the_round(cast, two_needed, teas, colleague):
    decisions.approve(two_needed, actor=cast.reviewer)
    assert decisions.approve(two_needed, actor=colleague)

    two_needed.refresh_from_db()
    assert two_needed.status == ReviewStatus.APPROVED
    assert two_needed.decided_by == colleague
    assert teas.moves == [("approve", 1, colleague.pk)]


def test_one_no_is_enough(cast, two_needed, colleague):
    decisions.approve(two_needed, actor=cast.reviewer)
    reject(two_needed, colleague)

    two_needed.refresh_from_db()
    assert two_needed.status == ReviewStatus.REJECTED


def read(case):
    return [one.what for one in story.visible_timeline(case)]


def test_the_applicant_reads_of_a_yes_only_when_it_counts(cast, two_needed, colleague):
    decisions.approve(two_needed, actor=cast.reviewer, text="Fine with me.")
    assert "Approved" not in read(two_needed)
    assert "Approved" in [one.what for one in story.timeline(two_needed)]

    decisions.approve(two_needed, actor=colleague)
    assert read(two_needed).count("Approved") == 1


def test_a_yes_before_a_no_stays_among_reviewers(cast, two_needed, colleague):
    decisions.approve(two_needed, actor=cast.reviewer)
    reject(two_needed, colleague)

    assert read(two_needed)[1:] == ["Rejected"]


# What comes next --------------------------------------------------------------------


def test_the_next_case_is_one_that_the_person_may_decide(cast, teas, colleague):
    ReviewPolicy.objects.create(kind=KIND, promised_minutes=60, decisions_needed=2)
    first, own, third = (
        waiting(cast.owner, key=1),
        waiting(cast.reviewer, key=2),
        waiting(cast.owner, key=3),
    )
    decisions.approve(first, actor=cast.reviewer)

    assert queue.next_for(cast.reviewer) == third
    assert queue.next_for(colleague) == first
    assert queue.next_for(colleague, first) == own


def test_a_case_taken_up_again_comes_back_to_who_decided(cast, two_needed, colleague):
    decisions.approve(two_needed, actor=cast.reviewer)
    reject(two_needed, colleague)
    cases.reopen(two_needed, actor=colleague, why="I was wrong.")
    decisions.approve(two_needed, actor=colleague)

    assert queue.next_for(cast.reviewer) == two_needed
    assert queue.next_for(colleague) is None


# At once ----------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_of_two_who_decide_at_once_one_wins(cast, case, teas, colleague):
    outcomes = []

    def decide(how, actor):
        def job():
            try:
                how(ReviewCase.objects.get(pk=case.pk), actor=actor)
                outcomes.append("won")
            except (MovedOn, Refusal):
                outcomes.append("lost")

        return job

    at_once(decide(decisions.approve, cast.reviewer), decide(reject, colleague))

    assert sorted(outcomes) == ["lost", "won"]
    case.refresh_from_db()
    assert not case.is_open
    [move] = teas.moves
    assert move[2] == case.decided_by_id == case.decisions.get().reviewer_id
    assert len(acts(case)) == 2
    assert happened(case) == ["submitted"]


@pytest.mark.django_db(transaction=True)
def test_of_two_clicks_on_approve_one_counts(cast, two_needed, teas):
    refused = []

    def approve():
        try:
            decisions.approve(two_needed, actor=cast.reviewer)
        except Refusal as refusal:
            refused.append(refusal.code)

    at_once(approve, approve)

    assert refused == ["second_reviewer"]
    two_needed.refresh_from_db()
    assert two_needed.is_open
    assert two_needed.decisions.count() == 1
