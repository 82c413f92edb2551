import pytest
from allauth.account.models import EmailAddress
from django.core.cache import cache

from accounts.models import AuditEntry, User
from tests.cast import PASSWORD
from tests.pages.mailbox import code_to, mails_to, subjects_to
from tests.pages.reading import words

OLD, NEW = "owner@cast.example", "new@tea.example"


@pytest.fixture
def browser(cast, signed_in):
    """The owner, who has just confirmed to be it."""
    browser = signed_in(cast.owner)
    browser.post("/security/again/", {"password": PASSWORD})
    return browser


@pytest.fixture
def change(browser):
    def fill(email=NEW):
        form = {"email": email, "action_add": ""}
        return browser.post("/security/email/", form)

    return fill


def test_an_address_is_changed_by_a_code_sent_to_the_new_one(cast, browser, change):
    assert change().url == "/sign-up/code/"
    cast.owner.refresh_from_db()
    assert cast.owner.email == OLD

    answer = browser.post("/sign-up/code/", {"code": code_to(NEW)})

    assert answer.url == "/security/"
    assert NEW in words(browser.get("/security/"))
    cast.owner.refresh_from_db()
    assert cast.owner.email == NEW
    address = EmailAddress.objects.get(user=cast.owner)
    assert (address.email, address.verified, address.primary) == (NEW, True, True)


def test_the_old_address_is_told_and_it_is_on_record(browser, change):
    change()
    browser.post("/sign-up/code/", {"code": code_to(NEW)})

    assert subjects_to(OLD) == ["Your e-mail address was changed"]
    assert f"{NEW} instead of {OLD}" in mails_to(OLD)[0].text
    entry = AuditEntry.objects.get(act="user.email_changed")
    assert entry.details == {"changes": {"email": [OLD, NEW]}}


def test_one_signs_in_with_the_new_address_and_not_with_the_old(
    browser, change, client
):
    change()
    browser.post("/sign-up/code/", {"code": code_to(NEW)})

    old = client.post("/sign-in/", {"login": OLD, "password": PASSWORD})
    assert old.status_code == 200
    new = client.post("/sign-in/", {"login": NEW, "password": PASSWORD})
    assert new.status_code == 302


def test_a_change_asks_for_the_password_first_and_then_goes_on(cast, signed_in):
    browser = signed_in(cast.owner)
    form = {"email": NEW, "action_add": ""}

    answer = browser.post("/security/email/", form)
    assert answer.url == "/security/again/?next=%2Fsecurity%2Femail%2F"
    answer = browser.post(answer.url, {"password": PASSWORD})

    assert answer.url == "/sign-up/code/"
    assert len(mails_to(NEW)) == 1


def test_an_address_of_somebody_else_is_answered_like_any_other(browser, change):
    assert change("outsider@cast.example").url == "/sign-up/code/"

    # Only who reads that mail could go on, and it would not be theirs to give.
    answer = browser.post("/sign-up/code/", {"code": code_to("outsider@cast.example")})
    assert "This address cannot be used" in words(browser.get(answer.url))
    assert User.objects.get(name="Owner").email == OLD


def test_ones_own_address_is_no_change(change):
    assert "This is your address already." in words(change(OLD))


@pytest.mark.parametrize("odd", ["", "nobody", "a\x00b@tea.example", "x" * 400])
def test_what_is_no_address_is_refused(change, odd):
    assert change(odd).status_code == 200


def test_an_address_that_somebody_only_claimed_goes_to_who_proves_it(
    browser, change, client
):
    form = {
        "kind": "individual",
        "name": "Claimer",
        "email": NEW,
        "password1": "oolong and jasmine",
        "accept": "on",
    }
    client.post("/sign-up/", form)
    claimer = User.objects.get(email=NEW)
    cache.clear()  # ten seconds pass

    change()
    browser.post("/sign-up/code/", {"code": code_to(NEW)})

    assert User.objects.get(email=NEW).name == "Owner"
    claimer.refresh_from_db()
    assert not claimer.is_active
    assert not claimer.has_usable_password()


def test_people_made_by_the_platform_count_as_confirmed(db):
    user = User.objects.create_superuser("Root@Tea.example", "oolong and jasmine")

    address = EmailAddress.objects.get(user=user)
    assert (address.email, address.verified) == ("root@tea.example", True)


def test_who_could_sign_in_before_addresses_were_confirmed_still_can(cast):
    from importlib import import_module

    from django.apps import apps

    EmailAddress.objects.all().delete()
    migration = import_module(
        "accounts.migrations.0006_present_addresses_are_confirmed"
    )

    migration.confirm(apps, None)
    migration.confirm(apps, None)

    found = EmailAddress.objects.filter(verified=True, primary=True)
    assert found.count() == User.objects.count()
