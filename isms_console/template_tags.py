"""Tags and filters that every template has (a builtin library, see settings)."""

import re
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from django import template
from django.forms import BaseForm, BoundField
from django.forms.boundfield import BoundWidget
from django.http import QueryDict
from django.template import Context
from django.utils import timezone
from django.utils.html import (
    conditional_escape,
    format_html,
    format_html_join,
    json_script,
)
from django.utils.safestring import SafeString
from django.utils.timesince import timesince
from django.utils.translation import gettext, ngettext

register = template.Library()

_CLASSES = {
    "checkbox": "form-check-input",
    "radio": "form-check-input",
    "select": "form-select",
    "file": "form-control",
}


@register.filter
def widget(field: BoundField, placeholder: str = "") -> SafeString:
    """The input with our class, described by its error or else by its help."""
    kind = getattr(field.field.widget, "input_type", "text")
    attrs: dict[str, Any] = {"class": _CLASSES.get(kind, "form-control")}
    if placeholder:
        attrs["placeholder"] = placeholder
    own = field.field.widget.attrs
    if "class" in own:
        attrs["class"] = f"{attrs['class']} {own['class']}"
    if field.errors:
        attrs["aria-invalid"] = "true"
        attrs["aria-describedby"] = f"{field.auto_id}_error"
    elif field.help_text:
        attrs["aria-describedby"] = f"{field.auto_id}_helptext"
    return field.as_widget(attrs=attrs)


@register.filter
def is_choice_list(field: BoundField) -> bool:
    """Whether the field is several boxes or radios: a fieldset of its own."""
    return field.widget_type in {"radioselect", "checkboxselectmultiple"}


@register.filter
def options(field: BoundField) -> list[BoundWidget]:
    """The single boxes or radios of a choice list, with our class."""
    attrs = {"id": field.auto_id, "class": "form-check-input"}
    parts = field.field.widget.subwidgets(field.html_name, field.value(), attrs=attrs)
    return [
        BoundWidget(field.field.widget, part, field.form.renderer) for part in parts
    ]


@register.filter
def is_single_box(field: BoundField) -> bool:
    """Whether the field is one checkbox, whose label stands beside it."""
    return field.widget_type == "checkbox"


@register.filter
def words(text: str) -> list[str]:
    """A text as its words: a short list written in a template."""
    return text.split()


@register.filter
def percent_of(part: float | None, whole: float | None) -> str:
    """A share for SVG's width attributes, with a dot in every language."""
    if not part or not whole:
        return "0"
    return f"{max(0.0, min(100.0, 100 * part / whole)):.2f}"


@register.filter
def duration(span: timedelta | float | None) -> str:
    """A span of time in at most two units, short ones to the millisecond."""
    if span is None:
        return ""
    exact = span.total_seconds() if isinstance(span, timedelta) else span
    seconds = round(exact)
    if exact < 1:
        return gettext("%(n)d ms") % {"n": round(exact * 1000)}
    if exact < 10:
        return gettext("%(n).1f s") % {"n": exact}
    if seconds < 60:
        return ngettext("%(n)d second", "%(n)d seconds", seconds) % {"n": seconds}
    if seconds < 3600:
        minutes = seconds // 60
        return ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes}
    now = timezone.now()
    return timesince(now - timedelta(seconds=seconds), now, depth=2)


@register.filter
def mark_samples(text: str, samples: Iterable[str] | None) -> SafeString:
    """The text with each sample value inside <mark>."""
    longest_first = sorted(filter(None, samples or ()), key=len, reverse=True)
    if not longest_first:
        return conditional_escape(text)
    pieces = re.split(f"({'|'.join(map(re.escape, longest_first))})", str(text))
    # Every second piece is a sample.
    marked = (
        (format_html("<mark>{}</mark>", piece) if place % 2 else piece,)
        for place, piece in enumerate(pieces)
    )
    return format_html_join("", "{}", marked)


@register.filter
def grouped(number: float | None) -> str:
    """A number with its thousands apart: 1,204,551."""
    return "" if number is None else f"{number:,}"


@register.simple_tag
def result_count(table: Any) -> int | None:
    """How many rows a table has in all; None when its paginator does not count."""
    try:
        return int(table.paginator.count)
    except (AttributeError, NotImplementedError):
        return len(table.rows) if not hasattr(table, "paginator") else None


@register.simple_tag
def chart_data(chart: Mapping[str, Any], chart_id: str) -> SafeString:
    """A chart's numbers for charts.js, as JSON that nothing executes."""
    return json_script(chart, f"{chart_id}-data")


@register.simple_tag
def progress_sum(bars: Iterable[Mapping[str, Any]], total: float) -> dict[str, Any]:
    """Where each bar starts and how wide it is, and the share of all of them."""
    drawn, before = [], 0
    for bar in bars:
        x, width = percent_of(before, total), percent_of(bar["value"], total)
        drawn.append({**bar, "x": x, "width": width})
        before += bar["value"]
    return {"bars": drawn, "percent": int(float(percent_of(before, total)))}


@register.simple_tag
def chart_rows(chart: Mapping[str, Any]) -> list[tuple[str, list[Any]]]:
    """A chart as the rows of its table: the category and each series' value."""
    series = [one["data"] for one in chart["series"]]
    return [
        (category, [values[i] for values in series])
        for i, category in enumerate(chart["categories"])
    ]


@register.simple_tag
def kept_inputs(query: QueryDict, form_id: str, names: list[str]) -> SafeString:
    """What the address holds beside a form's own names (the order, for instance)."""
    line = '<input type="hidden" name="{}" value="{}" form="{}">'
    return format_html_join(
        "",
        line,
        (
            (name, value, form_id)
            for name, values in query.lists()
            if name not in names and not name.endswith("page")
            for value in values
        ),
    )


@register.simple_tag(takes_context=True)
def query_with(context: Context, *pairs: Any) -> str:
    """The query of this page with some names set (name, value, …); None takes away."""
    query = context["request"].GET.copy()
    for name, value in zip(pairs[::2], pairs[1::2], strict=True):
        query.pop(name, None)
        if value is not None:
            query[name] = value
    return f"?{query.urlencode()}" if query else "."


@register.simple_tag
def filter_fields(
    filterset: Any, form: BaseForm | str, search: str
) -> dict[str, Any] | None:
    """A filter form in two parts: the search field, and the rest to fold."""
    form = getattr(filterset, "form", None) or form
    if not isinstance(form, BaseForm):
        return None
    rest = [field for field in form if field.name != search and not field.is_hidden]
    return {
        "search": form[search] if search in form.fields else None,
        "rest": rest,
        "names": [field.html_name for field in form],
        "active": sum(1 for field in rest if field.data not in (None, "", [])),
        "searched": bool(form.data.get(search)),
    }
