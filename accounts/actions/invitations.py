"""Invites people into an account."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.actions.mails import queue_mail
from accounts.actions.notices import tell
from accounts.enums import NoticeEvent, NoticeTopic, Role
from accounts.models import Account, Invitation, Membership, User
from accounts.queries.invitations import digest_of
from accounts.queries.memberships import managers_of
from isms_console.lib.errors import MovedOn, Refusal

VALID = timedelta(days=2)
MOST_OPEN = 50


def invite(*, account: Account, email: str, role: Role, actor: User) -> Invitation:
    """Sends a link that is valid for two days.

    Raises Refusal for a member, an address that is invited already, the role owner, or
    when 50 invitations are open.
    """
    if role is Role.OWNER:
        raise Refusal("owner", _("Ownership is transferred on its own page."), "role")
    email = email.strip().lower()
    secret, now = secrets.token_urlsafe(32), timezone.now()
    with transaction.atomic():
        # One after the other, so that what is checked stays so.
        Account.objects.select_for_update(no_key=True).get(pk=account.pk)
        _check(account, email)
        invitation = Invitation.objects.create(
            account=account,
            email=email,
            role=role,
            secret_digest=digest_of(secret),
            invited_by=actor,
            sent_at=now,
            expires_at=now + VALID,
        )
        _mail(invitation, secret)
        _record(invitation, actor, "member.invited")
    return invitation


def resend(*, invitation: Invitation, actor: User) -> None:
    """A new link from who sends it, valid for two days; the old one stops working.

    Raises MovedOn when it was used or withdrawn.
    """
    secret, now = secrets.token_urlsafe(32), timezone.now()
    with transaction.atomic():
        moved = _open(invitation).update(
            secret_digest=digest_of(secret),
            invited_by=actor,
            sent_at=now,
            expires_at=now + VALID,
        )
        if not moved:
            raise MovedOn
        invitation.refresh_from_db()
        _mail(invitation, secret)
        _record(invitation, actor, "invitation.resent")


def withdraw_invitation(*, invitation: Invitation, actor: User) -> None:
    """The link stops working. Raises MovedOn when it was used or withdrawn."""
    with transaction.atomic():
        if not _open(invitation).update(withdrawn_at=timezone.now()):
            raise MovedOn
        _record(invitation, actor, "invitation.withdrawn")


def accept(*, invitation: Invitation, actor: User) -> Membership:
    """Makes the invited person a member.

    Raises Refusal for a member and for anybody with another address, MovedOn when it
    is not open any more.
    """
    account = invitation.account
    if actor.email != invitation.email:
        raise Refusal(
            "other_address",
            _("This invitation was sent to another address. Sign in with that one."),
        )
    now = timezone.now()
    with transaction.atomic():
        moved = _open(invitation).filter(expires_at__gt=now).update(accepted_at=now)
        if not moved:
            raise MovedOn
        membership, is_new = Membership.objects.get_or_create(
            account=account, user=actor, defaults={"role": invitation.role}
        )
        if not is_new:
            raise Refusal("member", _("You belong to this account already."))
        facts = {
            "account": account.name,
            "member": str(actor),
            "role": invitation.role,
            "actor": str(invitation.invited_by),
        }
        tell(
            users=[user for user in managers_of(account) if user != actor],
            account=account,
            event=NoticeEvent.MEMBER_JOINED,
            facts=facts,
            url=reverse("member-list"),
        )
        _record(invitation, actor, "member.joined")
    return membership


def _check(account: Account, email: str) -> None:
    if Membership.objects.filter(account=account, user__email=email).exists():
        raise Refusal("member", _("This person is a member already."), "email")
    unanswered = account.invitations.filter(accepted_at=None, withdrawn_at=None)
    if unanswered.filter(email=email).exists():
        raise Refusal(
            "invited",
            _("This address is invited already: send that invitation again."),
            "email",
        )
    if unanswered.count() >= MOST_OPEN:
        raise Refusal(
            "too_many",
            _("%(most)d invitations are open. Withdraw one that is not needed.")
            % {"most": MOST_OPEN},
            "email",
        )


def _open(invitation: Invitation) -> QuerySet[Invitation]:
    return Invitation.objects.filter(
        pk=invitation.pk, accepted_at=None, withdrawn_at=None
    )


def _mail(invitation: Invitation, secret: str) -> None:
    """In the language of who invites: nobody knows that of the one invited."""
    path = reverse("invitation-accept", args=[secret])
    facts = {"invitation": invitation, "link": f"{settings.PUBLIC_URL}{path}"}
    subject = _("%(who)s invites you to %(account)s") % {
        "who": invitation.invited_by,
        "account": invitation.account,
    }
    template = "accounts/invitations/email/invitation"
    queue_mail(
        to=invitation.email,
        topic=NoticeTopic.MEMBERS,
        subject=subject,
        text=render_to_string(f"{template}.txt", facts),
        html=render_to_string(f"{template}.html", facts),
    )


def _record(invitation: Invitation, actor: User, act: str) -> None:
    audit.record(
        account=invitation.account,
        actor=actor,
        act=act,
        subject=invitation.email,
        details={"role": invitation.role},
    )
