"""The columns of the list of all accounts."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from isms_console.tables import ComponentColumn

_NUMBER = {"th": {"class": "num"}, "td": {"class": "num"}}


class PlatformAccountTable(tables.Table):
    """Accounts: who, proved as what, in which state."""

    name = tables.TemplateColumn(
        template_name="accounts/platform/_name.html",
        verbose_name=_("Account"),
        attrs={"td": {"class": "lead"}},
        order_by=("name", "id"),
    )
    kind = ComponentColumn(
        "{{ record.get_kind_display }}",
        verbose_name=_("Verified as"),
        order_by=("kind", "id"),
    )
    state = tables.TemplateColumn(
        template_name="accounts/platform/_state.html",
        verbose_name=_("State"),
        accessor="pk",
        orderable=False,
        attrs={"td": {"class": "what"}},
    )
    people = tables.Column(verbose_name=_("Members"), attrs=_NUMBER)
    created_at = ComponentColumn(
        '<c-time :at="value" />',
        verbose_name=_("Created"),
        order_by="id",
        attrs={"td": {"class": "when"}},
    )

    class Meta:
        model = Account
        attrs = {"class": "compact"}
        fields = ("name", "kind", "state", "people", "created_at")
