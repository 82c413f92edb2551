"""What the frame around every page needs: the context processor `shell`."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language

from accounts.enums import Role, StaffRole
from accounts.models import Membership, User
from accounts.queries.notices import MOST_COUNTED, unread_count
from isms_console.navigation import Group, Item, current_url, navigation_for


@dataclass
class Shell:
    """Computed only when a template asks: fragments do not pay for it."""

    request: HttpRequest

    @cached_property
    def user(self) -> User | None:
        """The person signed in, if any (none when a middleware failed early)."""
        user = getattr(self.request, "user", None)
        return user if isinstance(user, User) else None

    @cached_property
    def membership(self) -> Membership | None:
        """The person's place in the current account."""
        return getattr(self.request, "membership", None)

    @cached_property
    def navigation(self) -> list[Group]:
        """The groups of the left navigation."""
        if self.user is None:
            return []
        return list(navigation_for(self.user, self.membership))

    @property
    def items(self) -> list[Item]:
        """All lines of the navigation, for the keyboard help."""
        return [item for group in self.navigation for item in group.items]

    @cached_property
    def current(self) -> str:
        """The address of the current line."""
        return current_url(self.items, self.request.path)

    @cached_property
    def unread(self) -> str:
        """How many messages the person has not read: "", a number, or "99+"."""
        count = unread_count(self.user) if self.user else 0
        return f"{MOST_COUNTED - 1}+" if count >= MOST_COUNTED else str(count or "")

    @property
    def search_url(self) -> str:
        """Where the search box leads, "" for those who may not search."""
        found = (i.url for i in self.items if i.url_name == "message-list")
        return next(found, "")

    @property
    def home_url(self) -> str:
        """Behind the product's name."""
        try:
            return reverse("overview")
        except NoReverseMatch:
            return reverse("home")

    @property
    def sign_in_servers(self) -> list[dict[str, object]]:
        """Other servers by which one can sign in."""
        return settings.OIDC

    @property
    def is_sign_up_open(self) -> bool:
        """Whether strangers may sign up."""
        return settings.SIGN_UP_OPEN

    @property
    def role(self) -> str:
        """What the person is here, in words."""
        if self.membership is not None:
            return str(Role(self.membership.role).label)
        return str(StaffRole(self.user.staff_role).label) if self.user else ""

    @property
    def initials(self) -> str:
        """One or two letters for the round sign of the user menu."""
        words = str(self.user or "").replace("@", " ").split()
        return "".join(word[0] for word in words[:2]).upper()

    @property
    def languages(self) -> list[tuple[str, str, bool]]:
        """Code, the language's own name, and whether it is in use."""
        own = {"en": "English", "zh-hans": "简体中文"}
        codes = [code for code, _name in settings.LANGUAGES]
        return [(code, own[code], code == get_language()) for code in codes]


def shell(request: HttpRequest) -> dict[str, Any]:
    """The variable `shell` of every template."""
    return {"shell": Shell(request)}
