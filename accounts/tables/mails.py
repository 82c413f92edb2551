"""Mails as a list."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

_NUMBER = {"th": {"class": "num"}, "td": {"class": "num"}}


class MailTable(tables.Table):
    """To whom, what, how often it was tried, and what the server said."""

    to = tables.Column(
        verbose_name=_("To"), orderable=False, attrs={"td": {"class": "lead"}}
    )
    subject = tables.Column(verbose_name=_("Subject"), orderable=False)
    state = tables.TemplateColumn(
        template_name="accounts/mails/_state.html",
        verbose_name=_("State"),
        orderable=False,
        accessor="pk",
        attrs={"td": {"class": "what"}},
    )
    attempts = tables.Column(verbose_name=_("Tries"), orderable=False, attrs=_NUMBER)
    created_at = tables.TemplateColumn(
        template_name="accounts/notices/_when.html",
        verbose_name=_("Queued"),
        order_by="id",
        attrs={"td": {"class": "when"}},
    )
    acts = tables.TemplateColumn(
        template_name="accounts/mails/_acts.html",
        verbose_name="",
        orderable=False,
        accessor="pk",
        attrs={"td": {"class": "acts"}},
    )

    class Meta:
        attrs = {"class": "compact"}
