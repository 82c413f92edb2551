"""The columns of the lists."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from messaging.models import Message, Send

_NUMBER = {"th": {"class": "num"}, "td": {"class": "num"}}


class SendTable(tables.Table):
    """Tasks: what, to how many, how far."""

    created_at = tables.TemplateColumn(
        template_name="messaging/_time.html",
        verbose_name=_("Accepted"),
        orderable=False,
    )
    body_template = tables.TemplateColumn(
        template_name="messaging/sends/_name.html",
        verbose_name=_("Body template"),
        orderable=False,
    )
    project = tables.Column(verbose_name=_("Project"), orderable=False)
    total = tables.Column(verbose_name=_("Recipients"), attrs=_NUMBER, orderable=False)
    progress = tables.TemplateColumn(
        template_name="messaging/sends/_states.html",
        verbose_name=_("State"),
        orderable=False,
        accessor="total",
    )

    class Meta:
        model = Send
        fields = ("created_at", "body_template", "project", "total", "progress")


class MessageTable(tables.Table):
    """Messages: to whom, in which state, with which result."""

    phone_number = tables.TemplateColumn(
        template_name="messaging/messages/_number.html",
        verbose_name=_("Phone number"),
        orderable=False,
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
    )
    billed_segments = tables.Column(
        verbose_name=_("Billed parts"), attrs=_NUMBER, orderable=False
    )
    project = tables.Column(verbose_name=_("Project"), orderable=False)
    accepted = tables.TemplateColumn(
        template_name="messaging/_time.html",
        verbose_name=_("Accepted"),
        accessor="send__created_at",
        orderable=False,
    )

    class Meta:
        model = Message
        fields = (
            "phone_number",
            "country",
            "status",
            "billed_segments",
            "project",
            "accepted",
        )
