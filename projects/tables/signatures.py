"""The signatures of an account."""

from collections.abc import Iterable

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from isms_console.tables import ComponentColumn
from projects.models import Signature


class SignatureTable(tables.Table):
    """Signatures: text, type, where they stand, since when, and what can be done."""

    sign_name = ComponentColumn(
        '{% include "projects/signatures/_name.html" %}',
        verbose_name=_("Signature"),
        order_by=("sign_name", "id"),
        empty_values=(),
        attrs={"td": {"class": "lead"}},
    )
    sign_type = tables.Column(verbose_name=_("Type"), orderable=False)
    status = ComponentColumn(
        '{% include "projects/signatures/_state.html" with signature=record %}',
        verbose_name=_("State"),
        orderable=False,
        attrs={"td": {"class": "what"}},
    )
    created_at = ComponentColumn(
        '<c-time :at="value" />',
        verbose_name=pgettext_lazy("time", "Applied"),
        order_by=("created_at", "id"),
        attrs={"td": {"class": "when"}},
    )
    acts = ComponentColumn(
        '{% include "projects/signatures/_acts.html" %}',
        verbose_name="",
        accessor="uid",
        orderable=False,
        attrs={"th": {"class": "acts"}, "td": {"class": "acts"}},
    )

    class Meta:
        model = Signature
        attrs = {"class": "compact"}
        fields = ("sign_name", "sign_type", "status", "created_at", "acts")

    def __init__(self, rows: Iterable[Signature], *, can_manage: bool) -> None:
        super().__init__(rows)
        if not can_manage:
            self.columns.hide("acts")
