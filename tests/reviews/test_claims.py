"""Who holds a case, what is said about it, and what the clock does."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.enums import NoticeEvent
from accounts.models import Membership, Notice
from isms_console.lib.errors import MovedOn, Refusal
from reviews.actions import cases, claims, decisions
from reviews.models import ReviewCase, ReviewPolicy
from reviews.queries import story
from reviews.tasks import mind_the_clock
from tests.reviews.desk import KIND, acts, happened, told, waiting


@pytest.fixture
def case(cast, teas):
    return waiting(cast.owner)


def hold(case, reviewer):
    claims.claim(case, actor=reviewer)
    case.refresh_from_db()


def run_out(case):
    just_now = timezone.now() - timedelta(seconds=1)
    ReviewCase.objects.filter(pk=case.pk).update(claim_ends_at=just_now)
    case.refresh_from_db()


def test_a_case_is_held_for_half_an_hour(cast, case):
    hold(case, cast.reviewer)

    assert case.is_claimed
    assert case.claimed_by == cast.reviewer
    left = case.claim_ends_at - timezone.now()
    assert timedelta(minutes=29) < left <= claims.CLAIM
    assert acts(case)[-1] == "review.claimed"


def test_holding_on_takes_another_half_hour_and_is_no_second_claim(cast, case):
    hold(case, cast.reviewer)
    soon = timezone.now() + timedelta(minutes=1)
    ReviewCase.objects.update(claim_ends_at=soon)
    case.refresh_from_db()
    hold(case, cast.reviewer)

    assert case.claim_ends_at > soon
    assert happened(case) == ["submitted", "claimed"]
    assert acts(case).count("review.claimed") == 1


def test_what_somebody_holds_nobody_else_takes_decides_or_gives_back(
    cast, case, colleague
):
    hold(case, cast.reviewer)

    with pytest.raises(MovedOn):
        claims.claim(case, actor=colleague)
    with pytest.raises(MovedOn):
        claims.release(case, actor=colleague)
    for decide in (
        lambda: decisions.approve(case, actor=colleague),
        lambda: decisions.reject(case, actor=colleague, reason=None, text="No."),
    ):
        with pytest.raises(Refusal) as refusal:
            decide()
        assert refusal.value.code == "claimed"
    case.refresh_from_db()
    assert case.claimed_by == cast.reviewer
    assert case.decisions.count() == 0


def test_what_is_given_back_is_free(cast, case, colleague):
    hold(case, cast.reviewer)
    claims.release(case, actor=cast.reviewer)
    hold(case, colleague)

    assert case.claimed_by == colleague
    assert acts(case)[1:] == ["review.claimed", "review.released", "review.claimed"]
    with pytest.raises(MovedOn):
        claims.release(case, actor=cast.reviewer)


def test_a_claim_that_ran_out_binds_nobody(cast, case, colleague):
    hold(case, cast.reviewer)
    run_out(case)

    assert not case.is_claimed
    hold(case, colleague)
    assert case.claimed_by == colleague
    run_out(case)
    assert decisions.approve(case, actor=cast.reviewer)


def test_a_claim_lapses_once(cast, case):
    held = waiting(cast.owner, key=2)
    for one in (case, held):
        hold(one, cast.reviewer)
    run_out(case)

    assert (claims.lapse_claims(), claims.lapse_claims()) == (1, 0)
    case.refresh_from_db()
    assert (case.claimed_by, case.claim_ends_at) == (None, None)
    assert happened(case)[-1] == "lapsed"
    held.refresh_from_db()
    assert held.claimed_by == cast.reviewer


@pytest.mark.parametrize("how", ["member", "submitter"])
def test_nobody_holds_a_case_of_their_own(cast, teas, how):
    if how == "member":
        Membership.objects.create(
            account=cast.account, user=cast.reviewer, role="analyst"
        )
    case = waiting(cast.owner if how == "member" else cast.reviewer)

    with pytest.raises(Refusal) as refusal:
        claims.claim(case, actor=cast.reviewer)
    assert refusal.value.code == "own_account"


def test_what_is_decided_cannot_be_held(cast, case):
    cases.withdraw(kind=KIND, key=1, actor=cast.owner)

    with pytest.raises(MovedOn):
        claims.claim(case, actor=cast.reviewer)


def test_who_approved_does_not_hold_it_against_the_second_reviewer(cast, teas):
    ReviewPolicy.objects.create(kind=KIND, promised_minutes=60, decisions_needed=2)
    case = waiting(cast.owner)
    decisions.approve(case, actor=cast.reviewer)

    with pytest.raises(Refusal) as refusal:
        claims.claim(case, actor=cast.reviewer)
    assert refusal.value.code == "second_reviewer"


# The clock --------------------------------------------------------------------------


def test_everybody_at_the_desk_is_told_once_of_an_overdue_case(cast, case, colleague):
    waiting(cast.owner, key=2)
    ReviewCase.objects.filter(pk=case.pk).update(due_at=timezone.now())

    assert (claims.escalate(), claims.escalate()) == (1, 0)
    assert told(NoticeEvent.CASE_OVERDUE) == {"reviewer", "platform", "second"}
    notice = Notice.objects.filter(event=NoticeEvent.CASE_OVERDUE).first()
    assert notice.facts["account"] == "Harbour Tea"
    assert str(case.uid) in notice.url
    assert happened(case)[-1] == "escalated"


def test_nobody_is_told_of_a_decided_case(cast, case):
    decisions.approve(case, actor=cast.reviewer)
    ReviewCase.objects.update(due_at=timezone.now())

    assert claims.escalate() == 0


def test_the_job_minds_claims_and_promises(cast, case):
    hold(case, cast.reviewer)
    run_out(case)
    ReviewCase.objects.update(due_at=timezone.now())
    mind_the_clock(something_new=1)

    assert happened(case)[-2:] == ["lapsed", "escalated"]


# Words ------------------------------------------------------------------------------


def test_words_to_the_applicant_reach_the_account(cast, case):
    claims.comment_to_applicant(case, actor=cast.reviewer, text=" Which leaf? ")

    assert told(NoticeEvent.REVIEW_COMMENT) == {"owner", "admin"}
    assert story.visible_timeline(case)[-1].text == "Which leaf?"
    assert acts(case)[-1] == "review.commented"


def test_words_among_reviewers_stay_there(cast, case):
    claims.comment_internally(case, actor=cast.reviewer, text="Looks odd.")

    assert told(NoticeEvent.REVIEW_COMMENT) == set()
    assert "Looks odd." in [one.text for one in story.timeline(case)]
    assert "Looks odd." not in [one.text for one in story.visible_timeline(case)]
    assert acts(case)[-1] == "review.commented_internally"


def test_an_answer_reaches_who_holds_the_case(cast, case):
    claims.answer(case, actor=cast.owner, text="The first one.")
    assert told(NoticeEvent.REVIEW_ANSWER) == set()

    hold(case, cast.reviewer)
    claims.answer(case, actor=cast.owner, text="The second one.")
    assert told(NoticeEvent.REVIEW_ANSWER) == {"reviewer"}
    assert acts(case).count("review.answered") == 2


@pytest.mark.parametrize(
    "say", [claims.comment_to_applicant, claims.comment_internally, claims.answer]
)
@pytest.mark.parametrize(
    ("text", "code"), [("", "empty"), (" \n", "empty"), ("x" * 2001, "too_long")]
)
def test_words_must_be_usable(cast, case, say, text, code):
    with pytest.raises(Refusal) as refusal:
        say(case, actor=cast.reviewer, text=text)
    assert (refusal.value.code, refusal.value.field) == (code, "text")
    assert happened(case) == ["submitted"]
