"""The page of roles, and the account's settings."""

import pytest
from allauth.mfa.models import Authenticator

from accounts.enums import Permission, Role
from accounts.permissions import ROLE_PERMISSIONS
from tests.pages.reading import words

# The table itself, once more, so that nobody changes it by accident.
MAY = {
    Permission.VIEW: "owner admin developer operator analyst",
    Permission.SEND: "owner admin operator",
    Permission.VIEW_NUMBERS: "owner admin developer operator",
    Permission.MANAGE_PROJECTS: "owner admin developer",
    Permission.MANAGE_CONTENT: "owner admin developer operator",
    Permission.MANAGE_KEYS: "owner admin developer",
    Permission.MANAGE_ACCOUNT: "owner admin",
    Permission.MANAGE_MEMBERS: "owner admin",
    Permission.VIEW_AUDIT: "owner admin",
    Permission.VIEW_DOCUMENTS: "owner",
    Permission.OWN: "owner",
}


def test_the_table_of_roles_is_as_it_is_written_here():
    written = {
        role: {permission for permission, roles in MAY.items() if role in roles.split()}
        for role in Role
    }
    assert written == ROLE_PERMISSIONS


@pytest.mark.parametrize("role", Role)
def test_the_page_of_roles_shows_exactly_the_table(cast, signed_in, role):
    shown = words(signed_in(getattr(cast, role)).get("/members/roles/"))

    assert "Permission Owner Admin Developer Operator Analyst" in shown
    rows = " ".join(
        f"{permission.label} "
        + " ".join("Yes" if one in MAY[permission].split() else "No" for one in Role)
        for permission in Permission
    )
    assert rows in shown


def test_the_members_page_leads_to_roles_and_settings(cast, signed_in):
    for role, has_settings in (("admin", True), ("analyst", False)):
        source = signed_in(getattr(cast, role)).get("/members/").content.decode()
        assert "/members/roles/" in source
        assert ("/account/settings/" in source) == has_settings


def with_second_factor(user):
    """A person who signs in in two steps already."""
    Authenticator.objects.create(
        user=user, type=Authenticator.Type.TOTP, data={"secret": "unused"}
    )


def test_only_an_owner_is_offered_the_switch_of_two_step_sign_in(cast, signed_in):
    ask = "Require it of everybody"
    assert ask in words(signed_in(cast.owner).get("/account/settings/"))
    assert ask not in words(signed_in(cast.admin).get("/account/settings/"))

    with_second_factor(cast.owner)
    signed_in(cast.owner).post("/account/two-step/", {"required": "1"})
    shown = words(signed_in(cast.owner).get("/account/settings/"))
    assert "Required of everybody in this account" in shown
    assert "Stop requiring it" in shown


def test_a_name_that_is_refused_stays_in_the_field(cast, signed_in):
    answer = signed_in(cast.owner).post("/account/settings/", {"name": "x"})

    assert "A name has 2 to 100 characters." in words(answer)
    assert 'value="x"' in answer.content.decode()
