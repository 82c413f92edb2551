"""The pages of members, roles and account settings, for each role."""

import pytest
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.actions.invitations import invite
from accounts.enums import Role
from accounts.models import Account, AuditEntry, Invitation, Membership, User
from tests.pages.reading import words

MANAGERS = {Role.OWNER, Role.ADMIN}
ODD = ["", " ", "\x00", "x\x00y", "x" * 100_000, "👩‍🚀", "'; --", "9" * 40, "-1"]


@pytest.fixture
def invitation(cast):
    return invite(
        account=cast.account, email="new@cast.example", role=Role.ADMIN,
        actor=cast.owner,
    )  # fmt: skip


def of(cast, role):
    return Membership.objects.get(account=cast.account, user=getattr(cast, role))


def acts(cast, invitation):
    """What can be posted: address and form, by act."""
    other = cast.outsider.memberships.get()
    User.objects.filter(pk=cast.outsider.pk).update(name="Other")
    target = Membership.objects.create(
        account=cast.account, user=cast.outsider, role=Role.ANALYST
    )
    assert other.account != target.account
    name = cast.account.name
    return {
        "invite": ("/members/invite/", {"email": "x@y.example", "role": "analyst"}),
        "resend": (reverse("invitation-resend", args=[invitation.uid]), {}),
        "withdraw": (reverse("invitation-withdraw", args=[invitation.uid]), {}),
        "role": (f"/members/{target.pk}/role/", {"role": "developer"}),
        "remove": (f"/members/{target.pk}/remove/", {}),
        "leave": ("/members/leave/", {}),
        "transfer": ("/members/owner/", {"member": target.pk, "typed_name": name}),
        "rename": ("/account/settings/", {"name": "Another name"}),
        "mfa": ("/account/two-step/", {"required": "1"}),
    }


ALLOWED = {
    **dict.fromkeys(["invite", "resend", "withdraw", "role", "remove"], MANAGERS),
    "rename": MANAGERS,
    "transfer": {Role.OWNER},
    "mfa": {Role.OWNER},
    # The only owner may ask, and is told to transfer first.
    "leave": set(Role) - {Role.OWNER},
}


def everything():
    """All that these acts change, as rows."""
    tables = Membership, Invitation, Account
    return [list(table.objects.order_by("pk").values_list()) for table in tables]


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("act", ALLOWED)
def test_each_role_does_what_it_may_and_nothing_else(
    cast, signed_in, invitation, act, role
):
    address, form = acts(cast, invitation)[act]
    before, entries = everything(), AuditEntry.objects.count()

    answer = signed_in(getattr(cast, role)).post(address, form)

    if role in ALLOWED[act]:
        assert answer.status_code == 302
        assert everything() != before
        assert AuditEntry.objects.count() == entries + 1
    else:
        is_last_owner = (act, role) == ("leave", Role.OWNER)
        assert answer.status_code == (302 if is_last_owner else 403)
        assert everything() == before
        assert AuditEntry.objects.count() == entries


@pytest.mark.parametrize("role", Role)
def test_everybody_reads_the_list_and_is_offered_what_they_may_do(
    cast, signed_in, invitation, role
):
    page = signed_in(getattr(cast, role)).get("/members/")
    shown, source = words(page), page.content.decode()

    assert all(f"{each}@cast.example" in shown for each in Role)
    assert "new@cast.example Admin Invited Valid until" in shown
    assert shown.count("You ") == shown.count("Leave") == 1
    manages = role in MANAGERS
    assert ("/members/invite/" in source) == manages
    assert ("Send again" in shown, "Withdraw" in shown) == (manages, manages)
    assert ("Transfer ownership" in shown) == (role is Role.OWNER)
    # An admin is offered neither themselves nor the owner.
    expected = {Role.OWNER: 4, Role.ADMIN: 3}.get(role, 0)
    assert shown.count("Change role") == shown.count("Remove") == expected


def test_who_manages_sees_who_signs_in_by_two_steps(cast, signed_in):
    Authenticator.objects.create(
        user=cast.operator, type=Authenticator.Type.TOTP, data={}
    )
    # Codes alone are no second step.
    Authenticator.objects.create(
        user=cast.developer, type=Authenticator.Type.RECOVERY_CODES, data={}
    )

    shown = words(signed_in(cast.admin).get("/members/"))
    assert "operator@cast.example Operator Two-step sign-in" in shown
    assert "developer@cast.example Developer Password only" in shown
    assert "Password only" not in words(signed_in(cast.analyst).get("/members/"))


@pytest.mark.usefixtures("invitation")
def test_the_list_asks_the_same_for_few_and_for_many(cast, signed_in):
    browser = signed_in(cast.owner)

    def asked():
        browser.get("/members/")
        with CaptureQueriesContext(connection) as queries:
            assert browser.get("/members/").status_code == 200
        return len(queries)

    few = asked()
    for number in range(15):
        user = User.objects.create_user(f"m{number}@cast.example", None)
        Membership.objects.create(account=cast.account, user=user, role=Role.ANALYST)
        invite(
            account=cast.account, email=f"i{number}@cast.example", role=Role.ADMIN,
            actor=user,
        )  # fmt: skip
    assert asked() == few <= 10


def test_both_lists_are_paged_on_their_own(cast, signed_in):
    for number in range(25):
        user = User.objects.create_user(f"m{number}@cast.example", None)
        Membership.objects.create(account=cast.account, user=user, role=Role.ANALYST)

    shown = words(signed_in(cast.owner).get("/members/?people-page=2"))

    assert "30 results" in shown
    assert "admin@cast.example" not in shown
    assert "No open invitations" in shown


@pytest.mark.parametrize("what", ["role", "remove"])
def test_members_of_others_are_not_found(cast, signed_in, what):
    theirs = cast.outsider.memberships.get()

    for method in ("get", "post"):
        browser = signed_in(cast.owner)
        answer = getattr(browser, method)(f"/members/{theirs.pk}/{what}/")
        assert answer.status_code == 404


@pytest.mark.parametrize("what", ["resend", "withdraw"])
def test_invitations_of_others_are_not_found(cast, signed_in, invitation, what):
    address = reverse(f"invitation-{what}", args=[invitation.uid])

    assert signed_in(cast.outsider).post(address).status_code == 404


def test_destructive_acts_ask_first_and_say_what_follows(cast, signed_in, invitation):
    browser, member = signed_in(cast.owner), of(cast, "operator")
    said = {
        f"/members/{member.pk}/remove/": "operator@cast.example",
        "/members/leave/": "Harbour Tea",
        "/members/owner/": "You become an admin.",
        reverse("invitation-withdraw", args=[invitation.uid]): "new@cast.example",
    }
    before = everything()

    for address, expected in said.items():
        assert expected in words(browser.get(address))
    assert everything() == before


def test_an_admin_who_forces_the_address_of_an_owner_is_told_why_not(cast, signed_in):
    browser, owner = signed_in(cast.admin), of(cast, "owner")

    shown = words(browser.post(f"/members/{owner.pk}/role/", {"role": "analyst"}))
    assert "Only an owner can change an owner." in shown
    browser.post(f"/members/{owner.pk}/remove/")
    assert "Only an owner can change an owner." in words(browser.get("/members/"))
    assert of(cast, "owner").role == Role.OWNER


def test_the_last_owner_is_told_how_to_go_on(cast, signed_in):
    browser = signed_in(cast.owner)
    browser.post("/members/leave/")

    assert "transfer the ownership to somebody else first" in words(
        browser.get("/members/")
    )


@pytest.mark.parametrize("typed", ["", "harbour tea", "Harbour", "x" * 500])
def test_a_transfer_asks_for_the_accounts_name(cast, signed_in, typed):
    form = {"member": of(cast, "admin").pk, "typed_name": typed}
    answer = signed_in(cast.owner).post("/members/owner/", form)

    assert "Type the name of the account to go on." in words(answer)
    assert of(cast, "owner").role == Role.OWNER


def test_ownership_is_offered_to_members_of_this_account_only(cast, signed_in):
    theirs = cast.outsider.memberships.get()
    form = {"member": theirs.pk, "typed_name": "Harbour Tea"}
    answer = signed_in(cast.owner).post("/members/owner/", form)

    assert answer.status_code == 200
    assert theirs.user.email not in words(answer)
    assert of(cast, "owner").role == Role.OWNER


def test_who_is_removed_loses_the_account_at_the_next_request(cast, signed_in):
    theirs, ours = signed_in(cast.operator), signed_in(cast.owner)
    assert theirs.get("/sends/").status_code == 200

    ours.post(f"/members/{of(cast, 'operator').pk}/remove/")

    answer = theirs.get("/sends/")
    assert answer.status_code == 403
    assert "You belong to no account, or not any more." in words(answer)
    assert "You belong to no account yet" in words(theirs.get("/"))


def test_who_leaves_goes_on_with_another_account(cast, signed_in):
    elsewhere = cast.outsider.memberships.get().account
    Membership.objects.create(account=elsewhere, user=cast.operator, role=Role.ANALYST)
    browser = signed_in(cast.operator)
    browser.post("/account/switch/", {"account": cast.account.uid})

    answer = browser.post("/members/leave/", follow=True)

    assert answer.status_code == 200
    assert "Outsider Ltd" in words(answer)
    assert "Harbour Tea" not in words(answer)


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: repr(odd[:9]))
def test_odd_input_is_refused_in_words(cast, signed_in, odd):
    browser, member = signed_in(cast.owner), of(cast, "analyst")
    role = f"/members/{member.pk}/role/"

    for address, form in (
        ("/members/invite/", {"email": odd, "role": "analyst"}),
        ("/members/invite/", {"email": "a@b.example", "role": odd}),
        (role, {"role": odd}),
        ("/members/owner/", {"member": odd, "typed_name": "Harbour Tea"}),
        ("/members/owner/", {"member": member.pk, "typed_name": odd}),
    ):
        answer = browser.post(address, form)
        assert answer.status_code == 200
        assert "Please check the following" in words(answer)
    assert not Invitation.objects.exists()
    for number in ("9" * 30, "0"):
        assert browser.get(f"/members/{number}/role/").status_code == 404
