"""Verifications from draft to force and back, with the rules that bound them."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from accounts.actions import identity_drafts
from accounts.actions.identity_verifications import submit, withdraw
from accounts.enums import AccountKind
from accounts.models import Account, AuditEntry, IdentityVerification
from accounts.models.verifications import number_digest
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.reviewing import ReviewStatus
from reviews.actions import cases, decisions
from tests.accounts import papers

ENTERPRISE, INDIVIDUAL = AccountKind.ENTERPRISE, AccountKind.INDIVIDUAL


@pytest.fixture
def account(cast):
    """Outsider Ltd: nobody verified it yet."""
    return Account.objects.get(name="Outsider Ltd")


@pytest.fixture
def lately(settings):
    """Changes are possible at once, so that a test can make several."""
    settings.VERIFICATION_CHANGE_DAYS = 0


def age(row, days):
    then = timezone.now() - timedelta(days=days)
    IdentityVerification.objects.filter(pk=row.pk).update(approved_at=then)


def test_an_approved_verification_makes_the_account_what_it_proves(account, cast):
    row = papers.approved(account, cast.outsider, cast.reviewer)

    assert account.kind == ENTERPRISE
    assert (row.status, row.superseded_at) == (ReviewStatus.APPROVED, None)
    assert row.approved_at is not None
    acts = list(
        AuditEntry.objects.filter(account=account)
        .order_by("number")
        .values_list("act", flat=True)
    )
    assert [act for act in acts if act.startswith(("verification", "document"))] == [
        "verification.started",
        "verification.saved",
        "document.uploaded",
        "verification.submitted",
        "verification.approved",
    ]


def test_the_audit_log_never_holds_the_number(account, cast):
    papers.approved(account, cast.outsider, cast.reviewer)

    said = str(list(AuditEntry.objects.values_list("details", "subject")))
    assert "201912345K" not in said
    assert "••••345K" in said


def test_while_a_change_is_under_review_the_old_one_stays_in_force(
    account, cast, lately
):
    old = papers.approved(account, cast.outsider, cast.reviewer)
    new = papers.pending(account, cast.outsider, name="Harbour Tea Group")

    assert papers.in_force(account) == old
    decisions.approve(papers.case_of(new), actor=cast.reviewer)
    old.refresh_from_db()
    assert papers.in_force(account) == new
    assert (old.status, old.superseded_at is not None) == (ReviewStatus.APPROVED, True)


def test_a_refused_change_leaves_the_old_one_and_can_be_resubmitted(
    account, cast, lately
):
    old = papers.approved(account, cast.outsider, cast.reviewer)
    new = papers.rejected(papers.pending(account, cast.outsider), cast.reviewer)

    assert (papers.in_force(account), new.status) == (old, ReviewStatus.REJECTED)
    again = papers.pending(account, cast.outsider, name="Another Name Ltd")
    assert (again.pk, papers.case_of(again).round) == (new.pk, 2)


def test_a_withdrawn_one_is_the_accounts_again(account, cast):
    row = papers.pending(account, cast.outsider)

    withdraw(row, actor=cast.outsider)

    row.refresh_from_db()
    assert row.status == ReviewStatus.WITHDRAWN
    with pytest.raises(MovedOn):
        withdraw(row, actor=cast.outsider)


def test_what_is_under_review_cannot_be_changed(account, cast):
    row = papers.pending(account, cast.outsider)

    with pytest.raises(MovedOn):
        papers.draft(account, cast.outsider, name="Somebody Else")
    with pytest.raises(MovedOn):
        submit(row, actor=cast.outsider)
    assert IdentityVerification.objects.get().name == papers.ENTERPRISE["name"]


def test_a_second_change_within_thirty_days_is_refused_with_the_day(account, cast):
    row = papers.approved(account, cast.outsider, cast.reviewer)
    day = timezone.localdate(row.approved_at + timedelta(days=30))

    with pytest.raises(Refusal, match=str(day)):
        identity_drafts.start(account=account, kind=ENTERPRISE, actor=cast.outsider)
    age(row, 31)
    identity_drafts.start(account=account, kind=ENTERPRISE, actor=cast.outsider)


def test_from_individual_to_enterprise_it_goes_at_any_time_but_not_back(account, cast):
    papers.approved(account, cast.outsider, cast.reviewer, INDIVIDUAL)
    papers.approved(account, cast.outsider, cast.reviewer, ENTERPRISE)

    assert account.kind == ENTERPRISE
    with pytest.raises(Refusal):
        identity_drafts.start(account=account, kind=INDIVIDUAL, actor=cast.outsider)


def test_a_draft_begun_in_time_is_stopped_when_it_is_submitted_too_early(account, cast):
    papers.approved(account, cast.outsider, cast.reviewer, INDIVIDUAL)
    row = papers.draft(account, cast.outsider, ENTERPRISE)
    IdentityVerification.objects.filter(pk=row.pk).update(kind=INDIVIDUAL)

    with pytest.raises(Refusal) as refused:
        submit(row, actor=cast.outsider)
    assert refused.value.code == "changed_lately"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "1234"}, "name"),
        ({"address": "x"}, "address"),
        ({"document_number": "abcd"}, "document_number"),
        ({"document_number": "12<script>"}, "document_number"),
        ({"country": ""}, "country"),
        ({"valid_until": timezone.localdate()}, "valid_until"),
        ({"papers": []}, "documents"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_submitted(
    account, cast, change, field
):
    row = papers.draft(account, cast.outsider, **change)

    with pytest.raises(Refusal) as refused:
        submit(row, actor=cast.outsider)
    assert refused.value.field == field
    row.refresh_from_db()
    assert row.status == ReviewStatus.DRAFT


def others(number, cast, **changes):
    for n in range(number):
        other = Account.objects.create(name=f"Sister {n}")
        papers.pending(other, cast.outsider, **changes)


def test_an_identity_carries_only_so_many_accounts(account, cast, settings):
    settings.ACCOUNTS_PER_ENTERPRISE = 2
    others(2, cast, document_number="2019-1234 5k")

    row = papers.draft(account, cast.outsider)
    with pytest.raises(Refusal, match="2 accounts"):
        submit(row, actor=cast.outsider)

    withdrawn = IdentityVerification.objects.get(account__name="Sister 0")
    withdraw(withdrawn, actor=cast.outsider)
    submit(row, actor=cast.outsider)


def test_the_limit_holds_when_the_reviewer_approves_too(account, cast, settings):
    row = papers.pending(account, cast.outsider)
    others(1, cast)
    settings.ACCOUNTS_PER_ENTERPRISE = 1

    with pytest.raises(Refusal):
        decisions.approve(papers.case_of(row), actor=cast.reviewer)
    assert papers.case_of(row).is_open


def test_the_same_number_in_another_country_is_another_identity(
    account, cast, settings
):
    settings.ACCOUNTS_PER_ENTERPRISE = 1
    others(1, cast, country="MY")

    papers.pending(account, cast.outsider)


def test_a_new_secret_key_needs_new_digests(account, cast, settings):
    row = papers.draft(account, cast.outsider)
    before = row.number_digest
    settings.SECRET_KEY = "another-secret-key-of-more-than-forty-characters"

    call_command("reencrypt_secrets")

    row.refresh_from_db()
    assert row.number_digest not in ("", before)
    assert row.number_digest == number_digest(ENTERPRISE, "SG", "201912345k")


# Decisions that are taken up again --------------------------------------------------


def reopen(row, actor):
    case = papers.case_of(row)
    cases.reopen(case, actor=actor, why="A second look.")
    case.refresh_from_db()
    return case


def test_a_reopened_approval_stays_in_force_until_it_is_decided(account, cast):
    row = papers.approved(account, cast.outsider, cast.reviewer)
    case = reopen(row, cast.platform_admin)

    account.refresh_from_db()
    assert (papers.in_force(account), account.kind) == (row, ENTERPRISE)
    decisions.approve(case, actor=cast.reviewer)
    assert papers.in_force(account) == row


def test_a_reopened_approval_that_is_refused_brings_the_one_before_back(
    account, cast, lately
):
    old = papers.approved(account, cast.outsider, cast.reviewer, INDIVIDUAL)
    new = papers.approved(account, cast.outsider, cast.reviewer, ENTERPRISE)
    reopen(new, cast.platform_admin)

    papers.rejected(new, cast.reviewer)

    account.refresh_from_db()
    assert (papers.in_force(account), account.kind) == (old, INDIVIDUAL)
    assert new.status == ReviewStatus.REJECTED


def test_without_one_before_the_account_is_not_verified_any_more(account, cast):
    row = papers.approved(account, cast.outsider, cast.reviewer)
    Account.objects.filter(pk=account.pk).update(activated_at=timezone.now())
    reopen(row, cast.platform_admin)

    papers.rejected(row, cast.reviewer)

    account.refresh_from_db()
    assert (papers.in_force(account), account.kind) == (None, AccountKind.UNVERIFIED)
    # It stays activated, and runs again with the next approval.
    assert (account.activated_at is not None, account.is_active) == (True, False)
    papers.approved(account, cast.outsider, cast.reviewer)
    assert account.is_active


def test_a_refused_approval_makes_room_for_a_change_that_is_under_way(
    account, cast, lately
):
    row = papers.approved(account, cast.outsider, cast.reviewer)
    change = papers.pending(account, cast.outsider, name="Harbour Tea Group")
    reopen(row, cast.platform_admin)

    papers.rejected(row, cast.reviewer)

    assert (row.status, row.superseded_at is not None) == ("rejected", True)
    decisions.approve(papers.case_of(change), actor=cast.reviewer)
    assert papers.in_force(account) == change


def test_what_another_one_replaced_is_not_reopened(account, cast, lately):
    old = papers.approved(account, cast.outsider, cast.reviewer)
    papers.approved(account, cast.outsider, cast.reviewer)

    with pytest.raises(Refusal, match="later verification"):
        reopen(old, cast.platform_admin)


def test_a_refusal_is_not_reopened_once_the_account_mends_it(account, cast):
    row = papers.rejected(papers.pending(account, cast.outsider), cast.reviewer)
    reopen(row, cast.platform_admin)
    row.refresh_from_db()
    assert row.status == ReviewStatus.PENDING
    papers.rejected(row, cast.reviewer)

    # What the case shows and what would come into force would differ.
    papers.draft(account, cast.outsider, name="Somebody Else Ltd", papers=[])
    with pytest.raises(Refusal, match="changing it already"):
        reopen(row, cast.platform_admin)
