"""What the desk is shown of a verification, and of what accounts are reminded."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation

from accounts.actions.identity_reminders import remind_of_documents
from accounts.enums import VERIFICATION, NoticeEvent
from accounts.models import Account, IdentityVerification, Notice
from isms_console.lib.reviewing import Level, subject_of
from tests.accounts import papers


@pytest.fixture
def account(cast):
    """Outsider Ltd: nobody verified it yet."""
    return Account.objects.get(name="Outsider Ltd")


@pytest.fixture
def lately(settings):
    """Changes are possible at once, so that a test can make several."""
    settings.VERIFICATION_CHANGE_DAYS = 0


def others(number, cast, **changes):
    for n in range(number):
        other = Account.objects.create(name=f"Sister {n}")
        papers.pending(other, cast.outsider, **changes)


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
