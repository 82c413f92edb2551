"""The audit log as rows: appended in order, by many at once, and never changed."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.actions.audit import changed, record
from accounts.enums import Role
from accounts.models import AuditChain, AuditEntry
from accounts.queries.audit_chains import Head, chains, verify
from isms_console.lib.origin import coming_from
from tests.accounts.tampering import TABLE, chain_of
from tests.together import at_once


@pytest.fixture
def entry(cast):
    return record(
        account=cast.account, actor=cast.owner, act="key.created", subject="AKID1"
    )


def are_whole():
    return all(isinstance(verify(chain), Head) for chain in chains())


def test_an_entry_says_who_did_what_when_and_from_where(cast):
    with coming_from("203.0.113.9"):
        record(
            account=cast.account, actor=cast.owner, act="member.role_changed",
            subject="analyst@cast.example",
            details=changed(role=(Role.ANALYST, Role.OPERATOR), name=("Ann", "Ann")),
        )  # fmt: skip

    entry = AuditEntry.objects.get()
    assert (entry.actor, entry.act) == (cast.owner, "member.role_changed")
    assert (entry.subject, entry.address) == ("analyst@cast.example", "203.0.113.9")
    assert entry.details == {"changes": {"role": ["analyst", "operator"]}}
    assert abs((timezone.now() - entry.created_at).total_seconds()) < 60


def test_each_entry_holds_the_digest_of_the_one_before(cast):
    chain = chain_of(cast.account, 3)

    first, second, third = AuditEntry.objects.order_by("number")
    assert [first.number, second.number, third.number] == [1, 2, 3]
    assert first.previous_digest == ""
    assert second.previous_digest == first.digest
    assert third.previous_digest == second.digest
    chain.refresh_from_db()
    assert (chain.length, chain.head) == (3, third.digest)


def test_every_account_and_the_platform_have_a_chain_of_their_own(cast):
    elsewhere = cast.outsider.memberships.get().account
    for account, length in ((cast.account, 2), (None, 3), (elsewhere, 1)):
        chain_of(account, length)

    assert [(c.account, c.length) for c in chains()] == [
        (cast.account, 2), (None, 3), (elsewhere, 1),
    ]  # fmt: skip
    assert are_whole()


@pytest.mark.parametrize(
    ("value", "stored"),
    [(1e16, 10**16), (0.25, 0.25), (1e-7, 1e-7), (float("nan"), "nan"), (True, True),
     (float("inf"), "inf"), (None, None), ("a\0b", "a\ufffdb"), ("\ud800", "?"),
     (Decimal("1.10"), "1.10"), ((1, "x"), [1, "x"]), ({"a": {1: 2}}, {"a": {"1": 2}}),
     (datetime(2026, 11, 25, tzinfo=UTC), "2026-11-25 00:00:00+00:00")],
)  # fmt: skip
def test_odd_details_come_back_as_they_were_sealed(cast, value, stored):
    record(
        account=None, actor=None, act="key.created", subject="x", details={"v": value}
    )

    assert AuditEntry.objects.get().details == {"v": stored}
    assert are_whole()


def test_odd_subjects_are_kept_as_far_as_they_can_be(cast):
    record(
        account=None, actor=None, act="key.created", subject="\0\ud800é" + "长" * 500
    )

    assert AuditEntry.objects.get().subject == "\ufffd?é" + "长" * 117
    assert are_whole()


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(details=st.dictionaries(st.text(), VALUES, max_size=4), subject=st.text())
def test_whatever_is_recorded_is_whole_when_it_is_read(db, details, subject):
    record(account=None, actor=None, act="x", subject=subject, details=details)

    last = AuditEntry.objects.last()
    assert last.digest == last.made_digest()


def test_a_record_costs_three_statements(cast, django_assert_num_queries):
    chain_of(cast.account, 1)
    with django_assert_num_queries(3):
        record(account=cast.account, actor=cast.owner, act="x", subject="y")


@pytest.mark.parametrize(
    "change",
    [
        lambda entry: entry.save(),
        lambda entry: entry.save(update_fields=["subject"]),
        lambda entry: entry.delete(),
        lambda entry: AuditEntry.objects.update(subject="else"),
        lambda entry: AuditEntry.objects.filter(pk=entry.pk).delete(),
        lambda entry: AuditEntry.objects.bulk_update([entry], ["subject"]),
        lambda entry: AuditEntry.objects.bulk_create([AuditEntry(subject="past")]),
        lambda entry: AuditEntry.objects.update_or_create(
            pk=entry.pk, defaults={"subject": "else"}
        ),
        lambda entry: entry.account.audit_entries.update(subject="else"),
        lambda entry: entry.account.audit_entries.clear(),
    ],
)
def test_the_orm_refuses_to_change_what_is_on_record(entry, change):
    with pytest.raises(TypeError, match="append-only"), transaction.atomic():
        change(entry)

    assert AuditEntry.objects.get().subject == "AKID1"


@pytest.mark.parametrize(
    "statement", [f"UPDATE {TABLE} SET subject = 'else'", f"DELETE FROM {TABLE}"]
)
def test_the_database_refuses_too(entry, statement):
    if connection.vendor == "sqlite" and statement.startswith("DELETE"):
        pytest.skip("Django's flush deletes rows on SQLite: see AuditEntry.")
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)

    assert AuditEntry.objects.get().subject == "AKID1"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("with_account", [True, False])
def test_two_who_write_the_first_entry_make_one_chain(cast, with_account):
    account = cast.account if with_account else None
    at_once(*[lambda: chain_of(account, 1)] * 4)

    assert AuditChain.objects.get().length == 4
    assert are_whole()


@pytest.mark.django_db(transaction=True)
def test_many_at_once_never_break_a_chain_nor_hold_up_sends(cast):
    def write():
        chain_of(cast.account, 15)

    def write_elsewhere():
        for _ in range(15):
            chain_of(None, 1)

    numbers = [f"+65812345{n}" for n in range(10, 30)]

    def send():
        for _ in range(10):
            cast.send(numbers.pop())

    def write_within_longer_transactions():
        for _ in range(10):
            with transaction.atomic():
                cast.account.memberships.filter(role=Role.ANALYST).update(
                    role=Role.ANALYST
                )
                chain_of(cast.account, 2)

    at_once(write, write, send, send, write_elsewhere, write_within_longer_transactions)

    assert [(c.account, c.length) for c in chains() if c.account] == [
        (cast.account, 15 + 15 + 10 + 10 + 20)
    ]
    assert AuditChain.objects.get(account=None).length == 15
    assert are_whole()


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_leaves_no_gap(cast):
    chain_of(cast.account, 2)
    with transaction.atomic():
        chain_of(cast.account, 1)
        transaction.set_rollback(True)
    chain_of(cast.account, 1)

    assert AuditChain.objects.get().length == 3
    assert are_whole()


def test_a_send_locks_its_chain_as_its_last_act(cast):
    """Whoever waits for a chain must hold nothing that its holder still wants."""
    statements = []

    def watch(execute, sql, *rest):
        statements.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(watch):
        cast.send("+6581234567")

    first = next(i for i, sql in enumerate(statements) if "accounts_auditchain" in sql)
    after = [sql for sql in statements[first:] if "accounts_audit" not in sql]
    assert [sql for sql in after if not sql.startswith(("SAVEPOINT", "RELEASE"))] == []
