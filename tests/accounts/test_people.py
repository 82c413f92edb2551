"""Users, memberships and the audit log as rows."""

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from accounts.actions import audit
from accounts.enums import Permission, Role, StaffRole
from accounts.models import AuditEntry, Membership, User
from accounts.permissions import may
from accounts.queries.memberships import memberships_for


def test_an_address_is_kept_in_small_letters(db):
    user = User.objects.create_user("Some.One@Example.COM", "secret")

    assert user.email == "some.one@example.com"
    assert user.check_password("secret")


def test_an_address_belongs_to_one_person(cast):
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create_user("OWNER@cast.example", "secret")


def test_a_superuser_is_a_platform_admin(db):
    user = User.objects.create_superuser("root@example.com", "secret")

    assert (user.is_superuser, user.is_staff) == (True, True)
    assert user.staff_role == StaffRole.PLATFORM_ADMIN


def test_a_person_has_one_role_in_an_account(cast):
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(
            account=cast.account, user=cast.owner, role=Role.ANALYST
        )


def test_memberships_come_by_the_accounts_names(cast):
    other = cast.outsider.memberships.get().account
    other.name = "Alpha"
    other.save(update_fields=["name"])
    Membership.objects.create(account=other, user=cast.owner, role=Role.ANALYST)

    found = memberships_for(cast.owner)

    assert [(m.account.name, m.role) for m in found] == [
        ("Alpha", "analyst"),
        ("Harbour Tea", "owner"),
    ]


@pytest.mark.parametrize("permission", Permission)
def test_nobody_may_anything_without_a_membership(permission):
    assert may(None, permission) is False


def test_an_act_stays_on_record_with_who_did_it(cast):
    entry = audit.record(
        account=cast.account, actor=cast.owner, act="key.created", subject="AKID1"
    )

    assert entry == AuditEntry.objects.get()
    assert (entry.act, entry.subject, entry.details) == ("key.created", "AKID1", {})
    with pytest.raises(ProtectedError):
        cast.owner.delete()
