import pytest
from allauth.usersessions.models import UserSession
from django.core.cache import cache

from accounts.models import AuditEntry
from tests.cast import PASSWORD
from tests.pages.mailbox import link_to, mails_to, subjects_to
from tests.pages.reading import words

NEW = "oolong and jasmine"
OWNER = "owner@cast.example"


@pytest.fixture
def ask(cast, client):
    """Asks for a link."""

    def fill(email=OWNER):
        return client.post("/password/", {"email": email})

    return fill


@pytest.fixture
def choose(client):
    """Opens the link and chooses a password."""

    def fill(link, first=NEW, second=NEW):
        form = client.get(link)
        where = form.url if form.status_code == 302 else link
        return client.post(where, {"password1": first, "password2": second})

    return fill


def test_a_forgotten_password_is_set_by_a_link(cast, ask, choose, client):
    assert ask().url == "/password/sent/"

    assert choose(link_to(OWNER)).url == "/password/done/"

    cast.owner.refresh_from_db()
    assert cast.owner.check_password(NEW)
    answer = client.post("/sign-in/", {"login": OWNER, "password": NEW})
    assert answer.status_code == 302


def test_setting_it_tells_the_owner_ends_sessions_and_is_on_record(
    cast, ask, choose, signed_in
):
    browser = signed_in(cast.owner)
    browser.get("/overview/")
    ask()
    choose(link_to(OWNER))

    assert subjects_to(OWNER)[-1] == "Your password was reset"
    assert browser.get("/overview/").status_code == 302
    assert not UserSession.objects.filter(user=cast.owner).exists()
    assert AuditEntry.objects.get().act == "user.password_reset"


def test_a_link_works_once(ask, choose, client):
    ask()
    link = link_to(OWNER)
    choose(link)

    page = client.get(link)

    assert "does not work any more" in words(page)


@pytest.mark.parametrize("who", ["1", "zzzzzzzzzzzzz", "z" * 60, "-", "1_0"])
@pytest.mark.parametrize("key", ["x", "c1x2-%00", "😀", "x" * 500])
def test_an_invented_link_is_told_to_be_old(client, db, who, key):
    page = client.get(f"/password/new/{who}/{key}/")

    assert "does not work any more" in words(page)


def test_a_known_and_an_unknown_address_are_answered_alike(ask, client):
    known = words(client.get(ask().url))
    unknown = words(client.get(ask("nobody@tea.example").url))

    assert known == unknown
    assert "If somebody signs in with this address" in known
    assert subjects_to("nobody@tea.example") == ["Nobody signs in with this address"]


def test_a_person_who_was_disabled_gets_no_link(cast, ask):
    cast.owner.is_active = False
    cast.owner.save(update_fields=["is_active"])

    ask()

    assert subjects_to(OWNER) == ["Nobody signs in with this address"]


def test_asking_too_often_is_refused_kindly(ask):
    for _ in range(5):
        assert ask().status_code == 302

    page = ask()
    assert page.status_code == 429
    assert "Too many tries" in words(page)
    cache.clear()


def test_a_password_that_is_bad_is_refused_with_the_rule(ask, choose):
    ask()

    page = choose(link_to(OWNER), "1234567890", "1234567890")

    assert "too common" in words(page)


def test_mail_is_in_the_readers_language(cast, ask):
    cast.owner.language = "zh-hans"
    cast.owner.save(update_fields=["language"])

    ask()

    assert mails_to(OWNER)[-1].subject == "设置新密码"


def test_resetting_forgives_failed_tries(cast, ask, choose, client):
    for _ in range(5):
        client.post("/sign-in/", {"login": OWNER, "password": "wrong"})
    ask()
    choose(link_to(OWNER))

    answer = client.post("/sign-in/", {"login": OWNER, "password": NEW})
    assert answer.status_code == 302


def test_a_password_is_changed_by_who_knows_it(cast, signed_in):
    browser, other = signed_in(cast.owner), signed_in(cast.owner)
    other.get("/overview/")
    form = {"password1": NEW, "password2": NEW}

    wrong = browser.post("/security/password/", {**form, "oldpassword": "wrong"})
    assert "not your present password" in words(wrong)
    right = browser.post("/security/password/", {**form, "oldpassword": PASSWORD})
    assert right.url == "/security/"

    assert browser.get("/overview/").status_code == 200
    assert other.get("/overview/").status_code == 302
    assert subjects_to(OWNER) == ["Your password was changed"]
    assert AuditEntry.objects.get().act == "user.password_changed"


def test_no_password_is_in_the_log_or_the_mail(cast, signed_in):
    form = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    signed_in(cast.owner).post("/security/password/", form)

    said = str(AuditEntry.objects.values()) + str(mails_to(OWNER)[0].__dict__)
    assert NEW not in said
    assert PASSWORD not in said
