"""The people of an account, and who is invited."""

from collections.abc import Iterable

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from accounts.enums import Permission
from accounts.models import Invitation, Membership
from accounts.permissions import may
from isms_console.tables import ComponentColumn

_COMPACT = {"class": "compact"}
_LEAD = {"td": {"class": "lead"}}
_WHEN = {"td": {"class": "when"}}
_STATE = {"td": {"class": "what"}}
_ACTS = {"th": {"class": "acts"}, "td": {"class": "acts"}}


class MemberTable(tables.Table):
    """People: who, as what, since when, and what `mine` may do about it."""

    user = ComponentColumn(
        '<span class="strong">{{ value }}</span> '
        '<span class="hint">{{ value.email }}</span>',
        verbose_name=_("Name"),
        order_by=("user__name", "id"),
        attrs=_LEAD,
    )
    role = ComponentColumn(
        '{% include "accounts/members/_role.html" %}',
        verbose_name=_("Role"),
        order_by=("rank", "id"),
        attrs=_STATE,
    )
    has_second_factor = ComponentColumn(
        '{% include "accounts/members/_sign_in.html" %}',
        verbose_name=_("Sign-in"),
        orderable=False,
    )
    created_at = ComponentColumn(
        '<c-time :at="value" />',
        verbose_name=_("Since"),
        order_by=("created_at", "id"),
        attrs=_WHEN,
    )
    acts = ComponentColumn(
        '{% include "accounts/members/_acts.html" %}',
        verbose_name="",
        accessor="pk",
        orderable=False,
        attrs=_ACTS,
    )

    class Meta:
        model = Membership
        attrs = _COMPACT
        fields = ("user", "role", "has_second_factor", "created_at", "acts")

    def __init__(self, rows: Iterable[Membership], mine: Membership) -> None:
        super().__init__(rows, prefix="people-")
        self.mine = mine
        self.can_manage = may(mine, Permission.MANAGE_MEMBERS)
        self.owns = may(mine, Permission.OWN)
        if not self.can_manage:
            self.columns.hide("has_second_factor")


class InvitationTable(tables.Table):
    """Invitations without an answer: to whom, as what, until when."""

    email = tables.Column(
        verbose_name=_("E-mail address"), order_by=("email", "id"), attrs=_LEAD
    )
    role = tables.Column(verbose_name=_("Role"), orderable=False)
    expires_at = ComponentColumn(
        '{% include "accounts/invitations/_state.html" %}',
        verbose_name=_("State"),
        order_by=("expires_at", "id"),
        attrs=_STATE,
    )
    invited_by = tables.Column(verbose_name=_("Invited by"), orderable=False)
    sent_at = ComponentColumn(
        '<c-time :at="value" />',
        verbose_name=_("Sent"),
        order_by=("sent_at", "id"),
        attrs=_WHEN,
    )
    acts = ComponentColumn(
        '{% include "accounts/invitations/_acts.html" %}',
        verbose_name="",
        accessor="uid",
        orderable=False,
        attrs=_ACTS,
    )

    class Meta:
        model = Invitation
        attrs = _COMPACT
        fields = ("email", "role", "expires_at", "invited_by", "sent_at", "acts")

    def __init__(self, rows: Iterable[Invitation], mine: Membership) -> None:
        super().__init__(rows, prefix="invited-")
        if not may(mine, Permission.MANAGE_MEMBERS):
            self.columns.hide("acts")
