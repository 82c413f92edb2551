"""Which period and kind to look at."""

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import subjects

USUAL_DAYS = 30
# Near the ends of the calendar no zone and no period fits any more.
_WITHIN = [
    MinValueValidator(date(2000, 1, 1)),
    MaxValueValidator(date(2100, 1, 1)),
]


def _kinds() -> list[tuple[str, Any]]:
    return [("", _("All")), *((s.kind, s.label) for s in subjects())]


class StatisticsForm(forms.Form):
    """A number of days up to now, or a range of days of one's own."""

    days = forms.TypedChoiceField(
        label=_("Period"),
        required=False,
        choices=[
            (7, _("Last 7 days")),
            (30, _("Last 30 days")),
            (90, _("Last 90 days")),
        ],
        coerce=int,
        empty_value=USUAL_DAYS,
    )
    start = forms.DateField(
        label=_("From"),
        required=False,
        validators=_WITHIN,
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    end = forms.DateField(
        label=_("Until"),
        required=False,
        validators=_WITHIN,
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=_kinds)

    @property
    def period(self) -> tuple[datetime, datetime]:
        """From when until when; what is wrong counts as not said."""
        data = self.cleaned_data if self.is_valid() else {}
        now = timezone.localtime()
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        first, last = data.get("start"), data.get("end")
        if first is None and last is None:
            return now - timedelta(days=data.get("days") or USUAL_DAYS), now
        ends = midnight if last is None else _midnight(midnight, last)
        begins = ends - timedelta(days=USUAL_DAYS) if first is None else None
        return begins or _midnight(midnight, first), ends + timedelta(days=1)


def _midnight(midnight: datetime, day: Any) -> datetime:
    return midnight.replace(year=day.year, month=day.month, day=day.day)
