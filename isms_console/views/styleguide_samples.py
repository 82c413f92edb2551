"""What the style guide's components show: invented people, numbers and times."""

from datetime import timedelta
from typing import Any

import django_tables2 as tables
from django import forms
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from isms_console.tables import ComponentColumn, TickColumn, configure
from isms_console.views.styleguide_charts import charts

_STATES = [
    ("success", _("Delivered"), ""),
    ("brand", _("Submitted"), ""),
    ("danger", _("Failed"), _("The number is not in use.")),
    ("neutral", _("No report"), ""),
]
_LONG_TEXT = [
    (
        "Dear customer, your parcel NW-20417 has left our warehouse in Rotterdam "
        "and is on its way to you. You can change the day of delivery until "
    ),
    "tonight at 20:00: https://nw.example/p/20417",
]


class SampleForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(
        label=_("Task name"),
        max_length=60,
        help_text=_("Only your own people see it. Up to 60 characters."),
    )
    text = forms.CharField(
        label=_("Text"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Up to 500 characters."),
    )
    project = forms.ChoiceField(
        label=_("Project"), choices=[("1", "Orders"), ("2", "Sign-in codes")]
    )
    daily_limit = forms.IntegerField(label=_("Daily limit"), min_value=1)
    kind = forms.ChoiceField(
        label=_("Type"),
        widget=forms.RadioSelect,
        choices=[
            ("otp", _("OTP")),
            ("notification", _("Notification")),
            ("marketing", _("Marketing")),
        ],
    )
    days = forms.MultipleChoiceField(
        label=_("Days"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("mon", _("Monday")), ("tue", _("Tuesday"))],
    )
    file = forms.FileField(
        label=_("Recipients"), required=False, help_text=_(".xlsx, .csv or .txt")
    )
    agree = forms.BooleanField(
        label=_("The recipients have agreed to get these messages")
    )


class SampleFilter(forms.Form):
    """Search first, then a filter to fold."""

    q = forms.CharField(
        label=_("Search"),
        required=False,
        widget=forms.TextInput(
            attrs={"type": "search", "placeholder": _("Number or serial number")}
        ),
    )
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[("", _("All")), *[(str(name), name) for _tone, name, _why in _STATES]],
    )


class SampleTable(tables.Table):
    """A list as the console's lists are."""

    tick = TickColumn(label="number", accessor="id")
    number = ComponentColumn('<c-number number="{{ value }}" />', verbose_name=_("To"))
    state = ComponentColumn(
        '<c-status tone="{{ value.0 }}" label="{{ value.1 }}" '
        'reason="{{ value.2 }}" />',
        verbose_name=_("State"),
        order_by="parts",
    )
    parts = tables.Column(
        verbose_name=_("Parts"),
        attrs={"td": {"class": "num"}, "th": {"class": "num"}},
    )
    at = ComponentColumn('<c-time :at="value" />', verbose_name=_("Submitted"))
    acts = tables.Column(
        empty_values=(),
        orderable=False,
        verbose_name=_("Actions"),
        attrs={"td": {"class": "acts"}, "th": {"class": "acts"}},
    )

    def render_acts(self) -> str:
        """Text actions, at most three."""
        return format_html('<a href="#table">{}</a>', _("Details"))


def _rows(search: str, state: str) -> list[dict[str, Any]]:
    now = timezone.now()
    rows = [
        {
            "id": i,
            "number": f"+65••••{4500 + 7 * i}",
            "state": _STATES[i % 4],
            "parts": 1 + i % 3,
            "at": now - timedelta(minutes=7 * i),
        }
        for i in range(137)
    ]
    return [
        row
        for row in rows
        if search in str(row["number"]) and (not state or state == str(row["state"][1]))  # type: ignore[index]
    ]


def live_sample() -> dict[str, Any]:
    """Thirty seconds of progress, again every minute."""
    second = min(timezone.now().second, 30)
    bars = [{"label": _("Delivered"), "value": second, "tone": "success"}]
    return {"bars": bars, "done": second == 30}


def samples(request: HttpRequest) -> dict[str, Any]:
    """The variables of all samples."""
    now = timezone.now()
    rows = _rows(request.GET.get("q", ""), request.GET.get("state", ""))
    wrong = SampleForm({"name": "", "daily_limit": "-5", "kind": "other"})
    return {
        "just_now": now - timedelta(seconds=12),
        "earlier": now - timedelta(hours=3, minutes=20),
        "plain_form": SampleForm(auto_id="plain_%s"),
        "wrong_form": wrong,
        "table_form": SampleFilter(request.GET),
        "table": configure(request, SampleTable(rows)),
        "otp": "482913 is your Northwind code. It ends in 5 minutes.",
        "otp_samples": ["482913", "5"],
        "long_parts": _LONG_TEXT,
        "bars": [
            {"label": _("Delivered"), "value": 50400, "tone": "success"},
            {"label": _("Submitted"), "value": 9200, "tone": "brand"},
            {"label": _("Failed"), "value": 812, "tone": "danger"},
        ],
        **charts(),
    }
