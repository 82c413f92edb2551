"""Message records: found by number, and told as a story."""

from datetime import timedelta

import pytest
from django.db.models import F

from accounts.models import AuditEntry
from messaging.actions.dispatch import dispatch_lane
from messaging.enums import Lane
from messaging.models import Batch, Message, Send
from tests.messaging.books import numbers
from tests.messaging.travel import reports_arrive
from tests.pages.reading import words


@pytest.fixture
def browser(cast, signed_in):
    return signed_in(cast.operator)


@pytest.fixture
def told(browser, cast, upstream):
    """Sends to a number, waits for its reports and reads the message's page."""

    def tell(number):
        cast.send(number)
        dispatch_lane(Lane.OTP)
        for _ in range(3):
            reports_arrive(upstream, 2)
        return words(browser.get(f"/messages/{Message.objects.get().id}/"))

    return tell


def links(page) -> int:
    """How many messages a list shows."""
    return page.content.decode().count('<a href="/messages/0')


def test_messages_are_found_by_their_number(browser, cast):
    cast.send("+6581234567", "+6581234568")
    cast.send("+6581234567")

    found = browser.get("/messages/", {"q": "+65 8123-4567"})
    assert links(found) == 2
    assert "+65••••4567" in words(found)
    assert "+65••••4568" not in words(found)


def test_a_number_without_messages_is_told_so(browser, cast):
    cast.send("+6581234567")

    found = browser.get("/messages/", {"q": "+12025550143"})
    assert links(found) == 0
    assert "No message to this number" in words(found)


@pytest.mark.parametrize(
    ("q", "problem"),
    [
        ("81234567", "Add + and the country code in front"),
        ("+6512", "Too short for Singapore"),
        ("\x00", "This field"),
        ("x" * 10_000, "Write digits only"),
    ],
    ids=["no plus", "short", "odd", "long"],
)
def test_a_malformed_number_is_explained(browser, cast, q, problem):
    cast.send("+6581234567")

    page = browser.get("/messages/", {"q": q})

    assert page.status_code == 200
    assert links(page) == 0
    if problem != "This field":
        assert problem in words(page)


def test_messages_are_narrowed_by_state_and_project(browser, cast, upstream):
    cast.send("+6581234567", "+6581239202")
    dispatch_lane(Lane.OTP)

    assert links(browser.get("/messages/", {"status": "failed"})) == 1
    assert links(browser.get("/messages/", {"status": "delivered"})) == 0
    assert links(browser.get("/messages/", {"project": cast.project.id})) == 2
    assert browser.get("/messages/", {"status": "x", "project": "y"}).status_code == 200


def test_the_newest_messages_come_first(browser, cast):
    cast.send(*numbers(2))
    cast.send("+12025550143")

    shown = words(browser.get("/messages/"))
    assert shown.index("+1") < shown.index("+65••••")


def test_nobody_sees_the_messages_of_other_accounts(cast, signed_in):
    cast.send("+6581234567")

    page = signed_in(cast.outsider).get("/messages/", {"q": "+6581234567"})
    assert links(page) == 0


def test_a_delivered_message_tells_each_stage_with_its_time(told):
    shown = told("+6581234567")

    stages = ["Accepted", "Taken by a worker", "Submitted", "Delivered"]
    story = shown[shown.index("Timeline") :]
    assert [story.index(stage) for stage in stages] == sorted(
        story.index(stage) for stage in stages
    )
    assert "Tencent accepted it as" in story
    assert story.count(" later") == 3
    assert "Billed as 1 part." in shown


def test_the_time_between_two_stages_is_shown(browser, cast, upstream):
    cast.send("+6581234567")
    dispatch_lane(Lane.OTP)
    Send.objects.update(created_at=F("created_at") - timedelta(minutes=5))
    Batch.objects.update(submitted_at=F("claimed_at") + timedelta(seconds=42))

    shown = words(browser.get(f"/messages/{Message.objects.get().id}/"))
    assert "5 minutes later" in shown
    assert "42 seconds later" in shown.replace("42 s later", "42 seconds later")


def test_a_failed_message_says_why_and_what_to_do(told):
    shown = told("+6581239102")

    assert "Not delivered" in shown
    assert "UNDELIV" in shown


def test_a_refused_message_says_why_and_what_to_do(told):
    shown = told("+6581239202")

    assert "Refused by Tencent" in shown
    assert "FailedOperation.PhoneNumberInBlacklist" in shown


def test_a_message_of_unknown_state_says_that_it_is_never_sent_twice(
    browser, cast, upstream
):
    cast.send("+6581239402")
    dispatch_lane(Lane.OTP)

    shown = words(browser.get(f"/messages/{Message.objects.get().id}/"))
    assert "State unknown" in shown
    assert "never send it twice" in shown


def test_a_second_report_is_told_without_changing_the_story(told):
    shown = told("+6581239501")

    assert shown.count("Another report, nothing changed") == 1


def test_a_message_is_asked_for_again_until_it_is_final(browser, cast, upstream):
    cast.send("+6581234567")
    page = f"/messages/{Message.objects.get().id}/"
    assert "data-live-url" in browser.get(page).content.decode()
    assert "data-live-done" not in browser.get(f"{page}progress/").content.decode()

    dispatch_lane(Lane.OTP)
    reports_arrive(upstream)

    assert "data-live-url" not in browser.get(page).content.decode()
    assert "data-live-done" in browser.get(f"{page}progress/").content.decode()


def test_the_number_is_masked_until_it_is_asked_for(browser, cast):
    cast.send("+6587654321")
    page = f"/messages/{Message.objects.get().id}/"
    assert "87654321" not in browser.get(page).content.decode()

    shown = browser.post(f"{page}number/")

    assert "+6587654321" in shown.content.decode().replace(" ", "")


def test_who_looks_at_a_number_is_on_record(browser, cast):
    cast.send("+6581234567")
    message = Message.objects.get()

    browser.post(f"/messages/{message.id}/number/")

    entry = AuditEntry.objects.get(act="message.number_revealed")
    assert (entry.account, entry.actor) == (cast.account, cast.operator)
    assert (entry.subject, entry.details) == (str(message.id), {})


def test_an_analyst_neither_is_offered_the_number_nor_gets_it(cast, signed_in):
    cast.send("+6581234567")
    page = f"/messages/{Message.objects.get().id}/"
    analyst = signed_in(cast.analyst)

    assert "Show number" not in words(analyst.get(page))
    assert analyst.post(f"{page}number/").status_code == 403
    assert AuditEntry.objects.filter(act="message.number_revealed").count() == 0


def test_looking_at_a_number_needs_more_than_a_link(browser, cast):
    cast.send("+6581234567")

    answer = browser.get(f"/messages/{Message.objects.get().id}/number/")
    assert answer.status_code == 405
