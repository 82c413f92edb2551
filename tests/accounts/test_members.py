"""Members: who may do what to whom, and that an account never loses its owner."""

import pytest
from django.urls import reverse

from accounts.actions.members import (
    change_role,
    leave,
    remove_member,
    transfer_ownership,
)
from accounts.enums import Role
from accounts.models import AuditEntry, Notice, User
from isms_console.lib.errors import MovedOn, Refusal
from tests.accounts.belonging import joined, of, role_of

GIVEN = [role for role in Role if role is not Role.OWNER]
MANAGERS = {Role.OWNER, Role.ADMIN}


def told():
    return sorted(Notice.objects.values_list("event", "user__name"))


def may_touch(actor, target):
    return actor in MANAGERS and (target is not Role.OWNER or actor is Role.OWNER)


@pytest.mark.parametrize("target", Role)
@pytest.mark.parametrize("actor", Role)
def test_owners_change_everybodys_role_and_admins_all_but_owners(cast, actor, target):
    other = joined(cast.account, "other", target)
    wanted = Role.ANALYST if target is not Role.ANALYST else Role.OPERATOR

    if may_touch(actor, target):
        change_role(membership=other, role=wanted, actor=of(cast, actor))
        assert role_of(other) == wanted
    else:
        with pytest.raises(Refusal):
            change_role(membership=other, role=wanted, actor=of(cast, actor))
        assert role_of(other) == target


@pytest.mark.parametrize("target", Role)
@pytest.mark.parametrize("actor", Role)
def test_owners_remove_everybody_and_admins_all_but_owners(cast, actor, target):
    other = joined(cast.account, "other", target)

    if may_touch(actor, target):
        remove_member(membership=other, actor=of(cast, actor))
        assert role_of(other) is None
    else:
        with pytest.raises(Refusal):
            remove_member(membership=other, actor=of(cast, actor))
        assert role_of(other) == target


@pytest.mark.parametrize("target", Role)
@pytest.mark.parametrize("actor", Role)
def test_only_an_owner_transfers_and_becomes_an_admin(cast, actor, target):
    other, mine = joined(cast.account, "other", target), of(cast, actor)

    if actor is Role.OWNER:
        transfer_ownership(membership=other, actor=mine)
        assert (role_of(other), role_of(mine)) == (Role.OWNER, Role.ADMIN)
    else:
        with pytest.raises(Refusal):
            transfer_ownership(membership=other, actor=mine)
        assert (role_of(other), role_of(mine)) == (target, actor)


@pytest.mark.parametrize("role", Role)
def test_everybody_may_leave_but_the_last_owner(cast, role):
    mine = of(cast, role)

    if role is Role.OWNER:
        with pytest.raises(Refusal, match="transfer the ownership"):
            leave(membership=mine)
        joined(cast.account, "second", Role.OWNER)
    leave(membership=mine)

    assert role_of(mine) is None


@pytest.mark.parametrize("role", GIVEN)
def test_the_last_owner_is_not_demoted_not_even_by_themselves(cast, role):
    mine = of(cast, "owner")

    with pytest.raises(Refusal) as refusal:
        change_role(membership=mine, role=role, actor=mine)
    assert (refusal.value.code, role_of(mine)) == ("last_owner", Role.OWNER)


def test_ownership_is_never_given_by_a_change_of_role(cast):
    with pytest.raises(Refusal) as refusal:
        change_role(
            membership=of(cast, "admin"), role=Role.OWNER, actor=of(cast, "owner")
        )
    assert refusal.value.field == "role"


@pytest.mark.parametrize("act", [remove_member, transfer_ownership])
def test_nobody_removes_or_succeeds_themselves(cast, act):
    mine = of(cast, "owner")

    with pytest.raises(Refusal):
        act(membership=mine, actor=mine)
    assert role_of(mine) == Role.OWNER


def test_ownership_never_goes_to_somebody_who_cannot_sign_in(cast):
    User.objects.filter(pk=cast.admin.pk).update(is_active=False)

    with pytest.raises(Refusal):
        transfer_ownership(membership=of(cast, "admin"), actor=of(cast, "owner"))
    assert role_of(of(cast, "owner")) == Role.OWNER


def test_a_member_of_another_account_is_out_of_reach(cast):
    theirs = cast.outsider.memberships.get()

    for act in (remove_member, transfer_ownership):
        with pytest.raises(MovedOn):
            act(membership=theirs, actor=of(cast, "owner"))
    with pytest.raises(MovedOn):
        change_role(membership=theirs, role=Role.ADMIN, actor=of(cast, "owner"))
    assert role_of(theirs) == Role.OWNER


def test_who_lost_the_right_meanwhile_does_nothing_more(cast):
    as_it_was = of(cast, "admin")
    change_role(membership=as_it_was, role=Role.ANALYST, actor=of(cast, "owner"))

    with pytest.raises(Refusal):
        remove_member(membership=of(cast, "operator"), actor=as_it_was)
    remove_member(membership=as_it_was, actor=of(cast, "owner"))
    with pytest.raises(MovedOn):
        remove_member(membership=of(cast, "operator"), actor=as_it_was)


def test_who_is_gone_already_is_not_changed_removed_or_made_owner(cast):
    gone, mine = of(cast, "analyst"), of(cast, "owner")
    leave(membership=gone)

    for act in (remove_member, transfer_ownership):
        with pytest.raises(MovedOn):
            act(membership=gone, actor=mine)
    with pytest.raises(MovedOn):
        change_role(membership=gone, role=Role.ADMIN, actor=mine)
    with pytest.raises(MovedOn):
        leave(membership=gone)


def test_everybody_concerned_is_told_and_it_is_on_record(cast):
    owner, admin = of(cast, "owner"), of(cast, "admin")
    change_role(membership=of(cast, "analyst"), role=Role.DEVELOPER, actor=admin)
    remove_member(membership=of(cast, "developer"), actor=owner)
    leave(membership=of(cast, "operator"))
    transfer_ownership(membership=admin, actor=owner)

    assert told() == [
        ("member_left", "Admin"),
        ("member_left", "Owner"),
        ("member_removed", "Developer"),
        ("ownership_transferred", "Admin"),
        ("ownership_transferred", "Owner"),
        ("role_changed", "Analyst"),
    ]
    assert list(
        AuditEntry.objects.order_by("id").values_list("act", "subject", "details")
    ) == [
        (
            "member.role_changed", "analyst@cast.example",
            {"changes": {"role": ["analyst", "developer"]}},
        ),
        ("member.removed", "developer@cast.example", {"role": "developer"}),
        ("member.left", "operator@cast.example", {"role": "operator"}),
        (
            "account.ownership_transferred", "admin@cast.example",
            {"changes": {"owner": ["owner@cast.example", "admin@cast.example"]}},
        ),
    ]  # fmt: skip


def test_a_notice_names_the_member_the_role_and_who_did_it(cast):
    change_role(
        membership=of(cast, "analyst"), role=Role.ADMIN, actor=of(cast, "owner")
    )

    notice = Notice.objects.get()
    assert notice.facts == {
        "account": "Harbour Tea", "member": "Analyst", "role": "admin",
        "before": "analyst", "actor": "Owner",
    }  # fmt: skip
    assert notice.url == reverse("member-list")


def test_the_same_role_again_changes_and_tells_nothing(cast):
    change_role(
        membership=of(cast, "analyst"), role=Role.ANALYST, actor=of(cast, "owner")
    )

    assert (Notice.objects.count(), AuditEntry.objects.count()) == (0, 0)
