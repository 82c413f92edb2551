"""The left navigation as a table.

Who sees an item is not written here again: it is the declared audience of the
item's view (`accounts.permissions`), so the two cannot disagree.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.urls import NoReverseMatch, resolve, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import Membership, User
from accounts.permissions import Audience, may


@dataclass(frozen=True)
class Item:
    """One line: its words, route, icon (Tabler's name) and `g` + letter."""

    label: str | Promise
    url_name: str
    icon: str
    key: str = ""

    @property
    def url(self) -> str:
        """Where the line leads."""
        return reverse(self.url_name)


@dataclass(frozen=True)
class Group:
    """Lines under one heading; the first group has none."""

    label: str | Promise
    items: tuple[Item, ...]


NAVIGATION = (
    Group(
        "",
        (
            Item(_("Overview"), "overview", "layout-dashboard", "o"),
            Item(_("Projects"), "project-list", "stack-2", "j"),
        ),
    ),
    Group(
        _("Global SMS"),
        (
            Item(_("Signatures"), "signature-list", "signature", "x"),
            Item(_("Body templates"), "template-list", "template", "w"),
            Item(_("Send messages"), "send-list", "send", "s"),
        ),
    ),
    Group(
        _("Statistics"),
        (Item(_("Message records"), "message-list", "list-search", "m"),),
    ),
    Group(
        _("Account"),
        (
            Item(_("Verification"), "verification", "id-badge-2", "v"),
            Item(_("Activation"), "activation", "plug-connected", "c"),
            Item(_("Members"), "member-list", "users", "e"),
            Item(_("Audit log"), "audit-log", "history", "l"),
        ),
    ),
    Group(
        _("Review"),
        (
            Item(_("Queue"), "case-queue", "inbox", "q"),
            Item(_("My cases"), "case-mine", "user-check", "i"),
            Item(_("Decided"), "case-decided", "checks", "d"),
            Item(_("Standards"), "standard-list", "gavel", "r"),
            Item(_("Calendar"), "review-calendar", "calendar-time", "k"),
            Item(_("Reviewer statistics"), "review-statistics", "chart-bar", "t"),
        ),
    ),
    Group(
        _("Platform"),
        (
            Item(_("Accounts"), "platform-accounts", "building", "a"),
            Item(_("Provider accounts"), "provider-list", "cloud", "u"),
            Item(_("Sending health"), "sending-health", "heart-rate-monitor", "h"),
            Item(_("Limits"), "platform-limits", "adjustments", "f"),
            Item(_("Mail"), "mail-health", "mail", "p"),
            Item(_("Audit log"), "platform-audit", "shield-check", "b"),
            Item(_("Style guide"), "styleguide", "palette", "y"),
        ),
    ),
)


@lru_cache(maxsize=64)
def audience_of(url_name: str) -> Audience | None:
    """The declared audience behind a route; None when there is no such route."""
    try:
        view = resolve(reverse(url_name)).func
    except NoReverseMatch:
        return None
    return getattr(view, "audience", None)


def is_open_to(item: Item, user: User, membership: Membership | None) -> bool:
    """Whether this person would be let in behind the item."""
    audience = audience_of(item.url_name)
    if audience is None:
        return False
    if audience.who == "staff":
        return user.staff_role in audience.staff_roles
    if audience.who == "people":
        return True
    if audience.permission is not None:
        return may(membership, audience.permission)
    return True


def navigation_for(user: User, membership: Membership | None) -> Iterable[Group]:
    """The groups that hold something for this person."""
    for group in NAVIGATION:
        items = tuple(i for i in group.items if is_open_to(i, user, membership))
        if items:
            yield Group(group.label, items)


def current_url(items: Iterable[Item], path: str) -> str:
    """The item with the longest address that leads to `path`, or ""."""
    leading = [item.url for item in items if path.startswith(item.url)]
    return max(leading, key=len, default="")
