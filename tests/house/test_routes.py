"""Every route says for whom it is, and lets in exactly those."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from accounts.enums import Permission, Role, StaffRole
from accounts.models import User
from accounts.permissions import ROLE_PERMISSIONS, Audience
from messaging.models import Message
from tests.accounts.papers import draft
from tests.cast import Cast

# Django's own admin guards itself; its routes are not ours to declare.
NOT_OURS = ("admin/",)


class Route(NamedTuple):
    """An address with what is known of its view."""

    name: str
    view: Callable[..., Any]
    arguments: tuple[str, ...]

    @property
    def audience(self) -> Audience | None:
        return getattr(self.view, "audience", None)


def routes(
    patterns: list[URLPattern | URLResolver], before: str = ""
) -> Iterator[Route]:
    for pattern in patterns:
        path = before + str(pattern.pattern)
        if path.startswith(NOT_OURS):
            continue
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, path)
        else:
            arguments = tuple(pattern.pattern.converters)
            yield Route(pattern.name or path, pattern.callback, arguments)


ROUTES = list(routes(get_resolver().url_patterns))
BY_NAME = {route.name: route for route in ROUTES}
MEMBERS = [r.name for r in ROUTES if r.audience and r.audience.who == "members"]
STAFF = [r.name for r in ROUTES if r.audience and r.audience.who == "staff"]
PEOPLE = [r.name for r in ROUTES if r.audience and r.audience.who == "people"]
OPEN = [r.name for r in ROUTES if r.audience and r.audience.who == "everyone"]
# Staff see what belongs to anybody.
OBJECTS = [r.name for r in ROUTES if r.arguments and r.name not in STAFF]


@pytest.fixture
def visit(cast: Cast, signed_in) -> Callable[[str, User | None], Any]:
    """Opens a route as a person, or as nobody, in the way that it wants."""
    send = cast.send("+6581234567")
    arguments = {
        "send_id": send.id,
        "message_id": Message.objects.get().id,
        "document_uid": draft(cast.account, cast.owner).documents.get().uid,
        "page": 1,
        "account_uid": cast.account.uid,
    }

    def answer(name: str, person: User | None) -> Any:
        wanted = BY_NAME[name].arguments
        assert set(wanted) <= set(arguments), f"Say above what {wanted} may be."
        address = reverse(name, kwargs={key: arguments[key] for key in wanted})
        client = signed_in(person) if person else Client()
        got = client.get(address)
        return client.post(address) if got.status_code == 405 else got

    return answer


def is_sign_in(answer: Any) -> bool:
    return answer.status_code == 302 and answer.url.startswith(reverse("account_login"))


def is_let_in(answer: Any) -> bool:
    return answer.status_code < 400 and not is_sign_in(answer)


def test_every_route_declares_its_audience():
    assert [route.name for route in ROUTES if route.audience is None] == []


def test_every_route_has_a_name_of_its_own():
    names = [route.name for route in ROUTES]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("name", OPEN)
def test_a_route_for_everyone_needs_no_account(visit, name):
    assert visit(name, None).status_code < 400


@pytest.mark.parametrize("name", MEMBERS + STAFF + PEOPLE)
def test_a_visitor_is_led_to_sign_in(visit, name):
    assert is_sign_in(visit(name, None))


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("name", MEMBERS)
def test_a_route_for_members_lets_in_the_roles_that_may(visit, cast, name, role):
    permission = BY_NAME[name].audience.permission
    answer = visit(name, getattr(cast, role.value))

    if permission in ROLE_PERMISSIONS[role]:
        assert is_let_in(answer)
    else:
        assert answer.status_code == 403


@pytest.mark.parametrize("name", OBJECTS)
def test_what_belongs_to_another_account_does_not_exist(visit, cast, name):
    assert visit(name, cast.outsider).status_code == 404


@pytest.mark.parametrize("name", MEMBERS)
def test_staff_without_a_membership_see_no_accounts_pages(visit, cast, name):
    assert visit(name, cast.reviewer).status_code == 403
    assert visit(name, cast.platform_admin).status_code == 403


@pytest.mark.parametrize("name", STAFF)
def test_a_route_for_staff_lets_in_its_staff_roles_only(visit, cast, name):
    roles = BY_NAME[name].audience.staff_roles

    reviewer, admin = visit(name, cast.reviewer), visit(name, cast.platform_admin)
    assert is_let_in(reviewer) == (StaffRole.REVIEWER in roles)
    assert is_let_in(admin) == (StaffRole.PLATFORM_ADMIN in roles)
    assert {visit(name, getattr(cast, r)).status_code for r in Role} == {403}


@pytest.mark.parametrize("role", [*Role, "outsider"])
def test_djangos_admin_is_closed_to_members(cast, signed_in, role):
    answer = signed_in(getattr(cast, role)).get("/admin/")

    assert (answer.status_code, "/admin/login/" in answer.url) == (302, True)


def test_the_roles_may_what_the_table_says():
    may = {role.value: len(held) for role, held in ROLE_PERMISSIONS.items()}
    assert may == {
        "owner": len(Permission), "admin": len(Permission) - 2, "developer": 4,
        "operator": 3, "analyst": 1,
    }  # fmt: skip
