"""The list of body templates."""

from collections.abc import Iterable

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from isms_console.tables import ComponentColumn
from projects.models import BodyTemplate


class TemplateTable(tables.Table):
    """Body templates: what they say, which number, where they stand."""

    name = tables.TemplateColumn(
        template_name="projects/body_templates/_name.html",
        verbose_name=_("Body template"),
        attrs={"td": {"class": "lead wide"}},
        order_by=("name", "id"),
    )
    template_id = ComponentColumn(
        '<c-copy value="{{ value }}" />',
        verbose_name=_("Number"),
        order_by=("template_id",),
    )
    kind = ComponentColumn(
        "{{ record.get_kind_display }}", verbose_name=_("Type"), order_by=("kind", "id")
    )
    status = tables.TemplateColumn(
        template_name="projects/_standing.html",
        verbose_name=_("State"),
        order_by=("status", "id"),
        attrs={"td": {"class": "what"}},
    )
    created_at = ComponentColumn(
        '<c-time :at="value" />',
        verbose_name=_("Applied"),
        order_by=("created_at", "id"),
        attrs={"td": {"class": "when"}},
    )

    class Meta:
        model = BodyTemplate
        attrs = {"class": "compact"}
        fields = ("name", "template_id", "kind", "status", "created_at")

    def __init__(self, rows: Iterable[BodyTemplate]) -> None:
        super().__init__(rows)
