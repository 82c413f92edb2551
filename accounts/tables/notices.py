"""The message centre as a list."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Notice
from isms_console.tables import TickColumn


def _row_class(record: Notice) -> str:
    return "" if record.read_at else "is-unread"


class NoticeTable(tables.Table):
    """What was told, about which account, when."""

    tick = TickColumn(
        label="pk", form="read-form", accessor="pk", attrs={"td": {"class": "tick"}}
    )
    said = tables.TemplateColumn(
        template_name="accounts/notices/_said.html",
        verbose_name=pgettext_lazy("told", "Message"),
        orderable=False,
        accessor="pk",
        attrs={"td": {"class": "lead"}},
    )
    topic = tables.TemplateColumn(
        "{{ record.get_topic_display }}", verbose_name=_("Topic"), orderable=False
    )
    account = tables.Column(
        verbose_name=_("Account"),
        orderable=False,
        default="",
        attrs={"td": {"class": "told-account"}},
    )
    created_at = tables.TemplateColumn(
        template_name="accounts/notices/_when.html",
        verbose_name=_("When"),
        order_by="id",
        attrs={"td": {"class": "when"}},
    )

    class Meta:
        attrs = {"class": "compact"}
        row_attrs = {"class": _row_class}
