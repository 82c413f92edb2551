"""An account's projects."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from isms_console.tables import ComponentColumn
from projects.models import Project

_LEAD = {"td": {"class": "lead"}}
_WHEN = {"td": {"class": "when"}}
_STATE = {"td": {"class": "what"}}


class ProjectTable(tables.Table):
    """Projects: which, by which number, in which state, since when."""

    name = ComponentColumn(
        '<a href="{% url \'project-overview\' record.uid %}" class="strong">'
        '{{ value }}</a> <span class="hint small">'
        "{{ record.description|truncatechars:80 }}</span>",
        verbose_name=_("Name"),
        order_by=("name", "id"),
        attrs=_LEAD,
    )
    sdk_app_id = ComponentColumn(
        '<c-copy value="{{ value }}" />',
        verbose_name="SDK AppID",
        order_by=("sdk_app_id", "id"),
    )
    is_enabled = ComponentColumn(
        '{% include "projects/_state.html" with project=record %}',
        verbose_name=_("State"),
        order_by=("is_enabled", "id"),
        attrs=_STATE,
    )
    created_at = ComponentColumn(
        '<c-time :at="value" />',
        verbose_name=_("Created"),
        order_by=("created_at", "id"),
        attrs=_WHEN,
    )

    class Meta:
        model = Project
        attrs = {"class": "compact"}
        fields = ("name", "sdk_app_id", "is_enabled", "created_at")
