"""Invites people into an account."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.actions.mails import queue_mail
from accounts.actions.members import managers_of
from accounts.actions.notices import tell
from accounts.enums import NoticeEvent, NoticeTopic, Role
from accounts.models import Account, Invitation, Membership, User
from accounts.queries.invitations import digest_of
from isms_console.lib.errors import MovedOn, Refusal

VALID = timedelta(days=2)
_MOST_OPEN = 50


def invite(*, account: Account, email: str, role: Role, actor: User) -> Invitation:
    """Sends a link that is valid for two days.

    Raises Refusal for a member, an address that is invited already, the role owner, or
    when 50 invitations are open.
    """
    email = email.strip().lower()
    _check(account, email, role)
    secret, now = secrets.token_urlsafe(32), timezone.now()
    try:
        with transaction.atomic():
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
    except IntegrityError as already:
        raise Refusal(
            "invited",
            _("This address has an open invitation: send that one again."),
            "email",
        ) from already
    return invitation


def resend(*, invitation: Invitation, actor: User) -> None:
    """A new link, valid for two days; the old one stops working. Raises MovedOn."""
    secret, now = secrets.token_urlsafe(32), timezone.now()
    with transaction.atomic():
        moved = _open(invitation).update(
            secret_digest=digest_of(secret), sent_at=now, expires_at=now + VALID
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

    Raises Refusal for anybody with another address, MovedOn when it is not open any
    more.
    """
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
            account=invitation.account, user=actor, defaults={"role": invitation.role}
        )
        if is_new:
            tell(
                users=managers_of(invitation.account),
                account=invitation.account,
                event=NoticeEvent.MEMBER_JOINED,
                facts={
                    "account": invitation.account.name,
                    "member": str(actor),
                    "role": invitation.role,
                },
                url=reverse("member-list"),
            )
        _record(invitation, actor, "member.joined")
    return membership


def _check(account: Account, email: str, role: Role) -> None:
    if role is Role.OWNER:
        raise Refusal(
            "owner", _("Ownership is transferred, on a page of its own."), "role"
        )
    if Membership.objects.filter(account=account, user__email=email).exists():
        raise Refusal("member", _("This person is a member already."), "email")
    unused = account.invitations.filter(accepted_at=None, withdrawn_at=None)
    if unused.count() >= _MOST_OPEN:
        raise Refusal(
            "too_many",
            _("50 invitations are open; withdraw one that is not needed."),
            "email",
        )


def _open(invitation: Invitation) -> QuerySet[Invitation]:
    return Invitation.objects.filter(
        pk=invitation.pk, accepted_at=None, withdrawn_at=None
    )


def _mail(invitation: Invitation, secret: str) -> None:
    path = reverse("invitation-accept", args=[secret])
    facts = {"invitation": invitation, "link": f"{settings.PUBLIC_URL}{path}"}
    queue_mail(
        to=invitation.email,
        topic=NoticeTopic.MEMBERS,
        subject=_("%(who)s invites you to %(account)s")
        % {"who": invitation.invited_by, "account": invitation.account},
        text=render_to_string("accounts/invitations/email.txt", facts),
        html=render_to_string("accounts/invitations/email.html", facts),
    )


def _record(invitation: Invitation, actor: User, act: str) -> None:
    audit.record(
        account=invitation.account,
        actor=actor,
        act=act,
        subject=invitation.email,
        details={"role": invitation.role},
    )
