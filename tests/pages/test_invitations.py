"""The way of an invited person: from the link to the account."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.actions.invitations import invite, resend, withdraw_invitation
from accounts.enums import SESSION_INVITATION, Role
from accounts.models import Invitation, Membership, OutgoingMail, User
from tests.cast import PASSWORD
from tests.pages.reading import words

ADDRESS = "new@cast.example"
GONE = "This invitation cannot be used"


@pytest.fixture
def newcomer(db):
    return User.objects.create_user(ADDRESS, PASSWORD, name="Newcomer")


@pytest.fixture
def invitation(cast):
    return invite(
        account=cast.account, email=ADDRESS, role=Role.OPERATOR, actor=cast.owner
    )


@pytest.fixture
def link(invitation):
    return newest_link()


def newest_link():
    text = OutgoingMail.objects.latest("id").text
    return re.search(r"(/invitations/\S+/)", text)[1]


def test_a_visitor_reads_who_invites_and_is_led_to_sign_in_and_back(newcomer, link):
    visitor = Client()
    shown = visitor.get(link)

    assert "Owner invites you to Harbour Tea" in words(shown)
    assert "Role Operator Sent to n••@cast.example" in words(shown)
    assert ADDRESS not in words(shown)
    assert visitor.session[SESSION_INVITATION] in link

    sign_in = re.search(r'href="(/sign-in/\?next=[^"]+)"', shown.content.decode())[1]
    answer = visitor.post(sign_in, {"login": ADDRESS, "password": PASSWORD})
    assert (answer.status_code, answer.url) == (302, link)
    assert "Accept the invitation" in words(visitor.get(link))


def test_accepting_leads_into_the_account(cast, signed_in, newcomer, link):
    elsewhere = cast.outsider.memberships.get().account
    Membership.objects.create(account=elsewhere, user=newcomer, role=Role.ANALYST)
    browser = signed_in(newcomer)
    browser.get("/overview/")

    answer = browser.post(link, follow=True)

    assert answer.redirect_chain == [("/overview/", 302)]
    assert "Welcome to Harbour Tea." in words(answer)
    assert answer.wsgi_request.account == cast.account
    assert SESSION_INVITATION not in browser.session


def test_looking_at_a_link_accepts_nothing(signed_in, newcomer, link):
    browser = signed_in(newcomer)
    browser.get(link)
    browser.head(link)

    assert not newcomer.memberships.exists()
    Client().post(link)
    assert Invitation.objects.get().accepted_at is None


def test_somebody_else_is_told_to_which_address_it_went(cast, signed_in, link):
    browser = signed_in(cast.outsider)

    for answer in (browser.get(link), browser.post(link)):
        assert "It was sent to n••@cast.example" in words(answer)
        assert "you are signed in as outsider@cast.example" in words(answer)
        assert ADDRESS not in words(answer)
        assert f'name="next" value="{link}"' in answer.content.decode()
    assert cast.outsider.memberships.count() == 1
    answer = browser.post("/sign-out/", {"next": link})
    assert answer.url == link


def expire(invitation, cast):
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))


def withdraw(invitation, cast):
    withdraw_invitation(invitation=invitation, actor=cast.owner)


def send_again(invitation, cast):
    resend(invitation=invitation, actor=cast.owner)


def use(invitation, cast):
    Invitation.objects.update(accepted_at=timezone.now())


@pytest.mark.parametrize("end", [expire, withdraw, send_again, use])
@pytest.mark.parametrize("person", ["visitor", "newcomer", "outsider"])
def test_a_link_that_is_over_says_to_ask_for_a_new_one(cast, invitation, end, person):
    link = newest_link()
    end(invitation, cast)
    browser = Client()
    if person != "visitor":
        email = f"{person.replace('newcomer', 'new')}@cast.example"
        user, _made = User.objects.get_or_create(email=email)
        browser.force_login(user, "allauth.account.auth_backends.AuthenticationBackend")

    for answer in (browser.get(link), browser.post(link)):
        assert answer.status_code == 404
        assert GONE in words(answer)
        assert "Ask who invited you for a new one." in words(answer)
    assert not Membership.objects.filter(user__email=ADDRESS).exists()


@pytest.mark.parametrize("secret", ["x", "%00", "a" * 5000, "密", "..", "%2e%2e%20"])
def test_an_unknown_secret_is_not_found(db, secret):
    answer = Client().get(f"/invitations/{secret}/")

    assert answer.status_code == 404


def test_who_has_no_account_sees_their_invitations_and_accepts_one(
    cast, signed_in, newcomer, invitation
):
    browser = signed_in(newcomer)
    page = browser.get("/")
    assert "Harbour Tea as Operator, invited by Owner" in words(page)
    [action] = re.findall(r'action="(/invitations/[^"]+)"', page.content.decode())

    answer = browser.post(action, follow=True)

    assert "Welcome to Harbour Tea." in words(answer)
    assert newcomer.memberships.get().role == Role.OPERATOR
    assert browser.post(action).status_code == 404


def test_who_has_no_account_and_no_invitation_reads_what_to_do(
    cast, signed_in, newcomer
):
    shown = words(signed_in(newcomer).get("/"))

    assert f"Ask an owner or admin of an account to invite {ADDRESS}." in shown


@pytest.mark.parametrize("end", [expire, withdraw])
def test_what_is_over_is_not_offered(cast, signed_in, newcomer, invitation, end):
    end(invitation, cast)

    assert "Harbour Tea" not in words(signed_in(newcomer).get("/"))
    answer = signed_in(newcomer).post(f"/invitations/{invitation.uid}/accept/")
    assert answer.status_code == 404


@pytest.mark.parametrize("person", ["outsider", "owner", "reviewer"])
def test_an_invitation_is_taken_by_nobody_else(cast, signed_in, invitation, person):
    browser = signed_in(getattr(cast, person))

    answer = browser.post(f"/invitations/{invitation.uid}/accept/")
    assert answer.status_code == 404
    assert Invitation.objects.get().accepted_at is None


def test_an_admin_invites_sends_again_and_withdraws(cast, signed_in):
    browser = signed_in(cast.admin)
    form = {"email": "New@Cast.example", "role": "developer"}

    sent = browser.post("/members/invite/", form, follow=True)
    assert "The invitation is on its way." in words(sent)
    assert "new@cast.example Developer Invited Valid until" in words(sent)
    again = browser.post("/members/invite/", form)
    assert "This address is invited already: send that invitation again." in words(
        again
    )
    assert 'value="New@Cast.example"' in again.content.decode()

    uid = Invitation.objects.get().uid
    resent = browser.post(f"/members/invitations/{uid}/resend/", follow=True)
    assert "A new link is on its way." in words(resent)
    over = browser.post(f"/members/invitations/{uid}/withdraw/", follow=True)
    assert "No open invitations" in words(over)
    late = browser.post(f"/members/invitations/{uid}/resend/", follow=True)
    assert "Somebody was faster" in words(late)


def test_an_expired_invitation_is_marked_and_can_be_sent_again(
    cast, signed_in, invitation
):
    expire(invitation, cast)
    browser = signed_in(cast.owner)
    assert "new@cast.example Operator Expired" in words(browser.get("/members/"))

    address = f"/members/invitations/{invitation.uid}/resend/"
    assert "Invited Valid until" in words(browser.post(address, follow=True))


def test_inviting_a_member_says_so(cast, signed_in):
    answer = signed_in(cast.owner).post(
        "/members/invite/", {"email": "analyst@cast.example", "role": "admin"}
    )
    assert "This person is a member already." in words(answer)


def test_owner_is_no_role_to_invite_as(cast, signed_in):
    answer = signed_in(cast.owner).post(
        "/members/invite/", {"email": ADDRESS, "role": "owner"}
    )
    assert "Please check the following" in words(answer)
    assert not Invitation.objects.exists()
