"""Lists of limits, countries and exempt numbers."""

from collections.abc import Iterable

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from isms_console.tables import ComponentColumn
from projects.models import CountryRule, FrequencyExemption
from projects.queries.limits import LimitRow

_COMPACT = {"class": "compact"}
_LEAD = {"td": {"class": "lead"}}
_NUMBER = {"th": {"class": "num"}, "td": {"class": "num"}}
_WHEN = {"td": {"class": "when"}}
_ACTS = {"th": {"class": "acts"}, "td": {"class": "acts"}}


def _part(name: str) -> str:
    return f'{{% include "projects/limits/{name}.html" %}}'


class LimitTable(tables.Table):
    """Limits: value, whose it is, used, left, when it resets, who changed it.

    `edit` and `arguments` are the route where one is changed, before its name.
    """

    name = ComponentColumn(
        _part("_name"), verbose_name=_("Limit"), accessor="limit", attrs=_LEAD
    )
    value = ComponentColumn(
        _part("_value"), verbose_name=_("Value"), accessor="limit", attrs=_NUMBER
    )
    source = ComponentColumn(
        "{{ value.source.label }}", verbose_name=_("Set by"), accessor="limit"
    )
    used = ComponentColumn(
        _part("_used"),
        verbose_name=_("Used today"),
        empty_values=(),
        attrs=_NUMBER,
    )
    left = ComponentColumn(
        _part("_left"), verbose_name=_("Left"), empty_values=(), attrs=_NUMBER
    )
    resets_at = ComponentColumn(
        _part("_resets"), verbose_name=_("Resets"), empty_values=()
    )
    changed = ComponentColumn(
        _part("_changed"),
        verbose_name=_("Changed"),
        accessor="limit",
        attrs=_WHEN,
    )
    acts = ComponentColumn(
        _part("_acts"), verbose_name="", accessor="limit", attrs=_ACTS
    )

    class Meta:
        orderable = False

    def __init__(
        self,
        rows: Iterable[LimitRow],
        edit: str,
        arguments: tuple[object, ...],
        *,
        source: str,
        may_change: bool,
    ) -> None:
        super().__init__(list(rows))
        self.edit, self.arguments, self.source = edit, arguments, source
        if not may_change:
            self.columns.hide("acts")


class CountryTable(tables.Table):
    """Countries on the list, with what was used today."""

    country = ComponentColumn(
        "{% load limit_tags %}"
        '<span class="strong">{{ value|country_name }}</span> '
        '<span class="hint">{{ value }}</span>',
        verbose_name=_("Country or region"),
        attrs=_LEAD,
    )
    alarm = ComponentColumn(
        "{% if value %}{{ value|grouped }}{% else %}–{% endif %}",
        verbose_name=_("Alarm value"),
        empty_values=(),
        attrs=_NUMBER,
    )
    daily_limit = ComponentColumn(
        "{% if value %}{{ value|grouped }}{% else %}"
        '<span class="hint">{{ table.inherited }}</span>{% endif %}',
        verbose_name=_("Daily limit"),
        empty_values=(),
        attrs=_NUMBER,
    )
    used = ComponentColumn(
        "{% load limit_tags %}{{ table.used|of_country:record.country|grouped }}",
        verbose_name=_("Used today"),
        accessor="pk",
        attrs=_NUMBER,
    )
    changed_at = ComponentColumn(
        '<c-time :at="value" /> <span class="hint">{{ record.changed_by|default:"" }}'
        "</span>",
        verbose_name=_("Changed"),
        attrs=_WHEN,
    )
    acts = ComponentColumn(
        '{% include "projects/countries/_acts.html" %}',
        verbose_name="",
        accessor="pk",
        attrs=_ACTS,
    )

    class Meta:
        model = CountryRule
        attrs = _COMPACT
        fields = ("country", "alarm", "daily_limit", "used", "changed_at", "acts")
        orderable = False

    def __init__(
        self,
        rows: list[CountryRule],
        used: dict[str, int],
        inherited: object,
        *,
        may_change: bool,
    ) -> None:
        super().__init__(rows)
        self.used, self.inherited = used, inherited
        if not may_change:
            self.columns.hide("acts")


class ExemptionTable(tables.Table):
    """Numbers without frequency rules; whole ones only for who may see them."""

    phone_number = ComponentColumn(
        "{% load limit_tags %}"
        '{% if table.sees_numbers %}<c-number number="{{ value }}" />'
        '{% else %}<c-number number="{{ value|masked_number }}" />{% endif %}',
        verbose_name=_("Phone number"),
        attrs=_LEAD,
    )
    added_by = ComponentColumn(
        "{{ value }}", verbose_name=_("Added by"), orderable=False
    )
    added_at = ComponentColumn(
        '<c-time :at="value" />', verbose_name=_("Added"), attrs=_WHEN
    )
    acts = ComponentColumn(
        '{% include "projects/exemptions/_acts.html" %}',
        verbose_name="",
        accessor="pk",
        attrs=_ACTS,
    )

    class Meta:
        model = FrequencyExemption
        attrs = _COMPACT
        fields = ("phone_number", "added_by", "added_at", "acts")
        orderable = False

    def __init__(
        self, rows: Iterable[FrequencyExemption], *, sees: bool, may_change: bool
    ) -> None:
        super().__init__(rows)
        self.sees_numbers = sees
        if not may_change:
            self.columns.hide("acts")
