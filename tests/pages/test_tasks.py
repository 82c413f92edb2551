"""Tasks: the list, one task, and the part that keeps itself fresh."""

import pytest
from django.utils import timezone

from messaging.actions.dispatch import dispatch_lane
from messaging.enums import Lane
from messaging.models import Send
from projects.models import Project, ProviderAccount
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


def test_the_list_of_tasks_is_exported_with_its_filters(cast, signed_in):
    cast.project.name = "=1+1"
    cast.project.save(update_fields=["name"])
    send = cast.send("+6581234567", "+12025550143")
    browser = signed_in(cast.analyst)

    answer = browser.get(f"/sends/export/?project={cast.project.id}")

    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    head, row = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    assert head.startswith("task_id,accepted_at,finished_at,project")
    cells = dict(zip(head.split(","), row.split(","), strict=True))
    assert cells["task_id"] == str(send.id)
    assert (cells["total"], cells["queued"]) == ("2", "2")
    assert cells["project"] == "'=1+1"


def test_tasks_are_sorted_by_recipients(cast, signed_in):
    few, many = cast.send("+6581234567"), cast.send("+6581234568", "+6581234569")
    page = signed_in(cast.operator).get("/sends/?sort=-total").content.decode()

    assert page.index(f"/sends/{many.id}/") < page.index(f"/sends/{few.id}/")


def test_the_bell_tells_of_failures_and_of_providers_in_trouble(cast, signed_in):
    browser = signed_in(cast.operator)
    assert "Nothing new." in words(browser.get("/notices/"))

    send = cast.send("+6581234567", "+6581234568")
    Send.objects.update(queued=0, failed=2, finished_at=timezone.now())
    ProviderAccount.objects.update(held_since=timezone.now())
    shown = browser.get("/notices/")

    assert "2 of 2 messages failed: OTP text" in words(shown)
    assert "Upstream takes no messages; they wait." in words(shown)
    assert f"/sends/{send.id}/" in shown.content.decode()
