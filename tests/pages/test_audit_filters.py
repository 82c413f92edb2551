"""Finding an entry of the audit log."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.accounts.tampering import put
from tests.pages.audit_log import (
    EVERYWHERE,
    EVERYWHERES_EXPORT,
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


FOUND = {
    "act=member.invited": "b",
    "act=member.": "bc",
    "act=key.": "a",
    "q=SUBJECT-b": "b",
    "q=subject": "abcd",
    "who=oper": "d",
    "who=OWNER@cast": "abc",
    "who=nobody": "",
    "address=203.0.113.7": "c",
    "address=203.0.113.8": "",
    "act=member.&address=203.0.113.7": "c",
    "act=&q=&who=&since=&until=&address=": "abcd",
}


@pytest.mark.parametrize("query", FOUND)
def test_filters_narrow_the_page_and_the_file_alike(
    cast, write, rows, signed_in, query
):
    write("key.created", "subject-a")
    write("member.invited", "subject-b")
    write("member.removed", "subject-c", address="203.0.113.7")
    write("send.accepted", "subject-d", actor=cast.operator)

    browser = signed_in(cast.owner)
    shown = words(browser.get(f"{PAGE}?{query}"))
    pairs = dict(each.split("=") for each in query.split("&"))
    letters = {row["subject"][-1] for row in rows(**pairs)}
    assert {one for one in "abcd" if f"subject-{one} 203" in shown} == {*FOUND[query]}
    assert letters == {*FOUND[query]}


@pytest.mark.parametrize(
    ("query", "found"),
    [({"since": 0}, "n"), ({"since": 10}, "on"), ({"until": 5}, "o"), ({"until": 0}, "on"),
     ({"since": 10, "until": 10}, "o"), ({"since": 9, "until": 1}, ""),
     ({"since": -5}, ""), ({"until": 99}, "")],
)  # fmt: skip
def test_a_period_is_counted_in_whole_days(write, read, query, found):
    old, new = write(subject="subject-o"), write(subject="subject-n")
    now = timezone.now()
    put(old.chain, 1, created_at=now - timedelta(days=10))
    days = {name: f"{now - timedelta(days=d):%Y-%m-%d}" for name, d in query.items()}

    shown = read(**days)
    assert {one for one in "on" if f"subject-{one} 203" in shown} == {*found}
    assert ("No entry fits" in shown) == (not found)
    assert new.number == 2


@pytest.mark.parametrize(
    "query",
    [{"since": "x"}, {"until": "2026-13-01"}, {"address": "1.2.3"}, {"act": "no.such"},
     {"q": "a" * 500}, {"who": "\x00"}],
    ids=str,
)  # fmt: skip
def test_a_filter_that_cannot_be_read_says_so(write, read, query):
    write(subject="subject-a")

    shown = read(**query)
    assert "This filter cannot be read" in shown
    assert "subject-a 203" not in shown


@pytest.mark.parametrize(
    "query",
    [{"since": "0001-01-01"}, {"until": "9999-12-31"}, {"page": "9" * 30}],
    ids=str,
)
def test_the_ends_of_time_are_no_trouble(write, read, query):
    write(subject="subject-a")

    assert "subject-a" in read(**query)


@pytest.mark.parametrize("query", [{"who": "reviewer"}, {"address": "198.51.100.1"}])
def test_the_platforms_people_cannot_be_guessed(cast, write, read, query):
    write("review.rejected", "a case", actor=cast.reviewer, address="198.51.100.1")

    assert "No entry fits" in read(**query)


def test_the_platform_narrows_to_an_account(cast, write, read, rows):
    elsewhere = cast.outsider.memberships.get().account
    write(subject="subject-ours")
    write(subject="subject-theirs", account=elsewhere, actor=cast.outsider)

    shown = read(EVERYWHERE, account="harbour")
    assert ("subject-ours" in shown, "subject-theirs" in shown) == (True, False)
    [row] = rows(EVERYWHERES_EXPORT, account="outsider")
    assert (row["account"], row["subject"]) == ("Outsider Ltd", "subject-theirs")
