"""Signatures: what they need, their limits, versions, and what Tencent's no means."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from accounts.enums import AccountKind
from accounts.models import Account, AuditEntry
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.reviewing import ReviewStatus, subject_of
from projects.actions import (
    signature_entries,
    signatures,
    versions,
)
from projects.enums import SIGNATURE
from projects.models import Signature
from projects.queries.sendable import sendable_signatures
from projects.queries.signature_documents import documents_of
from projects.queries.signatures import MOST_SIGNATURES, is_first
from projects.queries.versions import gone, may_be_changed
from reviews.actions import decisions
from tests.projects import proofs
from tests.together import at_once


@pytest.fixture
def newcomer(cast):
    """An account that proved nothing yet."""
    account = Account.objects.get(name="Outsider Ltd")
    account.kind = AccountKind.ENTERPRISE
    account.activated_at = timezone.now()
    account.save()
    return account


def refused(found):
    return {refusal.field: refusal.message for refusal in found[1]}


def test_the_first_signature_of_an_account_is_proved(cast, newcomer):
    assert is_first(newcomer)
    assert "Upload a picture of the certificate." in refused(
        proofs.begun(cast, newcomer, certificates=0, submits=True)
    ).get("certificates", "")


def test_a_later_one_of_its_own_needs_nothing(cast):
    signature = proofs.pending(cast, certificates=0, certificate_type="")

    assert signature.status == ReviewStatus.PENDING
    assert proofs.case_of(signature).snapshot["documents"] == []


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"purpose": "other", "certificates": 1}, {"authorizations"}),
        ({"purpose": "other", "certificates": 0}, {"certificates", "authorizations"}),
        ({"sign_type": "trademark", "certificates": 0}, {"certificates", "certificate_type"}),
        ({"sign_type": "trademark"}, {"certificate_type"}),
        ({"sign_type": "government"}, {"certificate_type"}),
        ({"sign_name": "[Lantern]"}, {"sign_name"}),
        ({"sign_name": "verification"}, {"sign_name"}),
        ({"sign_name": ""}, {"sign_name"}),
    ],
)  # fmt: skip
def test_what_is_missing_is_told_by_field_and_the_rest_is_kept(cast, changes, fields):
    signature, found = proofs.begun(cast, submits=True, **changes)

    assert {refusal.field for refusal in found} == fields
    row = proofs.again(signature)
    assert row.status == ReviewStatus.DRAFT
    assert documents_of(row).count() == changes.get("certificates", 1)
    with pytest.raises(Refusal):
        signatures.submit(row, actor=cast.operator)


def test_anothers_name_is_proved_by_its_papers_and_a_letter(cast):
    signature = proofs.pending(cast, purpose="other", authorizations=1)

    pictures = subject_of(SIGNATURE).pictures(proofs.case_of(signature).snapshot)
    assert [str(picture.label) for picture in pictures] == [
        "Certificate: proof-0.png",
        "Letter of authorization: proof-1.png",
    ]


def test_a_person_has_no_name_of_an_organization(cast, newcomer):
    newcomer.kind = AccountKind.INDIVIDUAL
    newcomer.save()

    said = refused(proofs.begun(cast, newcomer, submits=True))
    assert "is for verified enterprises" in said["sign_type"]
    app = {"sign_type": "app", "certificate_type": "app_backend"}
    assert refused(proofs.begun(cast, newcomer, submits=True, **app)) == {}


def test_nothing_is_submitted_before_the_activation(cast, newcomer):
    newcomer.activated_at = None
    newcomer.save()

    said = refused(proofs.begun(cast, newcomer, submits=True))
    assert "not active" in said[""]


def test_a_text_is_applied_for_once_at_a_time(cast):
    proofs.pending(cast)

    said = refused(proofs.begun(cast, submits=True))
    assert "Another signature of this account has this text" in said["sign_name"]


def test_the_database_keeps_two_of_the_same_text_apart(cast, monkeypatch):
    first, second = proofs.draft(cast), proofs.draft(cast)
    monkeypatch.setattr("projects.actions.signatures.problems", lambda row: [])
    signatures.submit(first, actor=cast.operator)

    with pytest.raises(Refusal) as refusal:
        signatures.submit(second, actor=cast.operator)
    assert refusal.value.field == "sign_name"
    assert proofs.again(second).status == ReviewStatus.DRAFT


def test_a_rejected_text_may_be_applied_for_again(cast):
    proofs.rejected(cast)

    assert proofs.pending(cast).status == ReviewStatus.PENDING


def test_an_account_has_at_most_fifty(cast):
    Signature.objects.bulk_create(
        Signature(account=cast.account, sign_name=f"Name {n}")
        for n in range(MOST_SIGNATURES - 2)
    )
    last = proofs.draft(cast)

    with pytest.raises(Refusal, match="at most 50 signatures"):
        proofs.begun(cast)
    versions.delete(last, actor=cast.operator)
    proofs.draft(cast)
    with pytest.raises(Refusal, match="at most 50 signatures"):
        signatures.restore(last, actor=cast.operator)


def test_what_is_under_review_is_taken_back_by_a_change_and_reviewed_anew(cast):
    signature = proofs.pending(cast)
    first = proofs.case_of(signature)

    refusals = signature_entries.keep(
        signature,
        entry=proofs.entry(certificates=0, sign_name="Lantern House", submits=True),
        actor=cast.operator,
    )
    assert refusals == []
    first.refresh_from_db()
    case = proofs.case_of(signature)
    assert (first.status, case.status, case.round) == ("withdrawn", "pending", 2)
    assert case.snapshot["sign_name"] == "Lantern House"


def test_an_approved_one_is_replaced_while_it_keeps_working(cast):
    signature = proofs.usable(cast)
    assert not may_be_changed(signature)
    with pytest.raises(MovedOn):
        signatures.save(signature, details=proofs.entry().details, actor=cast.operator)

    second = signatures.start_version(signature, actor=cast.operator)
    assert [row.sha256 for row in documents_of(second)] == [
        row.sha256 for row in documents_of(signature)
    ]
    with pytest.raises(Refusal, match="Version 1 has this text"):
        signatures.submit(second, actor=cast.operator)
    entry = proofs.entry(certificates=0, sign_name="Lantern House", submits=True)
    assert signature_entries.keep(second, entry=entry, actor=cast.operator) == []
    case = proofs.case_of(second)
    assert case.baseline["sign_name"] == "Lantern Books"
    assert signature in sendable_signatures(cast.project)

    decisions.approve(case, actor=cast.reviewer)
    assert signature in sendable_signatures(cast.project)
    proofs.at_tencent(cast, second, "approved")
    usable = sendable_signatures(cast.project)
    assert (signature in usable, second in usable) == (False, True)


def test_only_one_next_version_is_written_at_a_time(cast):
    signature = proofs.usable(cast)
    signatures.start_version(signature, actor=cast.operator)

    with pytest.raises(MovedOn):
        signatures.start_version(signature, actor=cast.operator)


def test_what_tencent_refused_is_mended_in_place(cast):
    signature = proofs.approved(cast)
    proofs.at_tencent(cast, signature, "rejected", review_reply="Not recognisable.")
    assert may_be_changed(signature)

    entry = proofs.entry(certificates=0, remark="See our site", submits=True)
    assert signature_entries.keep(signature, entry=entry, actor=cast.operator) == []
    assert proofs.again(signature).status == ReviewStatus.PENDING
    assert proofs.case_of(signature).round == 2


def test_a_deletion_is_undone_with_all_versions(cast):
    signature = proofs.usable(cast)
    second = signatures.start_version(signature, actor=cast.operator)

    versions.delete(second, actor=cast.operator)
    assert signature not in sendable_signatures(cast.project)
    assert [row.pk for row in gone(Signature.objects.filter(account=cast.account))] == [
        second.pk
    ]
    signatures.restore(second, actor=cast.operator)
    assert signature in sendable_signatures(cast.project)
    assert proofs.again(second).deleted_at is None
    assert gone(Signature.objects.filter(account=cast.account)) == []


def test_a_deletion_is_final_after_a_while_and_where_another_has_the_text(cast):
    signature = proofs.usable(cast)
    versions.delete(signature, actor=cast.operator)
    other = proofs.pending(cast)

    with pytest.raises(Refusal, match="has the same text by now"):
        signatures.restore(signature, actor=cast.operator)
    versions.delete(other, actor=cast.operator)
    long_ago = timezone.now() - timedelta(days=settings.UNDO_DAYS + 1)
    Signature.objects.filter(pk=signature.pk).update(deleted_at=long_ago)
    with pytest.raises(Refusal, match="Create it anew"):
        signatures.restore(signature, actor=cast.operator)


def test_every_act_is_on_record(cast):
    signature = proofs.usable(cast)
    second = signatures.start_version(signature, actor=cast.operator)
    versions.discard(second, actor=cast.operator)
    versions.delete(signature, actor=cast.operator)
    signatures.restore(signature, actor=cast.operator)

    acts = AuditEntry.objects.filter(account=cast.account).order_by("number")
    assert [act for act in acts.values_list("act", flat=True) if "signature" in act] == [
        f"signature.{act}"
        for act in (
            "created", "document_uploaded", "submitted", "approved",
            "version_started", "version_discarded", "deleted", "restored",
        )
    ]  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_two_who_submit_the_same_text_at_once_do_not_both_succeed(cast):
    drafts = [proofs.draft(cast), proofs.draft(cast)]
    said = []

    def submit(draft):
        try:
            signatures.submit(draft, actor=cast.operator)
        except Refusal as refusal:
            said.append(refusal.field)

    at_once(*(lambda draft=draft: submit(draft) for draft in drafts))
    assert said == ["sign_name"]
    states = {proofs.again(draft).status for draft in drafts}
    assert states == {ReviewStatus.PENDING, ReviewStatus.DRAFT}
