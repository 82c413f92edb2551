"""The list of accounts for staff."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from isms_console.tables import ComponentColumn

_NUMBER = {"th": {"class": "num"}, "td": {"class": "num"}}
_STATE = """{% if record.suspended_at %}<c-status tone="danger"
 label="{% translate 'Suspended' %}" :since="record.suspended_at"
 reason="{{ record.suspended_reason }}" />{% elif record.activated_at %}
<c-status tone="success" label="{% translate 'Active' %}" />{% else %}
<c-status tone="neutral" label="{% translate 'Not activated' %}" />{% endif %}"""


class AccountTable(tables.Table):
    """Accounts: who, verified as what, in which state."""

    name = tables.LinkColumn(
        "platform-account",
        kwargs={"account_uid": tables.A("uid")},
        verbose_name=_("Account"),
        order_by=("name", "id"),
        attrs={"td": {"class": "lead"}},
    )
    kind = tables.Column(
        verbose_name=_("Verified as"),
        accessor="get_kind_display",
        orderable=False,
    )
    state = ComponentColumn(
        " ".join(_STATE.split("\n")),
        verbose_name=_("State"),
        accessor="uid",
        orderable=False,
        attrs={"td": {"class": "what"}},
    )
    people = tables.Column(
        verbose_name=_("Members"), attrs=_NUMBER, order_by=("people", "id")
    )
    created_at = ComponentColumn(
        '<c-time :at="value" />',
        verbose_name=_("Since"),
        order_by=("created_at", "id"),
        attrs={"td": {"class": "when"}},
    )

    class Meta:
        model = Account
        attrs = {"class": "compact"}
        fields = ("name", "kind", "state", "people", "created_at")
