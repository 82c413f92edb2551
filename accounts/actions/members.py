"""Changes who belongs to an account and as what. An account keeps an owner, always."""

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.actions.notices import tell
from accounts.enums import NoticeEvent, Permission, Role
from accounts.models import Account, Membership, User
from accounts.permissions import may
from accounts.queries.memberships import managers_of
from isms_console.lib.errors import MovedOn, Refusal


def change_role(*, membership: Membership, role: Role, actor: Membership) -> None:
    """Gives a member another role; ownership is transferred, not given.

    Raises Refusal where an admin touches an owner, or for the last owner; MovedOn
    when one of the two is gone.
    """
    if role is Role.OWNER:
        raise Refusal("owner", _("Ownership is transferred on its own page."), "role")
    with transaction.atomic():
        found, by = _managed(membership, actor)
        before = found.role
        if before == role:
            return
        _keep_an_owner(found)
        Membership.objects.filter(pk=found.pk, role=before).update(role=role)
        _tell(
            NoticeEvent.ROLE_CHANGED,
            found,
            [found.user],
            {"role": role.value, "before": before, "actor": str(by.user)},
        )
        audit.record(
            account=found.account,
            actor=by.user,
            act="member.role_changed",
            subject=found.user.email,
            details=audit.changed(role=(before, role.value)),
        )


def remove_member(*, membership: Membership, actor: Membership) -> None:
    """Takes somebody out; the account is gone for them at their next request.

    Raises as `change_role` does, and Refusal for oneself.
    """
    if membership.pk == actor.pk:
        raise Refusal("self", _("That is you: leave the account instead."))
    with transaction.atomic():
        found, by = _managed(membership, actor)
        _keep_an_owner(found)
        Membership.objects.filter(pk=found.pk).delete()
        _tell(NoticeEvent.MEMBER_REMOVED, found, [found.user], {"actor": str(by.user)})
        audit.record(
            account=found.account,
            actor=by.user,
            act="member.removed",
            subject=found.user.email,
            details={"role": found.role},
        )


def leave(*, membership: Membership) -> None:
    """A member goes. Raises Refusal for the last owner, MovedOn when gone already."""
    with transaction.atomic():
        found, _same = _as_they_are(membership, membership)
        _keep_an_owner(found)
        Membership.objects.filter(pk=found.pk).delete()
        _tell(NoticeEvent.MEMBER_LEFT, found, managers_of(found.account))
        audit.record(
            account=found.account,
            actor=found.user,
            act="member.left",
            subject=found.user.email,
            details={"role": found.role},
        )


def transfer_ownership(*, membership: Membership, actor: Membership) -> None:
    """Makes a member the owner; who was it becomes an admin.

    Raises Refusal for oneself, for those who own nothing and for somebody who cannot
    sign in; MovedOn when one of the two is gone.
    """
    if membership.pk == actor.pk:
        raise Refusal("self", _("You own the account already."), "member")
    with transaction.atomic():
        found, by = _as_they_are(membership, actor)
        if not may(by, Permission.OWN):
            raise Refusal("role", _("Only an owner can transfer the ownership."))
        if not found.user.is_active:
            raise Refusal("inactive", _("This person cannot sign in."), "member")
        Membership.objects.filter(pk=found.pk).update(role=Role.OWNER)
        Membership.objects.filter(pk=by.pk).update(role=Role.ADMIN)
        _tell(
            NoticeEvent.OWNERSHIP_TRANSFERRED,
            found,
            managers_of(found.account),
            {"actor": str(by.user)},
        )
        audit.record(
            account=found.account,
            actor=by.user,
            act="account.ownership_transferred",
            subject=found.user.email,
            details=audit.changed(owner=(by.user.email, found.user.email)),
        )


def _managed(
    membership: Membership, actor: Membership
) -> tuple[Membership, Membership]:
    """The two as they are now, if the second may still manage the first."""
    found, by = _as_they_are(membership, actor)
    if not may(by, Permission.MANAGE_MEMBERS):
        raise Refusal("role", _("Only owners and admins manage members."))
    if found.role == Role.OWNER and by.role != Role.OWNER:
        raise Refusal("owner", _("Only an owner can change an owner."))
    return found, by


def _as_they_are(
    membership: Membership, actor: Membership
) -> tuple[Membership, Membership]:
    """The two as they are now; the account's row is locked until the end.

    So two owners who leave at the same moment follow each other. The lock leaves room
    for rows that only point to the account. Raises MovedOn when one of them is gone.
    """
    account_id = actor.account_id
    Account.objects.select_for_update(no_key=True).get(pk=account_id)
    rows = Membership.objects.select_related("account", "user").filter(
        account=account_id, pk__in={membership.pk, actor.pk}
    )
    found = {row.pk: row for row in rows}
    if membership.pk not in found or actor.pk not in found:
        raise MovedOn
    return found[membership.pk], found[actor.pk]


def _keep_an_owner(going: Membership) -> None:
    if going.role != Role.OWNER:
        return
    owners = Membership.objects.filter(account=going.account_id, role=Role.OWNER)
    if not owners.exclude(pk=going.pk).exists():
        raise Refusal(
            "last_owner",
            _("The last owner stays: transfer the ownership to somebody else first."),
        )


def _tell(
    event: NoticeEvent,
    about: Membership,
    users: list[User],
    facts: dict[str, str] | None = None,
) -> None:
    known = {"account": about.account.name, "member": str(about.user), **(facts or {})}
    is_out = event is NoticeEvent.MEMBER_REMOVED
    tell(
        users=users,
        account=about.account,
        event=event,
        facts=known,
        url="" if is_out else reverse("member-list"),
    )
