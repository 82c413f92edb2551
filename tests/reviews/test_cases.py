"""Rounds at the desk: opened, taken back, taken up again."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.enums import NoticeEvent
from accounts.models import Membership
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.reviewing import ReviewStatus
from reviews.actions import cases, decisions
from reviews.models import ReviewCase, ReviewPolicy
from tests.reviews.desk import KIND, acts, happened, told, waiting

pytestmark = pytest.mark.usefixtures("teas")


@pytest.fixture
def case(cast, teas):
    return waiting(cast.owner)


@pytest.fixture
def refused(cast, case):
    decisions.reject(case, actor=cast.reviewer, reason=None, text="Too bitter.")
    case.refresh_from_db()
    return case


def test_a_thing_has_one_open_case_at_a_time(cast, case):
    with pytest.raises(IntegrityError), transaction.atomic():
        waiting(cast.owner)

    assert ReviewCase.objects.get() == case
    assert waiting(cast.owner, key=2).round == 1


def test_rounds_are_numbered_and_kept_as_they_were_read(cast, refused, teas):
    teas.names[1] = "Milder tea"
    second = waiting(cast.owner)

    assert (refused.round, second.round) == (1, 2)
    assert (refused.title, second.title) == ("Tea 1", "Milder tea")
    assert refused.snapshot["name"] == "Tea 1"
    assert (second.baseline, second.status) == (None, ReviewStatus.PENDING)


def test_the_last_approved_round_is_what_the_next_is_compared_with(cast, case, teas):
    decisions.approve(case, actor=cast.reviewer)
    teas.names[1] = "Milder tea"

    assert waiting(cast.owner).baseline["name"] == "Tea 1"


def test_a_promise_is_kept_in_working_minutes(cast, teas):
    ReviewPolicy.objects.create(kind=KIND, promised_minutes=60, decisions_needed=2)
    case = waiting(cast.owner)

    assert case.submitted_at < case.soon_at < case.due_at
    assert case.due_at - case.submitted_at >= timedelta(minutes=60)
    assert case.decisions_needed == 2


def test_what_is_submitted_is_on_record(case):
    assert acts(case) == ["review.submitted"]
    assert happened(case) == ["submitted"]


# Withdrawing ------------------------------------------------------------------------


def test_the_applicant_takes_it_back(cast, case, teas):
    cases.withdraw(kind=KIND, key=1, actor=cast.owner)

    case.refresh_from_db()
    assert (case.status, case.decided_by) == (ReviewStatus.WITHDRAWN, None)
    assert teas.moves == [("withdraw", 1, cast.owner.pk)]
    assert acts(case) == ["review.submitted", "review.withdrawn"]
    assert happened(case) == ["submitted", "withdrawn"]
    assert waiting(cast.owner).round == 2


def test_what_is_decided_cannot_be_taken_back(cast, refused):
    with pytest.raises(MovedOn):
        cases.withdraw(kind=KIND, key=1, actor=cast.owner)

    refused.refresh_from_db()
    assert refused.status == ReviewStatus.REJECTED


def test_what_is_taken_back_cannot_be_decided(cast, case, teas):
    cases.withdraw(kind=KIND, key=1, actor=cast.owner)

    with pytest.raises(MovedOn):
        decisions.approve(case, actor=cast.reviewer)
    with pytest.raises(MovedOn):
        decisions.reject(case, actor=cast.reviewer, reason=None, text="No.")
    assert [what for what, *_ in teas.moves] == ["withdraw"]


def test_a_thing_that_cannot_be_taken_back_leaves_its_case_open(cast, case, teas):
    teas.trouble = MovedOn()

    with pytest.raises(MovedOn):
        cases.withdraw(kind=KIND, key=1, actor=cast.owner)
    case.refresh_from_db()
    assert case.is_open
    assert happened(case) == ["submitted"]


# Reopening --------------------------------------------------------------------------


def reopen(case, actor, why="I read it wrongly."):
    cases.reopen(case, actor=actor, why=why)
    case.refresh_from_db()


def test_a_decision_is_taken_up_again_with_a_new_clock(cast, refused, teas):
    long_ago = timezone.now() - timedelta(days=9)
    ReviewCase.objects.update(due_at=long_ago, soon_at=long_ago, escalated_at=long_ago)
    reopen(refused, cast.platform_admin)

    assert refused.is_open
    assert refused.due_at > refused.soon_at > timezone.now()
    assert refused.escalated_at is None
    assert (refused.reason, refused.reply, refused.turnaround) == (None, "", None)
    assert (refused.decided_by, refused.decided_at) == (None, None)
    assert refused.decisions.get().undone_at is not None
    assert teas.moves[-1] == ("reopen", 1, cast.platform_admin.pk)
    assert acts(refused)[-1] == "review.reopened"
    assert refused.events.last().text == "I read it wrongly."


def test_the_applicants_are_told_that_it_is_taken_up_again(cast, refused):
    reopen(refused, cast.reviewer)

    assert told(NoticeEvent.REVIEW_REOPENED) == {"owner", "admin"}


def test_whoever_decided_before_may_decide_again_after_it_was_taken_up(cast, refused):
    reopen(refused, cast.reviewer)

    assert decisions.approve(refused, actor=cast.reviewer)
    refused.refresh_from_db()
    assert refused.status == ReviewStatus.APPROVED
    assert refused.decisions.filter(undone_at=None).count() == 1
    assert refused.decisions.count() == 2


@pytest.mark.parametrize("why", ["", "  \n"])
def test_taking_up_again_needs_words(cast, refused, why):
    with pytest.raises(Refusal) as refusal:
        cases.reopen(refused, actor=cast.reviewer, why=why)
    assert (refusal.value.code, refusal.value.field) == ("no_reason", "why")


@pytest.mark.parametrize("ends", [True, False])
def test_a_later_round_stands_in_the_way(cast, refused, ends):
    waiting(cast.owner)
    if ends:
        cases.withdraw(kind=KIND, key=1, actor=cast.owner)

    with pytest.raises(Refusal) as refusal:
        cases.reopen(refused, actor=cast.reviewer, why="Why not?")
    assert refusal.value.code == "later_round"


def test_nobody_takes_up_a_decision_on_an_own_account(cast, refused):
    Membership.objects.create(account=cast.account, user=cast.reviewer, role="analyst")
    with pytest.raises(Refusal) as refusal:
        cases.reopen(refused, actor=cast.reviewer, why="For a friend.")
    assert refusal.value.code == "own_account"


def test_only_what_is_decided_is_taken_up_again(cast, case):
    with pytest.raises(MovedOn):
        cases.reopen(case, actor=cast.reviewer, why="Too slow.")

    cases.withdraw(kind=KIND, key=1, actor=cast.owner)
    with pytest.raises(MovedOn):
        cases.reopen(case, actor=cast.reviewer, why="Come back.")


def test_a_thing_that_cannot_be_taken_up_again_stays_decided(cast, refused, teas):
    teas.trouble = MovedOn()

    with pytest.raises(MovedOn):
        cases.reopen(refused, actor=cast.reviewer, why="Once more.")
    refused.refresh_from_db()
    assert refused.status == ReviewStatus.REJECTED
    assert refused.decisions.get().undone_at is None
    assert told(NoticeEvent.REVIEW_REOPENED) == set()
