"""The pages of projects: found, made, changed, taken away, and their App Keys."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import Account, AuditEntry
from projects.models import Project
from tests.cast import PASSWORD
from tests.pages.reading import words


@pytest.fixture
def browser(cast, signed_in):
    return signed_in(cast.developer)


@pytest.fixture
def places(cast):
    """Where the pages of the cast's project are, by the last part of their names."""

    def place(name, uid=cast.project.uid):
        return reverse(name, args=[uid])

    return place


def project(cast, number, **values):
    return Project.objects.create(
        account=cast.account,
        provider_account=cast.provider,
        name=f"Shop {number}",
        sdk_app_id=f"24002{number:05d}",
        app_key="a" * 32,
        created_by=cast.developer,
        **values,
    )


def prove(browser, answer):
    """Types the password where a page asks once more for it."""
    assert answer.status_code == 302
    assert answer.url.startswith("/security/again/")
    return browser.post(answer.url, {"password": PASSWORD})


def disabled(**more):
    return {"is_enabled": False, "disabled_at": timezone.now(), **more}


def test_a_project_is_made_and_shows_what_is_missing(cast, browser):
    answer = browser.post(
        "/projects/new/", {"name": "Loyalty", "description": "Vouchers"}, follow=True
    )

    made = Project.objects.get(name="Loyalty")
    said = words(answer)
    assert answer.redirect_chain[-1][0] == f"/projects/{made.uid}/"
    assert made.sdk_app_id in said
    assert "Ready to send" in said
    assert "Optional: programs sign their requests with it." in said
    assert made.app_key not in said


def test_what_is_wrong_stands_at_its_field_with_what_was_typed(cast, browser):
    answer = browser.post("/projects/new/", {"name": "WEBSHOP", "description": "x"})

    assert "Another project is called “WEBSHOP” already." in words(answer)
    assert answer.context["form"].errors.keys() == {"name"}
    assert 'value="WEBSHOP"' in answer.content.decode()


def test_the_list_is_cards_and_remembers_that_somebody_wants_rows(cast, browser):
    cards = browser.get("/projects/").content.decode()
    assert "item-card" in cards
    assert "<table" not in cards

    rows = browser.get("/projects/?view=table").content.decode()
    assert "<table" in rows
    assert "<table" in browser.get("/projects/").content.decode()
    assert "<table" in browser.get("/projects/?view=nonsense").content.decode()


@pytest.mark.parametrize("view", ["cards", "table"])
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"Webshop", "Shop 1", "Shop 2"}),
        ("q=shop+1", {"Shop 1"}),
        ("q=24001066", {"Webshop"}),
        ("state=disabled", {"Shop 2"}),
        ("state=enabled&q=SHOP", {"Webshop", "Shop 1"}),
        ("q=nothing", set()),
        ("state=nonsense", {"Webshop", "Shop 1", "Shop 2"}),
        ("q=%00", {"Webshop", "Shop 1", "Shop 2"}),
    ],
)
def test_projects_are_found_by_name_number_and_state(cast, browser, view, query, found):
    project(cast, 1)
    project(cast, 2, **disabled())

    answer = browser.get(f"/projects/?view={view}&{query}")

    shown = {row.record.name for row in answer.context["table"].paginated_rows}
    assert shown == found
    assert "3 of 500 possible" in words(answer)


@pytest.mark.parametrize(
    ("values", "title"),
    [
        ({"kind": "unverified"}, "First the identity verification"),
        ({"activated_at": None}, "First the activation"),
        ({"suspended_at": timezone.now()}, "This account is suspended"),
        ({}, "No projects yet"),
    ],
)
def test_without_projects_the_list_says_what_comes_first(cast, browser, values, title):
    Project.objects.all().delete()
    Account.objects.filter(pk=cast.account.pk).update(**values)

    answer = browser.get("/projects/")

    assert title in words(answer)
    assert ("Create a project" in words(answer)) == (not values)


def test_a_project_is_disabled_deleted_and_restored(cast, browser, places):
    asked = words(browser.get(places("project-disable")))
    assert "What was accepted before is still sent" in asked
    browser.post(places("project-disable"))
    assert "restored for 30 days" in words(browser.get(places("project-delete")))
    browser.post(places("project-delete"))
    listed = browser.get("/projects/")
    assert "Can be restored until" in words(listed)
    assert browser.get(places("project-overview")).status_code == 404

    restored = browser.post(places("project-restore"), follow=True)

    assert "The project is back." in words(restored)
    browser.post(places("project-enable"))
    found = Project.objects.get(pk=cast.project.pk)
    assert (found.deleted_at, found.is_enabled) == (None, True)


def test_an_enabled_project_is_not_deleted_and_says_why(cast, browser, places):
    answer = browser.post(places("project-delete"), follow=True)

    assert "Disable the project first" in words(answer)
    assert Project.objects.get().deleted_at is None


def test_name_and_description_are_changed(cast, browser, places):
    shown = browser.get(places("project-edit")).content.decode()
    assert 'value="Webshop"' in shown

    browser.post(places("project-edit"), {"name": "Web", "description": "Parcels"})

    said = words(browser.get(places("project-basic")))
    assert "Parcels" in said
    assert AuditEntry.objects.get().act == "project.changed"


def test_the_key_is_shown_once_to_who_proves_to_be_there(cast, browser, places):
    key = cast.project.app_key
    for name in ("project-overview", "project-basic", "project-integration"):
        assert key not in browser.get(places(name)).content.decode()

    shown = prove(browser, browser.post(places("app-key-reveal")))

    assert key in words(shown)
    assert "no-store" in shown.headers["Cache-Control"]
    assert AuditEntry.objects.get().act == "project.app_key_revealed"
    again = browser.get(places("app-key-reveal"))
    assert again.url == places("project-basic")


def test_whoever_proves_nothing_sees_and_changes_nothing(cast, browser, places):
    for name in ("app-key-reveal", "app-key-rotate", "app-key-stop-old"):
        answer = browser.post(places(name))
        assert answer.url.startswith("/security/again/")
        wrong = browser.post(answer.url, {"password": "a-wrong-password"})
        assert cast.project.app_key not in wrong.content.decode()

    assert not AuditEntry.objects.exists()
    assert Project.objects.get().app_key == cast.project.app_key


def test_a_key_is_rotated_and_the_old_one_stopped(cast, browser, places):
    assert "The old key works until" in words(browser.get(places("app-key-rotate")))
    prove(browser, browser.post(places("app-key-rotate")))
    said = words(browser.get(places("project-basic")))
    assert "Two keys work" in said
    assert "Rotate the App Key" not in said

    assert "still works. Stop it first" in words(
        browser.post(places("app-key-rotate"), follow=True)
    )
    browser.post(places("app-key-stop-old"))

    assert "One key works" in words(browser.get(places("project-basic")))
    found = Project.objects.get()
    assert found.app_key != cast.project.app_key
    assert found.old_app_key == ""


def test_who_only_looks_is_offered_no_act(cast, signed_in, places):
    said = words(signed_in(cast.analyst).get(places("project-basic")))

    assert "Show the App Key" not in said
    assert "Disable" not in said
    assert "Owners, admins and developers can see and rotate it." in said


@pytest.mark.parametrize("view", ["cards", "table"])
def test_the_list_asks_the_same_for_one_project_and_for_many(cast, browser, view):
    def asked():
        browser.get(f"/projects/?view={view}")
        with CaptureQueriesContext(connection) as queries:
            browser.get(f"/projects/?view={view}")
        return len(queries)

    with_one = asked()
    for number in range(5):
        project(cast, number)
    for number in range(5, 8):
        project(cast, number, **disabled(deleted_at=timezone.now()))

    assert asked() == with_one <= 10


@pytest.mark.parametrize(
    "name", ["project-overview", "project-basic", "project-integration"]
)
def test_a_page_of_a_project_asks_little(cast, browser, places, name):
    browser.get(places(name))
    with CaptureQueriesContext(connection) as queries:
        browser.get(places(name))

    assert len(queries) <= 12
