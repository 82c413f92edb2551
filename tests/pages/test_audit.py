"""The audit log on screen and as a file: the account's, and everybody's."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.actions.audit import changed
from accounts.enums import Role
from accounts.models import AuditEntry, Membership
from tests.pages.audit_log import (
    EVERYWHERE,
    EVERYWHERES_EXPORT,
    EXPORT,
    PAGE,
    exporter,
    reader,
    writer,
)
from tests.pages.reading import words


@pytest.fixture
def write(cast):
    return writer(cast)


@pytest.fixture
def read(cast, signed_in):
    return reader(cast, signed_in)


@pytest.fixture
def rows(cast, signed_in):
    return exporter(cast, signed_in)


def test_an_empty_log_says_what_will_be_there(read):
    assert "Nothing on record yet" in read()


def test_an_entry_shows_when_who_what_to_whom_and_from_where(write, read):
    entry = write(
        "member.role_changed", "analyst@cast.example",
        details=changed(role=(Role.ANALYST, Role.OPERATOR)),
    )  # fmt: skip

    shown = read()
    assert "Changed a member’s role" in shown
    assert "Role: Analyst → Operator" in shown
    assert "Owner owner@cast.example" in shown
    assert "analyst@cast.example 203.0.113.9" in shown
    assert f"{entry.created_at:%Y-%m-%d %H:%M}" in shown
    assert entry.digest in shown


def test_what_projects_call_something_is_said_in_words(write, read):
    write(
        "signature.changed", "Lantern Books",
        details=changed(sign_type=("company", "app"), purpose=("own", "other")),
    )  # fmt: skip
    write("body_template.changed", "Code", details=changed(kind=("otp", "marketing")))
    write("recipient.added", "On call", details={"events": ["over_limit", "review"]})

    shown = read()
    assert "Type: Company → App" in shown
    assert "Our own: this account's verified entity → Somebody else's" in shown
    assert "Kind: OTP → Marketing" in shown
    assert "A signature or body template is reviewed" in shown


def test_the_newest_comes_first(write, read):
    write(subject="older")
    write(subject="newer")

    assert read().index("newer") < read().index("older")


def test_an_act_without_words_is_shown_as_it_is(write, read):
    write("kettle.boiled", details={"degrees_celsius": 100})

    assert "kettle.boiled" in read()
    assert "degrees celsius 100" in read()


@pytest.mark.parametrize(
    "details",
    [{"changes": 5}, {"changes": {"role": "ab"}}, {"changes": {"x": [1]}},
     {"changes": {"role": [None, {"a": [True, ""]}]}}, {"kind": ["<b>", None]}],
)  # fmt: skip
def test_odd_details_do_not_break_the_page(write, read, details):
    write(details=details)

    assert "Created an access key" in read()
    assert "<b>" in read() or "kind" not in details


def test_what_the_system_did_has_no_person(write, read):
    write(actor=None, address="")

    assert "The system" in read()


def test_an_account_reads_its_own_entries_only(cast, write, read, rows):
    elsewhere = cast.outsider.memberships.get().account
    write(subject="theirs", account=elsewhere, actor=cast.outsider)
    write(subject="the platforms", account=None)

    assert "theirs" not in read()
    assert "the platforms" not in read()
    assert rows() == []


def test_the_platforms_people_are_not_named_to_accounts(cast, write, read, rows):
    write("review.rejected", "a case", actor=cast.reviewer, address="198.51.100.1")

    shown, [row] = read(), rows()
    assert "Platform staff" in shown
    assert "Reviewer" not in shown.split("Rejected")[1]
    assert "198.51.100.1" not in shown
    assert (row["actor"], row["actor_email"], row["address"]) == (
        "platform staff",
        "",
        "",
    )


def test_a_member_who_also_works_for_the_platform_is_named(cast, write, read):
    Membership.objects.create(
        account=cast.account, user=cast.reviewer, role=Role.ANALYST
    )
    write(actor=cast.reviewer, address="198.51.100.1")

    assert "reviewer@cast.example" in read(who="reviewer", address="198.51.100.1")


def test_the_platform_reads_everything_with_names(cast, write, read):
    write("review.rejected", "a case", actor=cast.reviewer, address="198.51.100.1")
    write("calendar.changed", "hours", account=None, actor=cast.platform_admin)

    shown = read(EVERYWHERE)
    assert "Harbour Tea Reviewer reviewer@cast.example" in shown
    assert "198.51.100.1" in shown
    assert "Platform Platform platform@cast.example" in shown


def test_a_file_holds_all_that_an_entry_says(cast, write, rows):
    entry = write(
        "member.role_changed", "=1+1",
        details={"note": "é", **changed(role=("analyst", "operator"))},
    )  # fmt: skip

    [row] = rows()
    assert row == {
        "at": entry.created_at.isoformat(), "account": "Harbour Tea", "number": "1",
        "actor": "Owner", "actor_email": "owner@cast.example",
        "act": "member.role_changed", "subject": "'=1+1", "address": "203.0.113.9",
        "changes": '{"role": ["analyst", "operator"]}', "details": '{"note": "é"}',
        "previous_digest": "", "digest": entry.digest,
    }  # fmt: skip


def test_a_long_log_comes_whole_and_in_pages(write, rows, monkeypatch):
    monkeypatch.setattr("accounts.queries.audit_entries._PAGE", 4)
    for number in range(10):
        write(subject=f"subject-{number}")

    assert [row["subject"][-1] for row in rows(q="subject")] == [*"9876543210"]


@pytest.mark.parametrize(
    ("address", "person", "whose"),
    [(EXPORT, "admin", "Harbour Tea"), (EVERYWHERES_EXPORT, "platform_admin", "platform")],
)  # fmt: skip
def test_taking_a_file_is_on_record_with_its_filters(
    cast, signed_in, address, person, whose
):
    browser = signed_in(getattr(cast, person))
    browser.get(address, {"q": "tea\x00", "act": "key.", "other": "x"})

    entry = AuditEntry.objects.get()
    assert (entry.act, entry.subject) == ("audit.exported", whose)
    assert entry.actor == getattr(cast, person)
    assert entry.account == (cast.account if whose != "platform" else None)
    assert entry.details == {"filters": {"q": "tea\ufffd", "act": "key."}}


def test_a_page_asks_the_same_for_one_entry_and_for_many(cast, write, signed_in):
    def asked(person, address):
        browser = signed_in(person)
        browser.get(address)
        with CaptureQueriesContext(connection) as queries:
            browser.get(address)
        return len(queries)

    where = [(cast.owner, PAGE), (cast.platform_admin, EVERYWHERE)]
    write()
    with_one = [asked(*each) for each in where]
    for person in (cast.owner, cast.analyst, cast.reviewer, None):
        write(actor=person)
        write(actor=person, account=cast.outsider.memberships.get().account)

    assert [asked(*each) for each in where] == with_one
    assert max(with_one) <= 6


@pytest.mark.parametrize("address", [EXPORT, EVERYWHERES_EXPORT])
def test_a_file_asks_the_same_for_one_entry_and_for_many(rows, write, address):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            rows(address)
        return len(queries)

    asked()
    with_few = asked()
    for _ in range(5):
        write()

    assert asked() == with_few


def test_a_long_log_is_read_page_by_page(cast, write, signed_in):
    for number in range(25):
        write(subject=f"subject-{number}-")
    browser = signed_in(cast.owner)

    first, second = (
        browser.get(PAGE, {"page": page}).content.decode().count("audit-subject")
        for page in (1, 2)
    )
    assert (first, second) == (20, 5)


def test_the_log_speaks_chinese(cast, write, signed_in):
    write("member.role_changed", details=changed(role=("analyst", "operator")))
    browser = signed_in(cast.owner)
    browser.cookies["django_language"] = "zh-hans"

    shown = words(browser.get(PAGE))
    assert "更改成员角色" in shown
    assert "角色：分析员 → 运营人员" in shown
