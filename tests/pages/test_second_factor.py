import re

import pytest
from allauth.mfa.models import Authenticator

from accounts.models import AuditEntry
from tests.cast import PASSWORD
from tests.pages.mailbox import subjects_to
from tests.pages.one_time_codes import code_of, enter, set_up_app
from tests.pages.reading import words

OWNER = "owner@cast.example"


@pytest.fixture
def browser(cast, signed_in):
    return signed_in(cast.owner)


@pytest.fixture
def secret(browser):
    return set_up_app(browser)


def codes_on(page) -> list[str]:
    return re.findall(r"<code>(\d{8})</code>", page.content.decode())


def test_an_app_is_set_up_with_a_picture_and_the_first_code(browser):
    browser.post("/security/again/", {"password": PASSWORD})

    page = browser.get("/security/two-step/app/").content.decode()

    assert 'src="data:image/svg+xml;base64,' in page


def test_setting_it_up_asks_for_the_password_first(browser):
    answer = browser.get("/security/two-step/app/")

    assert answer.url.startswith("/security/again/")
    answer = browser.post(answer.url, {"password": PASSWORD})
    assert answer.url == "/security/two-step/app/"


@pytest.mark.parametrize(
    "wrong", ["000000", "", "12345678901234567890", "a\x00b", "😀"]
)
def test_a_wrong_code_switches_nothing_on(browser, wrong):
    browser.post("/security/again/", {"password": PASSWORD})
    browser.get("/security/two-step/app/")

    page = browser.post("/security/two-step/app/", {"code": wrong})

    assert page.status_code == 200
    assert not Authenticator.objects.exists()


def test_signing_in_then_takes_two_steps(cast, secret, client):
    assert enter(client, cast.owner) == "/sign-in/code/"
    assert client.get("/overview/").status_code == 302

    page = client.post("/sign-in/code/", {"code": "000000"})
    assert "This code is not right" in words(page)
    answer = client.post("/sign-in/code/", {"code": code_of(secret)})

    assert answer.url == "/"
    assert client.get("/overview/").status_code == 200


def test_a_code_works_once(cast, secret, client):
    code = code_of(secret)
    enter(client, cast.owner)
    client.post("/sign-in/code/", {"code": code})
    client.post("/sign-out/")
    enter(client, cast.owner)

    assert client.post("/sign-in/code/", {"code": code}).status_code == 200


def test_codes_cannot_be_guessed_for_long(cast, secret, client):
    enter(client, cast.owner)
    for _ in range(10):
        client.post("/sign-in/code/", {"code": "000000"})

    page = client.post("/sign-in/code/", {"code": code_of(secret)})

    assert "Too many tries" in words(page)


def test_recovery_codes_are_shown_once_and_can_be_downloaded(browser, secret):
    page = browser.get("/security/two-step/codes/")
    codes = codes_on(page)
    assert len(codes) == 10
    download = re.search(r'href="data:text/plain[^"]*"', page.content.decode())
    assert all(code in download[0] for code in codes)

    again = browser.get("/security/two-step/codes/")

    assert codes_on(again) == []
    assert "shown already" in words(again)


def test_a_recovery_code_lets_in_once(cast, browser, secret, client):
    code = codes_on(browser.get("/security/two-step/codes/"))[0]
    enter(client, cast.owner)
    assert client.post("/sign-in/code/", {"code": code}).url == "/"
    client.post("/sign-out/")
    enter(client, cast.owner)

    assert client.post("/sign-in/code/", {"code": code}).status_code == 200
    assert "9 codes left" in words(browser.get("/security/two-step/"))


def test_new_codes_void_the_old_ones(cast, browser, secret, client):
    old = codes_on(browser.get("/security/two-step/codes/"))
    assert "void from then on" in words(browser.get("/security/two-step/codes/make/"))

    browser.post("/security/two-step/codes/make/")
    new = codes_on(browser.get("/security/two-step/codes/"))

    assert len(new) == 10
    assert set(old) & set(new) == set()
    enter(client, cast.owner)
    assert client.post("/sign-in/code/", {"code": old[0]}).status_code == 200


def test_removing_the_app_ends_the_second_step_and_its_codes(cast, browser, secret):
    assert "Remove the authenticator app?" in words(
        browser.get("/security/two-step/app/remove/")
    )

    browser.post("/security/two-step/app/remove/")

    assert not Authenticator.objects.exists()
    assert subjects_to(OWNER)[-1] == "The authenticator app was removed"


def test_secrets_are_encrypted_at_rest(secret):
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))

    assert secret not in kept


def test_whoever_has_two_steps_confirms_by_either(cast, browser, secret, client):
    page = browser.get("/security/again/")
    assert "Use a code instead" in words(page)

    answer = browser.post(
        "/security/again/code/?next=/security/email/", {"code": code_of(secret, 1)}
    )
    assert answer.url == "/security/email/"


# Required -----------------------------------------------------------------------


@pytest.fixture
def required(cast):
    cast.account.requires_mfa = True
    cast.account.save(update_fields=["requires_mfa"])


@pytest.mark.parametrize("path", ["/overview/", "/sends/", "/messages/", "/inbox/"])
def test_an_account_that_requires_it_leads_every_page_to_the_set_up(
    required, browser, path
):
    answer = browser.get(path)

    assert answer.url == "/security/two-step/"
    page = words(browser.get(answer.url))
    assert "Harbour Tea requires two-step sign-in of all its people" in page


def test_parts_of_pages_lead_the_whole_page_there(required, browser):
    answer = browser.get("/overview/tasks/", HTTP_HX_REQUEST="true")

    assert answer.headers["HX-Redirect"] == "/security/two-step/"


@pytest.mark.parametrize(
    "path",
    [
        "/security/",
        "/security/sessions/",
        "/security/two-step/",
        "/security/again/",
        "/security/email/",
        "/security/password/",
        "/sign-out/",
        "/terms/",
        "/health/",
    ],
)
def test_what_one_needs_before_stays_open(required, browser, path):
    assert browser.get(path).status_code == 200


def test_language_sign_out_and_invitations_stay_open(required, browser):
    assert browser.post("/language/", {"language": "zh-hans"}).url == "/"
    assert browser.get("/invitations/none/").status_code == 404
    assert browser.post("/sign-out/").url == "/sign-in/"


def test_setting_it_up_opens_the_account(required, browser, secret):
    assert browser.get("/overview/").status_code == 200


def test_removing_it_closes_the_account_again(required, browser, secret):
    browser.post("/security/two-step/app/remove/")

    assert browser.get("/overview/").url == "/security/two-step/"


def test_another_account_that_does_not_require_it_can_be_chosen(
    cast, required, browser
):
    other = cast.outsider.memberships.get().account
    other.memberships.create(user=cast.owner, role="analyst")

    answer = browser.post("/account/switch/", {"account": str(other.uid)})

    assert answer.status_code == 302
    assert "Outsider Ltd" in words(browser.get("/overview/"))


def test_other_accounts_do_not_notice(cast, required, signed_in):
    assert signed_in(cast.outsider).get("/overview/").status_code == 200


@pytest.mark.parametrize("path", ["/", "/reviews/queue/", "/admin/", "/inbox/"])
def test_staff_need_it_where_the_setting_says_so(cast, signed_in, settings, path):
    settings.STAFF_MFA_REQUIRED = True

    answer = signed_in(cast.platform_admin).get(path, follow=True)

    assert answer.redirect_chain[-1] == ("/security/two-step/", 302)
    assert "works for the platform" in words(answer)


def test_members_do_not_need_it_because_staff_do(browser, settings):
    settings.STAFF_MFA_REQUIRED = True

    assert browser.get("/overview/").status_code == 200


def test_recovery_codes_alone_are_no_second_step(cast, required, browser):
    kind = Authenticator.Type.RECOVERY_CODES
    Authenticator.objects.create(user=cast.owner, type=kind, data={"seed": "x"})

    assert browser.get("/overview/").url == "/security/two-step/"


@pytest.mark.django_db(transaction=True)
def test_what_changes_is_on_record_and_told(cast, browser):
    set_up_app(browser)
    browser.post("/security/two-step/codes/make/")
    browser.post("/security/two-step/app/remove/")

    found = AuditEntry.objects.filter(account=None).order_by("id")
    assert [(one.act, one.details) for one in found] == [
        ("user.mfa_changed", {"added": "totp"}),
        ("user.recovery_codes_made", {}),
        ("user.recovery_codes_made", {}),
        ("user.mfa_changed", {"removed": "totp"}),
        ("user.mfa_changed", {"removed": "recovery_codes"}),
    ]
    assert subjects_to(OWNER) == [
        "An authenticator app was set up",
        "New recovery codes were made",
        "The authenticator app was removed",
    ]
