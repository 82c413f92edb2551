"""Walks the URL conf: which routes there are, who visits, and how they fare."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from accounts.enums import Role, StaffRole
from accounts.models import User
from accounts.permissions import ROLE_PERMISSIONS, Audience
from tests.cast import PASSWORD, Cast, gather
from tests.house.things import ANYBODY, BY_DESIGN, samples

# Django's own admin guards itself; its routes are not ours to declare.
NOT_OURS = ("admin/",)
ROLES = tuple(role.value for role in Role)
STAFF = ("reviewer", "platform_admin")
PERSONS = ("anonymous", *ROLES, "outsider", "loner", *STAFF)
_WRITE = re.compile(r'\s*(?:INSERT INTO|UPDATE|DELETE FROM|COPY)\s+"?(\w+)')
# Whoever visits may have a session, and lose it.
_NO_MATTER = {"django_session", "usersessions_usersession"}


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


def expected(route: Route, person: str) -> str:
    """How the declared audience says that this person fares."""
    _why, exceptions = BY_DESIGN.get(route.name, ("", {}))
    by_design = exceptions.get(person) or exceptions.get(ANYBODY)
    return by_design or _declared(route, person)


def _declared(route: Route, person: str) -> str:
    audience = route.audience
    assert audience is not None, f"{route.name} declares no audience."
    if audience.who == "everyone":
        return "in"
    if person == "anonymous":
        return "sign-in"
    if audience.who == "people":
        return "in" if person == "owner" or not route.arguments else "404"
    if audience.who == "staff":
        is_theirs = person in STAFF and StaffRole(person) in audience.staff_roles
        return "in" if is_theirs else "403"
    if person == "outsider":
        return "404" if route.arguments else "in"
    may = person in ROLES and audience.permission in ROLE_PERMISSIONS[Role(person)]
    return "in" if may else "403"


def accepted(route: Route, person: str, method: str) -> set[str]:
    """What is right as an answer: what is expected, and once more than that.

    A route for everyone may lead on to the page where people sign in: after a form was
    sent, and whoever is signed in.
    """
    is_open = route.audience is not None and route.audience.who == "everyone"
    is_led_on = is_open and (method == "POST" or person != "anonymous")
    return {expected(route, person), *({"in", "sign-in"} if is_led_on else ())}


def someone_let_in(route: Route) -> str:
    """The first who may open the route."""
    in_turn = ("owner", *STAFF, *PERSONS)
    return next(one for one in in_turn if expected(route, one) == "in")


@dataclass
class Visit:
    """One answer, and what was written for it."""

    answer: Any
    written: set[str] = field(default_factory=set)

    @property
    def fared(self) -> str:
        """ "in", "sign-in", "403", "404" or, when the method is not served, ""."""
        status = self.answer.status_code
        if status == 405:
            return ""
        if status in {401, 403, 404} or status >= 500:
            return str(status)
        login = reverse("account_login")
        is_sign_in = status == 302 and self.answer.url.partition("?")[0] == login
        return "sign-in" if is_sign_in else "in"


class World:
    """The cast, one person more, and a browser session of each."""

    def __init__(self) -> None:
        self.cast: Cast = gather()
        self.samples = samples(self.cast)
        loner = User.objects.create_user("loner@cast.example", PASSWORD, name="Loner")
        people = {one: getattr(self.cast, one, loner) for one in PERSONS[1:]}
        self._sessions = {one: self._sign_in(user) for one, user in people.items()}

    @staticmethod
    def _sign_in(user: User) -> str:
        client = Client()
        client.force_login(user, "allauth.account.auth_backends.AuthenticationBackend")
        return client.cookies[settings.SESSION_COOKIE_NAME].value

    def address(self, route: Route) -> str:
        """Where the route is, about the samples."""
        lacking = set(route.arguments) - set(self.samples)
        assert not lacking, (
            f"{route.name} is about {', '.join(sorted(lacking))}: "
            "put a sample into `samples` in tests/house/things.py."
        )
        kwargs = {name: self.samples[name] for name in route.arguments}
        return reverse(route.name, kwargs=kwargs)

    def open_as(self, person: str, **options: Any) -> Client:
        """A browser of the person's."""
        client = Client(**options)
        if person != "anonymous":
            client.cookies[settings.SESSION_COOKIE_NAME] = self._sessions[person]
        return client

    def visit(self, route: Route, person: str, method: str, **options: Any) -> Visit:
        """Asks as a person; what is written stays until the test ends."""
        client, visit = self.open_as(person, **options), Visit(None)

        def watch(execute: Any, sql: str, *rest: Any) -> Any:
            if found := _WRITE.match(sql):
                visit.written.add(found[1])
            return execute(sql, *rest)

        address = self.address(route)
        with connection.execute_wrapper(watch):
            # Without an address, no session is noted as seen: a tenth of the time.
            visit.answer = client.generic(method, address, REMOTE_ADDR="")
        visit.written -= _NO_MATTER
        return visit
