"""All accounts, as the platform's people see and stop them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.enums import AccountKind
from accounts.models import Account
from tests.accounts import papers
from tests.pages.reading import words

LIST = "/platform/accounts/"


@pytest.fixture
def browser(cast, signed_in):
    return signed_in(cast.platform_admin)


@pytest.fixture
def address(cast):
    return f"{LIST}{cast.account.uid}/"


@pytest.mark.parametrize("who", ["reviewer", "platform_admin"])
def test_staff_see_every_account_with_its_state(cast, signed_in, who):
    shown = words(signed_in(getattr(cast, who)).get(LIST))

    assert "Harbour Tea Enterprise" in shown
    assert "Outsider Ltd Not verified" in shown
    assert "Not activated" in shown


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=harbour", ["Harbour Tea"]),
        ("q=Lim+Mei", ["Outsider Ltd"]),
        ("kind=enterprise", ["Harbour Tea"]),
        ("kind=unverified", []),
        ("state=active", ["Harbour Tea"]),
        ("state=waiting", ["Outsider Ltd"]),
        ("state=suspended", []),
        ("state=x", []),
        ("q=%00", []),
        ("q=" + "x" * 200, []),
        ("sort=-people&page=99", ["Harbour Tea", "Outsider Ltd"]),
    ],
)
def test_the_list_is_narrowed(cast, browser, query, found):
    outsider = Account.objects.get(name="Outsider Ltd")
    kind = AccountKind.INDIVIDUAL
    papers.approved(outsider, cast.outsider, cast.reviewer, kind)

    page = browser.get(f"{LIST}?{query}")

    assert page.status_code == 200
    names = [row.record.name for row in page.context["table"].rows]
    assert sorted(names) == found


def test_the_list_asks_the_same_for_two_accounts_and_for_twelve(browser):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(LIST).status_code == 200
        return len(queries)

    asked()  # what a session asks once is behind
    few = asked()
    for n in range(10):
        Account.objects.create(name=f"Account {n}")
    assert asked() == few <= 8


def test_an_account_is_shown_with_its_people_and_what_it_claims(cast, browser, address):
    papers.draft(cast.account, cast.owner)

    shown = words(browser.get(address))

    assert "owner@cast.example" in shown
    assert "Business licence ••••345K" in shown
    assert "201912345K" not in shown
    assert "Cases 0" in shown


def test_an_account_that_does_not_exist_is_not_found(browser):
    missing = f"{LIST}00000000-0000-0000-0000-000000000000/"
    for page in ("", "suspend/", "reactivate/"):
        assert browser.get(missing + page).status_code == 404


def test_reviewers_look_and_do_not_suspend(cast, signed_in, address):
    browser = signed_in(cast.reviewer)

    assert "suspend/" not in browser.get(address).content.decode()
    assert browser.post(f"{address}suspend/", {"reason": "x"}).status_code == 403
    cast.account.refresh_from_db()
    assert cast.account.suspended_at is None


def test_a_suspension_is_seen_on_every_page_until_it_is_lifted(
    cast, browser, signed_in, address
):
    assert "Suspend this account?" in words(browser.get(f"{address}suspend/"))
    assert "Say why" in words(browser.post(f"{address}suspend/", {"reason": " "}))
    reason = "Complaints <b>of</b> recipients."
    browser.post(f"{address}suspend/", {"reason": reason})

    member = signed_in(cast.analyst)
    for page in ("/overview/", "/sends/", "/messages/", "/verification/"):
        shown = words(member.get(page))
        assert "This account is suspended" in shown
        assert reason in shown
    assert "Suspended" in words(browser.get(address))
    # Staff are nobody's members: they do not read it as their own.
    assert "This account is suspended" not in words(browser.get(LIST))

    refused = signed_in(cast.operator).post(
        "/sends/new/",
        {
            "project": cast.project.id,
            "body_template": cast.notification.id,
            "recipients": "+6581234567",
            "param_1": "Ada",
        },
    )
    assert "nothing can be sent" in words(refused)

    assert "Reactivate this account?" in words(browser.get(f"{address}reactivate/"))
    browser.post(f"{address}reactivate/")
    assert "This account is suspended" not in words(member.get("/overview/"))


def test_moves_made_twice_are_told_kindly(browser, address):
    answer = browser.post(f"{address}reactivate/", follow=True)
    assert "It is not suspended." in words(answer)
    browser.post(f"{address}suspend/", {"reason": "Spam."})
    answer = browser.post(f"{address}suspend/", {"reason": "Spam."}, follow=True)
    assert "It is suspended already." in words(answer)
