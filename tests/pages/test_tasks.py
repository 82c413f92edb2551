"""Tasks: the list, one task, and the part that keeps itself fresh."""

import pytest

from messaging.actions.dispatch import dispatch_lane
from messaging.enums import Lane
from messaging.models import Send
from projects.models import Project
from tests.messaging.books import numbers
from tests.messaging.travel import reports_arrive
from tests.pages.reading import words


@pytest.fixture
def browser(cast, signed_in):
    return signed_in(cast.operator)


def test_an_empty_list_says_what_a_task_is(browser):
    shown = words(browser.get("/sends/"))

    assert "No tasks yet" in shown
    assert "A task is one text to one or more numbers." in shown


def test_the_list_shows_the_newest_task_first(browser, cast):
    cast.send("+6581234567")
    cast.send(*numbers(3), template=cast.marketing)

    shown = words(browser.get("/sends/"))

    assert shown.index("Marketing text") < shown.index("OTP text")
    assert "3 queued" in shown


def test_the_list_narrows_to_one_project(browser, cast):
    cast.send("+6581234567")
    empty = Project.objects.create(
        account=cast.account, provider_account=cast.provider, name="Warehouse",
        sdk_app_id="2400106667", app_key="key",
    )  # fmt: skip

    all_, none, bad = (
        words(browser.get(f"/sends/?project={value}"))
        for value in (cast.project.id, empty.id, "x")
    )
    assert ("OTP text" in all_, "OTP text" in none, "OTP text" in bad) == (
        True,
        False,
        True,
    )


def test_only_those_who_may_send_are_offered_to(cast, signed_in):
    assert "/sends/new/" in signed_in(cast.operator).get("/sends/").content.decode()
    assert "/sends/new/" not in signed_in(cast.analyst).get("/sends/").content.decode()


def test_a_task_shows_its_text_its_sender_and_its_messages_masked(browser, cast):
    send = cast.send("+6587654321", "+12025550143")

    shown = words(browser.get(f"/sends/{send.id}/"))

    assert "[Harbour]483920 is your code, valid for 5 minutes." in shown
    assert "2 recipients, project Webshop." in shown
    assert "Operator" in shown
    assert "+65••••4321" in shown
    assert "87654321" not in shown


def test_a_task_is_asked_for_again_until_it_is_finished(browser, cast, upstream):
    send = cast.send("+6581234567", "+6581239102")
    page = f"/sends/{send.id}/"
    fragment = f"{page}progress/"

    assert f'data-live-url="{fragment}"' in browser.get(page).content.decode()
    assert "2 Queued." in words(browser.get(fragment))
    dispatch_lane(Lane.OTP)
    assert "2 Submitted." in words(browser.get(fragment))
    assert "data-live-done" not in browser.get(fragment).content.decode()

    reports_arrive(upstream)

    done = browser.get(fragment)
    assert "1 Delivered. 1 Failed." in words(done)
    assert "Finished" in words(done)
    assert "data-live-done" in done.content.decode()
    assert "data-live-url" not in browser.get(page).content.decode()


def test_the_fragment_is_only_the_part_and_not_a_page(browser, cast):
    send = cast.send("+6581234567")

    source = browser.get(f"/sends/{send.id}/progress/").content.decode()
    assert "<html" not in source


def test_a_long_task_is_shown_page_by_page(browser, cast):
    send = cast.send(*numbers(45))

    first = browser.get(f"/sends/{send.id}/").content.decode()
    third = browser.get(f"/sends/{send.id}/?page=3").content.decode()
    assert (first.count("/messages/0"), third.count("/messages/0")) == (20, 5)


@pytest.mark.parametrize(
    "page", ["0", "-1", "x", "9" * 20, "2.5", "", "9" * 5000], ids=lambda page: page[:9]
)
def test_a_wrong_page_is_the_nearest_right_one(browser, cast, page):
    send = cast.send(*numbers(25))

    for address in ("/sends/", "/messages/", f"/sends/{send.id}/"):
        answer = browser.get(address, {"page": page, "per_page": page})
        assert answer.status_code == 200


@pytest.mark.parametrize(
    "address", ["/sends/x/", "/sends/00000000-0000-0000-0000-000000000000/"]
)
def test_a_task_that_does_not_exist_is_not_found(browser, address):
    assert browser.get(address).status_code == 404


def test_a_page_of_tasks_does_not_show_those_of_others(cast, signed_in):
    cast.send("+6581234567")

    shown = words(signed_in(cast.outsider).get("/sends/"))
    assert "No tasks yet" in shown
    assert Send.objects.count() == 1
