from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from accounts.enums import SESSION_INVITATION, AccountKind, Role
from accounts.models import Account, AuditEntry, Invitation, Membership, User
from accounts.queries.invitations import digest_of
from tests.cast import PASSWORD
from tests.pages.mailbox import code_to, mails_to, subjects_to
from tests.pages.reading import words

ADDRESS = "new@tea.example"
FORM = {
    "kind": "enterprise",
    "account_name": "New Tea Ltd",
    "name": "Nia Newcomer",
    "email": ADDRESS,
    "password1": "oolong and jasmine",
    "accept": "on",
}


@pytest.fixture
def sign_up(client, db):
    """Fills the form in, with changes."""

    def fill(**changes):
        return client.post("/sign-up/", {**FORM, **changes})

    return fill


@pytest.fixture
def confirm(client):
    def type_code(code=None):
        return client.post("/sign-up/code/", {"code": code or code_to(ADDRESS)})

    return type_code


def test_a_stranger_signs_up_confirms_and_is_in(sign_up, confirm, client):
    assert sign_up().url == "/sign-up/code/"
    assert ADDRESS in words(client.get("/sign-up/code/"))

    assert confirm().url == "/"

    assert client.get("/").url == "/overview/"
    assert "New Tea Ltd" in words(client.get("/overview/"))


def test_it_makes_a_person_an_account_and_its_owner(sign_up):
    sign_up()

    user = User.objects.get(email=ADDRESS)
    account = Account.objects.get(name="New Tea Ltd")
    assert (user.name, user.language) == ("Nia Newcomer", "en")
    assert user.check_password(FORM["password1"])
    assert Membership.objects.get(user=user).account == account
    assert Membership.objects.get(user=user).role == Role.OWNER
    assert account.kind == AccountKind.UNVERIFIED


def test_what_was_chosen_is_the_verification_offered_first(sign_up, confirm, client):
    sign_up(kind="individual", account_name="")
    confirm()

    account = Account.objects.get()
    assert account.name == "Nia Newcomer"
    assert account.verifications.get().kind == AccountKind.INDIVIDUAL


def test_signing_up_and_confirming_are_on_record(sign_up, confirm):
    sign_up()
    confirm()

    acts = AuditEntry.objects.filter(account=None).order_by("id")
    assert [(one.act, one.subject) for one in acts] == [
        ("user.signed_up", ADDRESS),
        ("user.email_confirmed", ADDRESS),
    ]
    assert acts[0].details["account"] == "New Tea Ltd"
    assert acts[0].details["terms"]


def test_nobody_is_in_before_the_address_is_confirmed(sign_up, client):
    sign_up()

    assert client.get("/overview/").url.startswith("/sign-in/")
    answer = client.post("/sign-in/", {"login": ADDRESS, "password": FORM["password1"]})
    assert answer.url == "/sign-up/code/"


def test_a_wrong_code_is_refused_and_the_right_one_still_works(sign_up, confirm):
    sign_up()

    page = confirm("BBBB-CCCC")

    assert page.status_code == 200
    assert "This code is not right" in words(page)
    assert confirm().status_code == 302


def test_codes_cannot_be_guessed_for_long(sign_up, confirm):
    sign_up()
    right = code_to(ADDRESS)

    for _ in range(4):
        assert confirm("BBBB-CCCC").status_code == 200
    assert confirm("BBBB-CCCC").url == "/sign-in/"
    assert confirm(right).url == "/sign-in/"
    assert not EmailAddress.objects.get(email=ADDRESS).verified


def test_another_code_can_be_had_and_replaces_the_first(sign_up, confirm, client):
    sign_up()
    first = code_to(ADDRESS)
    cache.clear()  # ten seconds pass

    client.post("/sign-up/code/", {"action": "resend"})

    assert len(mails_to(ADDRESS)) == 2
    assert confirm(first).status_code == 200
    assert confirm().status_code == 302


def test_a_known_address_is_answered_like_an_unknown_one(cast, client, sign_up):
    unknown = sign_up()
    told = words(client.get("/sign-up/code/")).replace(ADDRESS, "…")
    client.post("/sign-out/")

    known = sign_up(email="owner@cast.example")

    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    page = words(client.get("/sign-up/code/")).replace("owner@cast.example", "…")
    assert page == told
    assert subjects_to("owner@cast.example") == ["You have a sign-in already"]
    assert User.objects.filter(email="owner@cast.example").count() == 1


def test_no_code_lets_a_stranger_in_as_somebody_known(cast, client, sign_up):
    sign_up(email="owner@cast.example")

    page = client.post("/sign-up/code/", {"code": "BBBB-CCCC"})

    assert "This code is not right" in words(page)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"password1": "short"}, "at least 10 characters"),
        ({"password1": "1234567890"}, "too common"),
        ({"password1": "new@tea.example"}, "too similar"),
        ({"password1": "new@tea.example1"}, "too similar"),
        ({"email": "nobody"}, "valid email"),
        ({"email": "a\x00b@tea.example"}, "ull characters"),
        ({"email": "x" * 250 + "@tea.example"}, "at most 254"),
        ({"account_name": ""}, "Type the name of the business."),
        ({"account_name": "\u200b"}, "Type the name of the business."),
        ({"account_name": "x" * 101}, "at most 100"),
        ({"name": ""}, "required"),
        ({"name": "\u202e"}, "Say what people call you."),
        ({"name": "a\x00b"}, "ull characters"),
        ({"kind": "alien"}, "Select a valid choice"),
        ({"accept": ""}, "tick that you accept"),
    ],
    ids=lambda value: str(value)[:40].replace("\x00", "0"),
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(sign_up, wrong, said):
    page = sign_up(**wrong)

    assert page.status_code == 200
    assert said in words(page)
    kept = {**FORM, **wrong}["name"]
    assert kept in page.content.decode()
    assert not User.objects.exists()


def test_a_password_needs_no_kinds_of_characters(sign_up):
    assert sign_up(password1="oolongjasmine").status_code == 302


def test_two_who_take_an_address_at_the_same_moment_are_one(sign_up, monkeypatch):
    from allauth.account.internal.flows import manage_email

    sign_up()
    monkeypatch.setattr(manage_email, "assess_unique_email", lambda *_, **__: True)

    assert Client().post("/sign-up/", FORM).url == "/sign-in/"
    assert User.objects.filter(email=ADDRESS).count() == 1
    assert Account.objects.count() == 1


def test_sign_up_can_be_closed(client, db, settings):
    settings.SIGN_UP_OPEN = False

    assert "Sign-up is closed" in words(client.get("/sign-up/"))
    assert "Sign-up is closed" in words(client.post("/sign-up/", FORM))
    assert "/sign-up/" not in client.get("/sign-in/").content.decode()
    assert not User.objects.exists()


def test_the_mail_is_in_the_language_of_the_page(client, db):
    client.post("/sign-up/", FORM, HTTP_ACCEPT_LANGUAGE="zh-CN,zh;q=0.9")

    assert "验证码" in mails_to(ADDRESS)[0].subject
    assert User.objects.get().language == "zh-hans"


@pytest.fixture
def invited(cast, client):
    """The browser came by the link of an invitation."""
    now = timezone.now()
    invitation = Invitation.objects.create(
        account=cast.account,
        email=ADDRESS,
        role=Role.ANALYST,
        secret_digest=digest_of("the-secret"),
        invited_by=cast.owner,
        sent_at=now,
        expires_at=now + timedelta(days=2),
    )
    client.get("/invitations/the-secret/")
    assert client.session[SESSION_INVITATION] == "the-secret"
    return invitation


def test_who_is_invited_gets_no_account_and_comes_back_to_the_invitation(
    invited, client, confirm, settings
):
    settings.SIGN_UP_OPEN = False
    page = client.get("/sign-up/")
    assert "join Harbour Tea" in words(page)
    assert f'value="{ADDRESS}"' in page.content.decode()
    assert 'name="account_name"' not in page.content.decode()
    accounts = Account.objects.count()

    form = {key: FORM[key] for key in ("name", "email", "password1", "accept")}
    assert client.post("/sign-up/", form).url == "/sign-up/code/"
    assert confirm().url == "/invitations/the-secret/"

    assert Account.objects.count() == accounts
    assert not User.objects.get(email=ADDRESS).memberships.exists()


def test_who_is_invited_and_known_comes_to_the_invitation_by_signing_in(
    invited, client
):
    answer = client.post(
        "/sign-in/", {"login": "outsider@cast.example", "password": PASSWORD}
    )

    assert answer.url == "/invitations/the-secret/"


def test_an_invitation_that_is_over_leads_nowhere(invited, client):
    Invitation.objects.update(withdrawn_at=timezone.now())

    answer = client.post(
        "/sign-in/", {"login": "outsider@cast.example", "password": PASSWORD}
    )

    assert answer.url == "/"


def test_the_privacy_notice_and_the_terms_can_be_read_before(client, db):
    page = client.get("/sign-up/").content.decode()

    assert 'href="/privacy/"' in page
    assert 'href="/terms/"' in page
    assert "Privacy notice" in words(client.get("/privacy/"))
