"""Changes who belongs to an account and as what. An account keeps an owner, always."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.actions.notices import tell
from accounts.enums import NoticeEvent, Role
from accounts.models import Account, Membership, User
from isms_console.lib.errors import MovedOn, Refusal


def change_role(*, membership: Membership, role: Role, actor: Membership) -> None:
    """Gives a member another role; ownership is transferred, not given.

    Raises Refusal where an admin touches an owner, or for the last owner; MovedOn
    when the membership is gone.
    """
    if role is Role.OWNER:
        raise Refusal(
            "owner", _("Ownership is transferred, on a page of its own."), "role"
        )
    with transaction.atomic():
        found = _take(membership, actor)
        before = found.role
        if before == role:
            return
        if before == Role.OWNER:
            _keep_an_owner(found)
        Membership.objects.filter(pk=found.pk).update(role=role)
        _tell(found, NoticeEvent.ROLE_CHANGED, [found.user], role=role.value)
        audit.record(
            account=found.account,
            actor=actor.user,
            act="member.role_changed",
            subject=found.user.email,
            details=audit.changed(role=(before, role.value)),
        )


def remove_member(*, membership: Membership, actor: Membership) -> None:
    """Takes somebody out; the account is gone for them at their next request.

    Raises as `change_role` does.
    """
    with transaction.atomic():
        found = _take(membership, actor)
        if found.role == Role.OWNER:
            _keep_an_owner(found)
        Membership.objects.filter(pk=found.pk).delete()
        _tell(found, NoticeEvent.MEMBER_REMOVED, [found.user])
        audit.record(
            account=found.account,
            actor=actor.user,
            act="member.removed",
            subject=found.user.email,
            details={"role": found.role},
        )


def leave(*, membership: Membership) -> None:
    """A member goes. Raises Refusal for the last owner, MovedOn when gone already."""
    with transaction.atomic():
        found = _take(membership, membership)
        if found.role == Role.OWNER:
            _keep_an_owner(found)
        Membership.objects.filter(pk=found.pk).delete()
        managers = managers_of(found.account)
        _tell(found, NoticeEvent.MEMBER_LEFT, managers, member=str(found.user))
        audit.record(
            account=found.account,
            actor=found.user,
            act="member.left",
            subject=found.user.email,
            details={"role": found.role},
        )


def transfer_ownership(*, membership: Membership, actor: Membership) -> None:
    """Makes a member the owner; who was it becomes an admin.

    Raises Refusal for oneself, MovedOn when one of the two is gone.
    """
    if membership.pk == actor.pk:
        raise Refusal("self", _("You own the account already."), "member")
    with transaction.atomic():
        found = _take(membership, actor)
        Membership.objects.filter(pk=found.pk).update(role=Role.OWNER)
        moved = Membership.objects.filter(pk=actor.pk, role=Role.OWNER).update(
            role=Role.ADMIN
        )
        if not moved:
            raise MovedOn
        _tell(
            found,
            NoticeEvent.OWNERSHIP_TRANSFERRED,
            [found.user, actor.user],
            member=str(found.user),
        )
        audit.record(
            account=found.account,
            actor=actor.user,
            act="account.ownership_transferred",
            subject=found.user.email,
            details=audit.changed(owner=(actor.user.email, found.user.email)),
        )


def managers_of(account: Account) -> list[User]:
    """The account's owners and admins."""
    found = User.objects.filter(
        memberships__account=account,
        memberships__role__in=[Role.OWNER, Role.ADMIN],
        is_active=True,
    )
    return list(found.order_by("id"))


def _take(membership: Membership, actor: Membership) -> Membership:
    """The membership as it is now; the account's row is locked.

    So two owners who leave at the same moment follow each other.
    """
    Account.objects.select_for_update().get(pk=membership.account_id)
    found = (
        Membership.objects.select_related("account", "user")
        .filter(pk=membership.pk)
        .first()
    )
    if found is None or found.account_id != actor.account_id:
        raise MovedOn
    if found.role == Role.OWNER and actor.role != Role.OWNER:
        raise Refusal("owner", _("Only an owner can change an owner."))
    return found


def _keep_an_owner(leaving: Membership) -> None:
    others = Membership.objects.filter(account=leaving.account_id, role=Role.OWNER)
    if not others.exclude(pk=leaving.pk).exists():
        raise Refusal(
            "last_owner",
            _("The last owner stays: transfer the ownership to somebody else first."),
        )


def _tell(
    membership: Membership, event: NoticeEvent, users: list[User], **facts: str
) -> None:
    tell(
        users=users,
        account=membership.account,
        event=event,
        facts={"account": membership.account.name, **facts},
    )
