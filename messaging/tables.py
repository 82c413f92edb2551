"""The columns of the lists."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from messaging.models import Message, Send

_NUMBER = {"th": {"class": "num"}, "td": {"class": "num"}}
# On a phone a row is a few lines: what it is and when, then its state, then the rest.
_COMPACT = {"class": "compact"}
_LEAD = {"td": {"class": "lead"}}
_WHEN = {"td": {"class": "when"}}
_STATE = {"td": {"class": "what"}}


class SendTable(tables.Table):
    """Tasks: what, to how many, how far."""

    created_at = tables.TemplateColumn(
        template_name="messaging/_time.html",
        verbose_name=pgettext_lazy("time", "Accepted"),
        order_by="id",
        attrs=_WHEN,
    )
    body_template = tables.TemplateColumn(
        template_name="messaging/sends/_name.html",
        verbose_name=_("Body template"),
        orderable=False,
        attrs=_LEAD,
    )
    project = tables.Column(verbose_name=_("Project"), orderable=False)
    total = tables.Column(
        verbose_name=_("Recipients"), attrs=_NUMBER, order_by=("total", "id")
    )
    progress = tables.TemplateColumn(
        template_name="messaging/sends/_states.html",
        verbose_name=_("State"),
        orderable=False,
        attrs=_STATE,
        accessor="total",
    )

    class Meta:
        model = Send
        attrs = _COMPACT
        fields = ("created_at", "body_template", "project", "total", "progress")


class MessageTable(tables.Table):
    """Messages: to whom, in which state, with which result."""

    phone_number = tables.TemplateColumn(
        template_name="messaging/messages/_number.html",
        verbose_name=_("Phone number"),
        orderable=False,
        attrs=_LEAD,
    )
    country = tables.TemplateColumn(
        "{% load messaging_tags %}{{ value|country }}",
        verbose_name=_("Country or region"),
        orderable=False,
    )
    status = tables.TemplateColumn(
        template_name="messaging/messages/_status.html",
        verbose_name=_("State"),
        orderable=False,
        attrs=_STATE,
    )
    billed_segments = tables.Column(
        verbose_name=_("Billed parts"), attrs=_NUMBER, orderable=False
    )
    project = tables.Column(verbose_name=_("Project"), orderable=False)
    accepted = tables.TemplateColumn(
        template_name="messaging/_time.html",
        verbose_name=pgettext_lazy("time", "Accepted"),
        accessor="send__created_at",
        orderable=False,
        attrs=_WHEN,
    )

    class Meta:
        model = Message
        attrs = _COMPACT
        fields = (
            "phone_number",
            "country",
            "status",
            "billed_segments",
            "project",
            "accepted",
        )
