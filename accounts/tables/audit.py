"""The columns of the audit log."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import AuditEntry
from isms_console.tables import ComponentColumn


class AuditTable(tables.Table):
    """When, who, what with before and after, on which subject, from where."""

    created_at = ComponentColumn(
        '<c-time :at="value" form="exact" />',
        verbose_name=_("When"),
        attrs={"td": {"class": "when"}},
    )
    actor = tables.TemplateColumn(
        template_name="accounts/audit/_who.html",
        verbose_name=pgettext_lazy("of an act", "Who"),
        empty_values=(),
    )
    act = tables.TemplateColumn(
        template_name="accounts/audit/_what.html",
        verbose_name=pgettext_lazy("of an act", "What"),
        attrs={"td": {"class": "lead wide"}},
    )
    subject = tables.TemplateColumn(
        '<span class="audit-subject">{{ value }}</span>', verbose_name=_("Subject")
    )
    address = tables.TemplateColumn(
        template_name="accounts/audit/_address.html",
        verbose_name=_("IP address"),
        empty_values=(),
    )

    class Meta:
        model = AuditEntry
        orderable = False
        attrs = {"class": "compact audit"}
        fields = ("created_at", "actor", "act", "subject", "address")


class PlatformAuditTable(AuditTable):
    """The same with the account."""

    account = tables.Column(verbose_name=_("Account"), default=_("Platform"))

    class Meta(AuditTable.Meta):
        sequence = ("created_at", "account", "...")
