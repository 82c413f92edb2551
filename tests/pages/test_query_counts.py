"""Lists cost the same however long they are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.actions.notices import tell
from accounts.enums import NoticeEvent
from messaging.actions.dispatch import dispatch_lane
from messaging.enums import Lane
from tests.messaging.books import numbers
from tests.messaging.travel import reports_arrive

# What each page may ask, session and membership included.
MOST = {
    "/overview/": 25,
    "/overview/figures/": 10,
    "/overview/tasks/": 5,
    "/sends/": 8,
    "/messages/": 8,
    "/messages/?q=%2B658120{digits}": 8,
    "/platform/sending/": 8,
    "/platform/sending/now/": 6,
    "/notices/": 8,
    "/inbox/": 7,
    "/inbox/?q=tea&state=unread": 7,
    "/inbox/mail/": 5,
    "/mobile/": 5,
    "/platform/mail/": 10,
}


def told(cast):
    """One more message for everybody who looks, with its mail."""
    tell(
        users=[cast.operator, cast.reviewer], account=cast.account,
        event=NoticeEvent.REVIEW_APPROVED, facts={"title": "Harbour Tea Ltd"},
    )  # fmt: skip


@pytest.fixture
def asked(cast, signed_in):
    """How many queries a page makes, once everything that stays is in memory."""

    def count(address):
        person = cast.reviewer if address.startswith("/platform") else cast.operator
        browser = signed_in(person)
        browser.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(address).status_code == 200
        return len(queries)

    return count


@pytest.mark.parametrize("address", MOST)
def test_a_page_asks_the_same_with_one_row_and_with_three(
    cast, upstream, asked, address
):
    where = address.format(digits=numbers(1)[0][-4:])
    cast.send(numbers(1)[0])
    told(cast)
    dispatch_lane(Lane.OTP)
    with_one = asked(where)
    for _ in range(2):
        cast.send(numbers(1)[0])
        told(cast)
    dispatch_lane(Lane.OTP)
    reports_arrive(upstream)

    assert asked(where) == with_one
    assert with_one <= MOST[address]


def test_a_tasks_page_asks_the_same_for_one_recipient_and_for_twenty(cast, asked):
    one, twenty = cast.send(*numbers(1)), cast.send(*numbers(20))

    for part in ("", "progress/"):
        small = asked(f"/sends/{one.id}/{part}")
        assert asked(f"/sends/{twenty.id}/{part}") == small <= 10


def test_accepting_a_hundred_numbers_asks_as_often_as_one(
    cast, django_assert_max_num_queries
):
    with CaptureQueriesContext(connection) as for_one:
        cast.send(*numbers(1))
    with CaptureQueriesContext(connection) as for_many:
        cast.send(*numbers(100))

    statements = [query["sql"].split(" ")[0] for query in for_many]
    assert statements.count("INSERT") <= len(for_one)
    assert len(for_many) - statements.count("COPY") <= 20
