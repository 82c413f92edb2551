import pytest

from tests.cast import PASSWORD
from tests.pages.reading import words


@pytest.fixture
def enter(cast, client):
    """Fills the sign-in form."""

    def fill(login="operator@cast.example", password=PASSWORD, **more):
        return client.post("/sign-in/", {"login": login, "password": password, **more})

    return fill


def test_a_person_signs_in_and_comes_to_the_overview(enter, client):
    answer = enter()

    assert (answer.status_code, answer.url) == (302, "/")
    assert client.get("/").url == "/overview/"


def test_the_address_is_read_in_any_case(enter):
    assert enter(login="Operator@Cast.Example").status_code == 302


def test_signing_in_leads_back_to_where_a_person_came_from(enter):
    assert enter(next="/messages/").url == "/messages/"


def test_signing_in_does_not_lead_to_other_sites(enter):
    assert enter(next="https://elsewhere.example/").url == "/"


@pytest.mark.parametrize(
    "wrong",
    [
        {"password": "wrong"},
        {"login": "nobody@cast.example"},
        {"login": "", "password": ""},
        {"login": "x" * 5000},
        {"login": "a\x00b@cast.example"},
    ],
    ids=["password", "address", "nothing", "long", "odd"],
)
def test_what_is_wrong_is_refused_and_the_form_comes_back(enter, wrong):
    page = enter(**wrong)

    assert page.status_code == 200
    assert "Sign in" in words(page)


def test_a_wrong_password_and_an_unknown_address_are_told_alike(enter):
    known, unknown = enter(password="x"), enter(login="no@cast.example", password="x")

    alert = "not correct"
    assert alert in words(known)
    assert words(known) == words(unknown)


def test_a_person_who_was_disabled_cannot_sign_in(enter, client, cast):
    cast.operator.is_active = False
    cast.operator.save(update_fields=["is_active"])

    page = enter()

    assert page.status_code == 200
    assert words(page) == words(enter(password="wrong"))
    assert client.get("/overview/").status_code == 302


def test_a_person_who_is_disabled_while_signed_in_is_out_at_once(cast, signed_in):
    browser = signed_in(cast.operator)
    assert browser.get("/overview/").status_code == 200

    cast.operator.is_active = False
    cast.operator.save(update_fields=["is_active"])

    assert browser.get("/overview/").url == "/sign-in/?next=/overview/"


def test_signing_out_ends_the_session(enter, client):
    enter()

    assert client.post("/sign-out/").status_code == 302
    assert client.get("/overview/").url == "/sign-in/?next=/overview/"


def test_staff_come_to_where_their_work_is(cast, signed_in):
    assert signed_in(cast.reviewer).get("/").url == "/reviews/queue/"


def test_a_person_without_an_account_is_told_so(cast, signed_in):
    cast.analyst.memberships.all().delete()

    page = signed_in(cast.analyst).get("/")

    assert page.status_code == 200
    assert "You belong to no account yet" in words(page)


def test_a_person_of_two_accounts_switches_between_them(cast, signed_in):
    other = cast.outsider.memberships.get().account
    other.memberships.create(user=cast.owner, role="analyst")
    browser = signed_in(cast.owner)
    assert browser.get("/sends/new/").status_code == 200

    browser.post("/account/switch/", {"account": str(other.uid)})

    assert "Outsider Ltd" in words(browser.get("/overview/"))
    assert browser.get("/sends/new/").status_code == 403


def test_nobody_switches_to_an_account_of_others(cast, signed_in):
    other = cast.outsider.memberships.get().account
    browser = signed_in(cast.operator)

    browser.post("/account/switch/", {"account": str(other.uid)})

    assert "Harbour Tea" in words(browser.get("/overview/"))


def test_the_administration_is_entered_by_the_same_sign_in(client, db):
    answer = client.get("/admin/login/?next=/admin/")

    assert answer.status_code == 302
    assert answer.url.startswith("/sign-in/")


@pytest.mark.parametrize("target", ["foo", "-1", "%", "😀", "a\x00b", "//evil.example"])
def test_switching_accounts_leads_to_no_odd_address(cast, signed_in, target):
    answer = signed_in(cast.owner).post(
        "/account/switch/", {"account": str(cast.account.uid), "next": target}
    )

    assert (answer.status_code, answer.url) == (302, "/overview/")
