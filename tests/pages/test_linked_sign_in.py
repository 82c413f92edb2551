"""Signing in by an OpenID Connect server that the settings name."""

from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount

from accounts.models import AuditEntry, User
from isms_console.lib.openid_connect import servers
from tests.cast import PASSWORD
from tests.openid_server import OpenIdServer
from tests.pages.mailbox import code_to, subjects_to
from tests.pages.one_time_codes import set_up_app
from tests.pages.reading import words

OWNER, NEW = "owner@cast.example", "new@tea.example"


@pytest.fixture
def server(settings, cast):
    with OpenIdServer(email=OWNER, name="Olga Owner") as running:
        found = servers(
            name="Tea sign-in",
            server_url=running.url,
            client_id="isms",
            client_secret="hush",
        )
        settings.OIDC = found
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": found}}
        yield running


@pytest.fixture
def come(server, client):
    """Goes to the server and comes back."""

    def go(browser=client, path="/oidc/oidc/", code="yes"):
        answer = browser.post(path)
        assert answer.url.startswith(f"{server.url}/authorize?")
        asked = parse_qs(urlsplit(answer.url).query)
        assert asked["code_challenge_method"] == ["S256"]
        back = {"state": asked["state"][0], **({"code": code} if code else {})}
        if not code:
            back["error"] = "access_denied"
        return browser.get("/oidc/oidc/callback/", back)

    return go


def test_the_button_is_there_only_when_a_server_is_configured(client, db, settings):
    assert "Sign in with" not in words(client.get("/sign-in/"))

    settings.OIDC = servers(
        name="Tea sign-in", server_url="http://x", client_id="a", client_secret="b"
    )
    assert "Sign in with Tea sign-in" in words(client.get("/sign-in/"))


def test_a_proved_address_of_somebody_known_links_and_lets_in(cast, come, client):
    assert come().url == "/"

    assert client.get("/overview/").status_code == 200
    assert SocialAccount.objects.get().user == cast.owner
    assert subjects_to(OWNER) == ["A sign-in was linked"]
    assert AuditEntry.objects.get().act == "user.sign_in_linked"
    cast.owner.refresh_from_db()
    assert cast.owner.check_password(PASSWORD)


def test_once_linked_the_address_does_not_matter(cast, server, come, client):
    come()
    client.post("/sign-out/")
    server.claims["email"] = "else@tea.example"

    assert come().url == "/"
    assert SocialAccount.objects.get().user == cast.owner


def test_an_address_that_the_server_did_not_prove_links_nobody(server, come, client):
    server.claims["email_verified"] = False

    assert come().url != "/"
    assert client.get("/overview/").status_code == 302
    assert not SocialAccount.objects.exists()


def test_an_address_that_was_not_proved_here_links_nobody(cast, come, client):
    EmailAddress.objects.filter(user=cast.owner).update(verified=False)

    assert come().url != "/"
    assert client.get("/overview/").status_code == 302
    assert not SocialAccount.objects.exists()


def test_a_newcomer_signs_up_with_what_the_server_knows(server, come, client):
    server.claims |= {"email": NEW, "name": "Nia Newcomer"}

    answer = come()
    assert answer.url == "/sign-up/linked/"
    page = client.get(answer.url)
    assert "Tea sign-in knows you" in words(page)
    assert 'value="Nia Newcomer"' in page.content.decode()
    form = {
        "kind": "enterprise",
        "account_name": "New Tea Ltd",
        "name": "Nia",
        "email": "somebody@else.example",
        "accept": "on",
    }
    assert client.post("/sign-up/linked/", form).url == "/"

    user = User.objects.get(email=NEW)
    assert (user.name, user.has_usable_password()) == ("Nia", False)
    assert user.memberships.get().account.name == "New Tea Ltd"
    assert EmailAddress.objects.get(user=user).verified
    assert "New Tea Ltd" in words(client.get("/overview/"))


def test_a_newcomer_whose_address_is_not_proved_proves_it(server, come, client):
    server.claims |= {"email": NEW, "email_verified": False}
    come()
    form = {"kind": "individual", "name": "Nia", "accept": "on"}

    assert client.post("/sign-up/linked/", form).url == "/sign-up/code/"
    assert client.get("/overview/").status_code == 302
    assert client.post("/sign-up/code/", {"code": code_to(NEW)}).url == "/"


def test_newcomers_stay_out_while_sign_up_is_closed(server, come, settings):
    settings.SIGN_UP_OPEN = False
    server.claims["email"] = NEW

    assert "Sign-up is closed" in words(come())
    assert not User.objects.filter(email=NEW).exists()


def test_a_second_step_is_asked_for_here_as_well(cast, come, client, signed_in):
    set_up_app(signed_in(cast.owner))

    assert come().url == "/sign-in/code/"
    assert client.get("/overview/").status_code == 302


def test_a_person_who_was_disabled_stays_out(cast, come, client):
    cast.owner.is_active = False
    cast.owner.save(update_fields=["is_active"])

    assert come().url == "/sign-in/disabled/"
    assert client.get("/overview/").status_code == 302


def test_cancelling_and_troubles_are_told_kindly(server, come, client):
    assert "cancelled there" in words(client.get(come(code="").url))
    answer = client.post("/oidc/oidc/")
    state = parse_qs(urlsplit(answer.url).query)["state"][0]
    server.is_broken = True

    page = client.get("/oidc/oidc/callback/", {"state": state, "code": "yes"})
    assert "did not answer as it should" in words(page)
    assert "did not answer" in words(client.get("/oidc/oidc/callback/?code=x"))


def test_a_server_that_does_not_answer_is_no_error_of_ours(server, client):
    server.is_broken = True

    page = client.post("/oidc/oidc/")
    assert "did not answer as it should" in words(page)


def test_a_sign_in_is_linked_and_unlinked_on_ones_own_page(
    cast, server, come, signed_in
):
    server.claims["email"] = "else@tea.example"
    browser = signed_in(cast.admin)
    browser.post("/security/again/", {"password": PASSWORD})
    assert "None is linked." in words(browser.get("/security/linked/"))

    answer = come(browser, "/oidc/oidc/?process=connect")
    assert answer.url == "/security/linked/"
    assert "Tea sign-in" in words(browser.get("/security/linked/"))
    linked = SocialAccount.objects.get(user=cast.admin)

    browser.post("/security/linked/", {"account": linked.pk})
    assert not SocialAccount.objects.exists()


def test_who_has_no_password_sets_one_before_unlinking(cast, come, client):
    come()
    cast.owner.set_unusable_password()
    cast.owner.save(update_fields=["password"])
    client.get("/oidc/oidc/")
    come()
    linked = SocialAccount.objects.get()

    page = client.post("/security/linked/", {"account": linked.pk})

    assert "Set a password first" in words(page)
    assert SocialAccount.objects.exists()


def test_nobody_unlinks_what_belongs_to_others(cast, come, signed_in):
    come()
    linked = SocialAccount.objects.get()
    browser = signed_in(cast.admin)
    browser.post("/security/again/", {"password": PASSWORD})

    page = browser.post("/security/linked/", {"account": linked.pk})

    assert page.status_code == 200
    assert SocialAccount.objects.exists()


def test_a_server_that_is_not_configured_leads_to_the_sign_in(client, db):
    assert client.post("/oidc/oidc/").url == "/sign-in/"
    assert client.get("/oidc/elsewhere/callback/").url == "/sign-in/"
