"""Invitations: a secret in a link, once, for two days, for one address."""

import contextlib
import re
from datetime import timedelta

import pytest
from django.utils import timezone, translation

from accounts.actions.invitations import (
    MOST_OPEN,
    VALID,
    accept,
    invite,
    resend,
    withdraw_invitation,
)
from accounts.actions.members import leave
from accounts.enums import Role
from accounts.models import (
    AuditEntry,
    Invitation,
    Membership,
    Notice,
    OutgoingMail,
    User,
)
from accounts.queries.invitations import digest_of, open_invitation
from isms_console.lib.errors import MovedOn, Refusal
from tests.together import at_once

ADDRESS = "new@cast.example"


@pytest.fixture
def newcomer(db):
    return User.objects.create_user(ADDRESS, None, name="Newcomer")


@pytest.fixture
def invitation(cast):
    return invite(
        account=cast.account, email=ADDRESS, role=Role.OPERATOR, actor=cast.admin
    )


def secret_in(mail):
    return re.search(r"/invitations/([\w-]+)/", mail.text)[1]


def newest_secret():
    return secret_in(OutgoingMail.objects.latest("id"))


def refused(act, **arguments):
    with pytest.raises(Refusal) as refusal:
        act(**arguments)
    return refusal.value.code


def expire(invitation):
    past = timezone.now() - timedelta(seconds=1)
    Invitation.objects.filter(pk=invitation.pk).update(expires_at=past)


def test_an_invitation_mails_a_secret_of_which_only_the_digest_is_kept(
    cast, invitation
):
    mail = OutgoingMail.objects.get()
    secret = secret_in(mail)

    assert len(secret) == 43  # 256 bits
    assert invitation.secret_digest == digest_of(secret)
    assert (mail.to, mail.subject) == (ADDRESS, "Admin invites you to Harbour Tea")
    assert f"/invitations/{secret}/" in mail.html
    assert "as Operator" in mail.text
    kept = [*Invitation.objects.values_list(), *AuditEntry.objects.values_list()]
    assert secret not in str(kept)
    assert invitation.expires_at - invitation.sent_at == VALID == timedelta(days=2)
    assert open_invitation(secret) == invitation


def test_a_mail_is_in_the_language_of_who_invites(cast):
    with translation.override("zh-hans"):
        invite(account=cast.account, email=ADDRESS, role=Role.ADMIN, actor=cast.owner)

    mail = OutgoingMail.objects.get()
    assert mail.subject == "Owner 邀请您加入 Harbour Tea"
    assert 'lang="zh-hans"' in mail.html
    assert "管理员" in mail.text


def test_names_in_a_mail_are_words_and_not_markup_nor_lines(cast):
    User.objects.filter(pk=cast.owner.pk).update(name="Eve\r\nBcc: x <b>&")
    cast.owner.refresh_from_db()

    invite(account=cast.account, email=ADDRESS, role=Role.ADMIN, actor=cast.owner)

    mail = OutgoingMail.objects.get()
    assert mail.subject == "Eve Bcc: x <b>& invites you to Harbour Tea"
    assert "<b>" not in mail.html
    assert "<b>&" in mail.text


@pytest.mark.parametrize("role", Role)
def test_every_role_can_be_offered_but_owner(cast, role):
    wish = {"account": cast.account, "email": ADDRESS, "role": role}

    if role is Role.OWNER:
        assert refused(invite, **wish, actor=cast.owner) == "owner"
        assert not Invitation.objects.exists()
    else:
        assert invite(**wish, actor=cast.owner).role == role


def test_a_member_is_not_invited_again(cast):
    code = refused(
        invite, account=cast.account, email="Analyst@CAST.example ", role=Role.ADMIN,
        actor=cast.owner,
    )  # fmt: skip
    assert code == "member"
    assert not OutgoingMail.objects.exists()


@pytest.mark.parametrize("is_expired", [False, True])
def test_an_address_has_one_invitation_to_an_account(cast, invitation, is_expired):
    if is_expired:
        expire(invitation)

    again = {"account": cast.account, "role": Role.ADMIN, "actor": cast.owner}
    assert refused(invite, email=f" {ADDRESS.upper()}", **again) == "invited"
    elsewhere = cast.outsider.memberships.get().account
    invite(account=elsewhere, email=ADDRESS, role=Role.ADMIN, actor=cast.outsider)
    assert Invitation.objects.count() == OutgoingMail.objects.count() == 2


def test_after_withdrawing_leaving_or_being_removed_one_can_be_invited_anew(
    cast, newcomer, invitation
):
    accept(invitation=invitation, actor=newcomer)
    leave(membership=newcomer.memberships.get())
    wish = {"account": cast.account, "email": ADDRESS, "role": Role.ADMIN}

    withdraw_invitation(invitation=invite(**wish, actor=cast.owner), actor=cast.owner)
    accept(invitation=invite(**wish, actor=cast.owner), actor=newcomer)

    assert newcomer.memberships.get().role == Role.ADMIN


def test_an_account_has_at_most_fifty_open_invitations(cast, invitation):
    now = timezone.now()
    Invitation.objects.bulk_create(
        Invitation(
            account=cast.account, email=f"n{number}@cast.example", role=Role.ADMIN,
            secret_digest=str(number), invited_by=cast.owner, sent_at=now,
            expires_at=now + VALID,
        )
        for number in range(MOST_OPEN - 1)
    )  # fmt: skip
    wish = {"account": cast.account, "role": Role.ADMIN, "actor": cast.owner}

    assert refused(invite, email="one@more.example", **wish) == "too_many"
    withdraw_invitation(invitation=invitation, actor=cast.owner)
    assert invite(email="one@more.example", **wish).pk


@pytest.mark.parametrize("is_expired", [False, True])
def test_sending_again_makes_a_new_secret_and_new_days(cast, invitation, is_expired):
    old = newest_secret()
    if is_expired:
        expire(invitation)

    resend(invitation=invitation, actor=cast.owner)

    assert open_invitation(old) is None
    found = open_invitation(newest_secret())
    assert found == invitation
    assert found.expires_at > timezone.now() + VALID - timedelta(minutes=1)
    assert found.invited_by == cast.owner
    assert OutgoingMail.objects.latest("id").subject.startswith("Owner invites you")


def test_what_is_withdrawn_is_over(cast, newcomer, invitation):
    withdraw_invitation(invitation=invitation, actor=cast.owner)

    assert open_invitation(newest_secret()) is None
    for act, actor in (
        (accept, newcomer), (resend, cast.owner), (withdraw_invitation, cast.owner),
    ):  # fmt: skip
        with pytest.raises(MovedOn):
            act(invitation=invitation, actor=actor)
    assert not newcomer.memberships.exists()


def test_what_is_expired_is_not_accepted(newcomer, invitation):
    expire(invitation)

    assert open_invitation(newest_secret()) is None
    with pytest.raises(MovedOn):
        accept(invitation=invitation, actor=newcomer)
    assert not newcomer.memberships.exists()


def test_accepting_makes_a_member_and_tells_owners_and_admins(
    cast, newcomer, invitation
):
    membership = accept(invitation=invitation, actor=newcomer)

    assert (membership.account, membership.role) == (cast.account, Role.OPERATOR)
    told = Notice.objects.filter(event="member_joined")
    assert sorted(told.values_list("user__name", flat=True)) == ["Admin", "Owner"]
    assert told.first().facts == {
        "account": "Harbour Tea", "member": "Newcomer", "role": "operator",
        "actor": "Admin",
    }  # fmt: skip
    with pytest.raises(MovedOn):
        accept(invitation=invitation, actor=newcomer)


def test_a_new_admin_is_not_told_of_themselves(cast, newcomer):
    invitation = invite(
        account=cast.account, email=ADDRESS, role=Role.ADMIN, actor=cast.owner
    )
    accept(invitation=invitation, actor=newcomer)

    assert not newcomer.notices.exists()


def test_somebody_with_another_address_is_refused_and_it_stays_open(cast, invitation):
    code = refused(accept, invitation=invitation, actor=cast.outsider)

    assert code == "other_address"
    assert open_invitation(newest_secret()) == invitation


def test_who_became_a_member_meanwhile_keeps_role_and_invitation(
    cast, newcomer, invitation
):
    Membership.objects.create(account=cast.account, user=newcomer, role=Role.ANALYST)

    assert refused(accept, invitation=invitation, actor=newcomer) == "member"
    assert newcomer.memberships.get().role == Role.ANALYST
    assert open_invitation(newest_secret()) == invitation


def test_the_way_of_an_invitation_is_on_record(cast, newcomer, invitation):
    resend(invitation=invitation, actor=cast.owner)
    withdraw_invitation(invitation=invitation, actor=cast.owner)
    again = invite(
        account=cast.account, email=ADDRESS, role=Role.ANALYST, actor=cast.owner
    )
    accept(invitation=again, actor=newcomer)

    entries = AuditEntry.objects.order_by("id")
    assert list(entries.values_list("act", "actor__name", "details")) == [
        ("member.invited", "Admin", {"role": "operator"}),
        ("invitation.resent", "Owner", {"role": "operator"}),
        ("invitation.withdrawn", "Owner", {"role": "operator"}),
        ("member.invited", "Owner", {"role": "analyst"}),
        ("member.joined", "Newcomer", {"role": "analyst"}),
    ]
    assert set(entries.values_list("subject", flat=True)) == {ADDRESS}


@pytest.mark.django_db(transaction=True)
def test_the_same_address_invited_twice_at_once_gets_one_mail(cast):
    def ask():
        with contextlib.suppress(Refusal):
            invite(
                account=cast.account, email=ADDRESS, role=Role.ADMIN, actor=cast.owner
            )

    at_once(ask, ask, ask)

    assert Invitation.objects.count() == OutgoingMail.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_accepting_and_withdrawing_at_once_ends_in_one_of_the_two(
    cast, newcomer, invitation
):
    def attempt(act, actor):
        with contextlib.suppress(MovedOn):
            act(invitation=invitation, actor=actor)

    at_once(
        lambda: attempt(accept, newcomer),
        lambda: attempt(accept, newcomer),
        lambda: attempt(withdraw_invitation, cast.owner),
    )

    invitation.refresh_from_db()
    is_in = newcomer.memberships.count() == 1
    assert is_in == (invitation.accepted_at is not None)
    assert is_in != (invitation.withdrawn_at is not None)
    assert Notice.objects.count() == (2 if is_in else 0)
