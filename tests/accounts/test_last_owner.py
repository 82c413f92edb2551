"""An account keeps an owner, whatever is tried, and by however many at once."""

import contextlib

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.actions.members import (
    change_role,
    leave,
    remove_member,
    transfer_ownership,
)
from accounts.enums import Role
from accounts.models import AuditEntry, Membership
from isms_console.lib.errors import MovedOn, Refusal
from tests.accounts.belonging import joined, of, role_of
from tests.together import at_once

ACTS = st.tuples(
    st.sampled_from(["role", "remove", "leave", "transfer"]),
    st.integers(0, 5),
    st.integers(0, 5),
    st.sampled_from(list(Role)),
)


def attempt(members, act):
    """Tries one act; whether it was allowed."""
    name, by, about, role = act
    actor, member = members[by], members[about]
    # As a page knows them: fetched at the start of the request.
    actor = Membership.objects.filter(pk=actor.pk).first() or actor
    try:
        if name == "role":
            change_role(membership=member, role=role, actor=actor)
        elif name == "remove":
            remove_member(membership=member, actor=actor)
        elif name == "transfer":
            transfer_ownership(membership=member, actor=actor)
        else:
            leave(membership=actor)
    except (Refusal, MovedOn):
        return False
    return True


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(ACTS, min_size=1, max_size=8))
def test_whatever_is_tried_the_account_keeps_an_owner_and_a_record(cast, acts):
    with transaction.atomic():
        second = joined(cast.account, "second", Role.OWNER)
        members = [*(of(cast, role) for role in Role), second]
        for act in acts:
            before = dict(Membership.objects.values_list("pk", "role"))
            entries = AuditEntry.objects.count()
            attempt(members, act)
            after = dict(Membership.objects.values_list("pk", "role"))

            assert Membership.objects.filter(
                account=cast.account, role=Role.OWNER
            ).exists()
            assert (before != after) == (AuditEntry.objects.count() > entries)
        transaction.set_rollback(True)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("how", ["leave", "demote", "remove"])
def test_two_owners_who_go_at_the_same_moment_leave_one_behind(cast, how):
    one, two = of(cast, "owner"), joined(cast.account, "second", Role.OWNER)

    def go(mine, other):
        try:
            if how == "leave":
                leave(membership=mine)
            elif how == "demote":
                change_role(membership=mine, role=Role.ADMIN, actor=mine)
            else:
                remove_member(membership=other, actor=mine)
        except (Refusal, MovedOn):
            pass

    at_once(lambda: go(one, two), lambda: go(two, one))

    owners = Membership.objects.filter(account=cast.account, role=Role.OWNER)
    assert owners.count() == 1
    assert AuditEntry.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_an_ownership_transferred_twice_at_once_goes_to_one(cast):
    mine = of(cast, "owner")

    def transfer(to):
        with contextlib.suppress(Refusal):
            transfer_ownership(membership=to, actor=mine)

    targets = of(cast, "admin"), of(cast, "developer")
    at_once(*(lambda to=to: transfer(to) for to in targets))

    owners = Membership.objects.filter(account=cast.account, role=Role.OWNER)
    assert owners.count() == 1
    assert role_of(mine) == Role.ADMIN


@pytest.mark.django_db(transaction=True)
def test_members_change_while_messages_are_sent(cast):
    def work():
        for role in (Role.OPERATOR, Role.DEVELOPER) * 4:
            change_role(
                membership=of(cast, "analyst"), role=role, actor=of(cast, "owner")
            )

    numbers = [f"+65812345{n}" for n in range(10, 26)]

    def send():
        for _ in range(8):
            cast.send(numbers.pop())

    at_once(work, send, send)

    assert role_of(of(cast, "analyst")) == Role.DEVELOPER
