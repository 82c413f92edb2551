"""What each role may do, and the declared audience of every route.

A view without one of these decorators fails a house test.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase

from accounts.enums import Permission, Role, StaffRole
from accounts.models import Membership, User

_ALL = frozenset(Permission)

ROLE_PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.OWNER: _ALL,
    Role.ADMIN: _ALL - {Permission.VIEW_DOCUMENTS, Permission.OWN},
    Role.DEVELOPER: frozenset(
        {
            Permission.VIEW,
            Permission.VIEW_NUMBERS,
            Permission.MANAGE_PROJECTS,
            Permission.MANAGE_CONTENT,
            Permission.MANAGE_KEYS,
        }
    ),
    Role.OPERATOR: frozenset(
        {
            Permission.VIEW,
            Permission.SEND,
            Permission.VIEW_NUMBERS,
            Permission.MANAGE_CONTENT,
        }
    ),
    Role.ANALYST: frozenset({Permission.VIEW}),
}

View = Callable[..., HttpResponseBase]


@dataclass(frozen=True)
class Audience:
    """Who may open a route: everyone, people, members with a permission, or staff.

    "people" are all who are signed in, with or without an account.
    """

    who: str
    permission: Permission | None = None
    staff_roles: frozenset[StaffRole] = frozenset()


def may(membership: Membership | None, permission: Permission) -> bool:
    """Whether this membership's role holds the permission."""
    return (
        membership is not None and permission in ROLE_PERMISSIONS[Role(membership.role)]
    )


def everyone(view: View) -> View:
    """Declares a route open to visitors who are not signed in."""
    view.audience = Audience("everyone")  # type: ignore[attr-defined]
    return view


def people(view: View) -> View:
    """Declares a route for everybody who is signed in: what is their own."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        return view(request, *args, **kwargs)

    guarded.audience = Audience("people")  # type: ignore[attr-defined]
    return guarded


def before_second_factor(view: View) -> View:
    """Declares a route open to who has yet to set up a second step that is required.

    Routes for everyone are so anyway.
    """
    view.before_second_factor = True  # type: ignore[attr-defined]
    return view


def members(permission: Permission) -> Callable[[View], View]:
    """Declares a route for members of the current account with a permission.

    Not signed in: redirected to sign in. No account: 403. No permission: 403.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not may(request.membership, permission):  # type: ignore[attr-defined]
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.audience = Audience("members", permission)  # type: ignore[attr-defined]
        return guarded

    return decorate


def staff(*roles: StaffRole) -> Callable[[View], View]:
    """Declares a route for the platform's people in one of the given roles."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            user = request.user
            if not isinstance(user, User):
                return redirect_to_login(request.get_full_path())
            if user.staff_role not in roles:
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.audience = Audience(  # type: ignore[attr-defined]
            "staff", staff_roles=frozenset(roles)
        )
        return guarded

    return decorate
