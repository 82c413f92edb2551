"""Verifications from draft to force and back, with the rules that bound them."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone, translation
from hypothesis import given
from hypothesis import strategies as st

from accounts.actions import identity_drafts
from accounts.actions.identity_reminders import remind_of_documents
from accounts.actions.identity_verifications import submit, withdraw
from accounts.enums import VERIFICATION, AccountKind, NoticeEvent
from accounts.models import Account, AuditEntry, IdentityVerification, Notice
from accounts.models.verifications import number_digest
from accounts.validators import (
    address_problem,
    name_problem,
    number_fits,
    number_problem,
    plain,
)
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.reviewing import Level, ReviewStatus, subject_of
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
        AuditEntry.objects.filter(account=account).values_list("act", flat=True)
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


# What the desk is shown -------------------------------------------------------------


def findings(row):
    subject = subject_of(VERIFICATION)
    found = subject.findings(row.pk, subject.snapshot(row.pk))
    order = [list(Level).index(one.level) for one in found]
    assert order == sorted(order)
    return {one.rule: one for one in found}


def test_the_desk_is_told_what_a_machine_notices(account, cast):
    others(1, cast)
    small = papers.paper(papers.picture(size=(200, 300)))
    soon = timezone.localdate() + timedelta(days=9)
    row = papers.pending(
        account, cast.outsider, papers=[small], valid_until=soon,
        document_number="12345",
    )  # fmt: skip

    found = findings(row)

    assert {rule: one.level for rule, one in found.items()} == {
        "number": Level.WARNS,
        "expires_soon": Level.WARNS,
        "small_picture": Level.WARNS,
        "account_name": Level.ADVISES,
        "identity": Level.CONFIRMS,
    }
    assert "200 × 300" in str(found["small_picture"].message)


def test_the_desk_is_told_who_else_uses_the_identity(account, cast, settings):
    others(2, cast)
    row = papers.pending(account, cast.outsider)

    assert findings(row)["identity"].level == Level.WARNS
    settings.ACCOUNTS_PER_ENTERPRISE = 2
    assert findings(row)["identity"].level == Level.REFUSES


def test_the_desk_is_told_what_changed(account, cast, lately):
    old = papers.approved(account, cast.outsider, cast.reviewer)
    new = papers.pending(account, cast.outsider, address="Another street 5")

    assert "Address" in str(findings(new)["changes"].message)
    assert subject_of(VERIFICATION).replaces(new.pk) == old.pk
    assert papers.case_of(new).baseline["address"] == papers.ENTERPRISE["address"]


def test_the_desk_reads_it_in_its_own_language(account, cast):
    row = papers.pending(account, cast.outsider)
    subject = subject_of(VERIFICATION)
    snapshot = subject.snapshot(row.pk)
    shown = {f.key: subject.display(f, snapshot[f.key]) for f in subject.fields}

    assert (shown["country"], shown["kind"]) == ("Singapore", "Enterprise")
    assert (shown["valid_until"], shown["documents"]) == (
        "Does not expire",
        "1 document",
    )
    translation.activate("zh-hans")
    [country] = [f for f in subject.fields if f.key == "country"]
    assert subject.display(country, "SG") == "新加坡"


# Expiry -----------------------------------------------------------------------------


def test_owners_are_reminded_once_before_and_once_after_the_last_day(account, cast):
    last = timezone.localdate() + timedelta(days=30)
    row = papers.approved(account, cast.outsider, cast.reviewer, valid_until=last)
    told = Notice.objects.filter(event=NoticeEvent.DOCUMENTS_EXPIRE)

    assert (remind_of_documents(), remind_of_documents()) == (1, 0)
    assert told.get().facts["has_expired"] is False

    IdentityVerification.objects.filter(pk=row.pk).update(
        valid_until=timezone.localdate() - timedelta(days=1),
        reminded_at=timezone.now() - timedelta(days=20),
    )
    assert (remind_of_documents(), remind_of_documents()) == (1, 0)
    assert told.latest("id").facts["has_expired"] is True
    assert {notice.user for notice in told} == {cast.outsider}


def test_nobody_is_reminded_of_what_is_valid_for_long(account, cast):
    last = timezone.localdate() + timedelta(days=31)
    papers.approved(account, cast.outsider, cast.reviewer, valid_until=last)

    assert remind_of_documents() == 0


# The rules by themselves ------------------------------------------------------------


@given(st.text())
def test_no_text_breaks_a_rule(text):
    for rule in (name_problem, address_problem, number_problem):
        assert isinstance(rule(text), str)
    number_fits("CN", "business_licence", text)
    number_fits("CN", "id_card", text)
    assert plain(plain(text)) == plain(text)
    assert "\0" not in plain(text)


@given(st.text(), st.sampled_from(["", " ", "-", "/", "."]))
def test_a_digest_does_not_depend_on_how_a_number_is_typed(text, between):
    typed = between.join(["2019", "12345", "k"])
    assert number_digest("enterprise", "SG", typed) == number_digest(
        "enterprise", "SG", "201912345K"
    )
    number_digest("enterprise", "SG", text)


@pytest.mark.parametrize(
    ("country", "document", "number", "fits"),
    [
        ("CN", "business_licence", "91350100M000100Y43", True),
        ("CN", "business_licence", "91350100M000100Y44", False),
        ("CN", "id_card", "11010519491231002X", True),
        ("CN", "id_card", "110105194912310021", False),
        ("SG", "business_licence", "201912345k", True),
        ("SG", "business_licence", "T08LL1234A", True),
        ("HK", "business_licence", "1234-5678", True),
        ("HK", "business_licence", "12345", False),
        ("JP", "business_licence", "１２３４５６７８９０１２３", False),
        ("FR", "business_licence", "anything", None),
    ],
)
def test_numbers_fit_their_country(country, document, number, fits):
    assert number_fits(country, document, number) is fits
