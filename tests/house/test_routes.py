"""Every route says for whom it is, and lets in exactly those."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from accounts.enums import Permission
from accounts.permissions import ROLE_PERMISSIONS
from tests.house.things import BY_DESIGN, WITHOUT_TOKEN, WRITING
from tests.house.walking import (
    BY_NAME,
    PERSONS,
    ROUTES,
    World,
    accepted,
    someone_let_in,
)

NAMES = list(BY_NAME)


pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """One cast for all walks. Each test's own transaction is inside of this one."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield World()
        transaction.set_rollback(True)


def test_every_route_declares_its_audience():
    assert [route.name for route in ROUTES if route.audience is None] == []


def test_every_route_has_a_name_of_its_own():
    names = [route.name for route in ROUTES]
    assert sorted(names) == sorted(set(names))


def test_every_argument_of_a_route_has_a_sample(world):
    for route in ROUTES:
        assert world.address(route).startswith("/")


@pytest.mark.parametrize("table", [BY_DESIGN, WRITING, WITHOUT_TOKEN])
def test_what_is_excepted_exists(table):
    assert set(table) - set(BY_NAME) == set()


@pytest.mark.parametrize("person", PERSONS)
@pytest.mark.parametrize("name", NAMES)
def test_a_route_lets_in_whom_it_declares_and_nobody_else(world, name, person):
    route = BY_NAME[name]

    fared = {
        method: world.visit(route, person, method).fared for method in ("GET", "POST")
    }
    assert any(fared.values()), "It serves neither GET nor POST."
    for method, how in fared.items():
        wanted = accepted(route, person, method)
        assert how in {"", *wanted}, f"{method}, declared: {route.audience}"


@pytest.mark.parametrize("name", NAMES)
def test_looking_changes_nothing(world, name):
    route = BY_NAME[name]
    _why, tables = WRITING.get(name, ("", set()))

    written = world.visit(route, someone_let_in(route), "GET").written
    assert written - tables == set(), "A GET that writes is named in things.WRITING."


@pytest.mark.parametrize("name", [n for n in NAMES if n not in WITHOUT_TOKEN])
def test_a_change_demands_the_token_of_a_page_of_ours(world, name):
    route = BY_NAME[name]

    visit = world.visit(route, someone_let_in(route), "POST", enforce_csrf_checks=True)
    assert visit.answer.status_code == 403
    assert "403_csrf.html" in [template.name for template in visit.answer.templates]
    assert visit.written == set()


@pytest.mark.parametrize(
    "person", [p for p in PERSONS if p not in {"reviewer", "platform_admin"}]
)
def test_djangos_admin_is_closed_to_all_but_staff(world, person):
    answer = world.open_as(person).get("/admin/")

    assert (answer.status_code, "/admin/login/" in answer.url) == (302, True)


def test_the_roles_may_what_the_table_says():
    may = {role.value: len(held) for role, held in ROLE_PERMISSIONS.items()}
    assert may == {
        "owner": len(Permission), "admin": len(Permission) - 2, "developer": 5,
        "operator": 4, "analyst": 1,
    }  # fmt: skip
