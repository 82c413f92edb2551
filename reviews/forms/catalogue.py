"""What staff write down about reviews."""

from datetime import date, time
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import subjects
from reviews.models.calendar import WEEKDAYS

_MOST_HOLIDAYS = 200


def _kinds() -> list[tuple[str, Any]]:
    return [(subject.kind, subject.label) for subject in subjects()]


def _kinds_or_all() -> list[tuple[str, Any]]:
    return [("", _("Every kind")), *_kinds()]


def _text(label: Any, rows: int = 3) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=1000, widget=widget)


class ReasonForm(forms.Form):
    """Why something is refused, in both languages."""

    code = forms.SlugField(
        label=_("Code"), max_length=40, help_text=_("Stays the same in statistics.")
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=_kinds_or_all)
    title_en = forms.CharField(label=_("Title in English"), max_length=120)
    title_zh = forms.CharField(label=_("Title in Chinese"), max_length=120)
    advice_en = _text(_("Advice in English"))
    advice_zh = _text(_("Advice in Chinese"))
    position = forms.IntegerField(
        label=_("Position"), min_value=0, max_value=30_000, initial=100
    )
    is_offered = forms.BooleanField(
        label=_("Offered to reviewers"), required=False, initial=True
    )

    def __init__(self, *args: Any, is_new: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_new:
            del self.fields["code"]


class StandardForm(forms.Form):
    """One written criterion, in both languages."""

    kind = forms.ChoiceField(label=_("Kind"), choices=_kinds)
    title_en = forms.CharField(label=_("Title in English"), max_length=120)
    title_zh = forms.CharField(label=_("Title in Chinese"), max_length=120)
    text_en = _text(_("Text in English"), rows=4)
    text_zh = _text(_("Text in Chinese"), rows=4)
    position = forms.IntegerField(
        label=_("Position"), min_value=0, max_value=30_000, initial=100
    )


class HoursForm(forms.Form):
    """The zone, and from when until when on each weekday; empty is closed."""

    time_zone = forms.ChoiceField(
        label=_("Time zone"),
        choices=lambda: [(name, name) for name in sorted(available_timezones())],
    )

    def __init__(self, data: Any = None, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        clock = {"type": "time"}
        for day, label in WEEKDAYS:
            for part, words in (("opens", _("from")), ("closes", _("until"))):
                self.fields[f"{part}_{day}"] = forms.TimeField(
                    label=f"{label} · {words}",
                    required=False,
                    widget=forms.TimeInput(attrs=clock, format="%H:%M"),
                )

    @property
    def days(self) -> list[tuple[Any, forms.BoundField, forms.BoundField]]:
        """Each weekday with its two fields."""
        return [
            (label, self[f"opens_{d}"], self[f"closes_{d}"]) for d, label in WEEKDAYS
        ]

    @property
    def hours(self) -> dict[int, tuple[time, time]]:
        """The days on which reviewers work."""
        data = self.cleaned_data
        return {
            day: (data[f"opens_{day}"], data[f"closes_{day}"])
            for day, _label in WEEKDAYS
            if data.get(f"opens_{day}") and data.get(f"closes_{day}")
        }

    def clean(self) -> dict[str, Any]:
        """Both ends or none, in their order, on one day at least."""
        data = super().clean() or {}
        for day, _label in WEEKDAYS:
            opens, closes = data.get(f"opens_{day}"), data.get(f"closes_{day}")
            if (opens is None) != (closes is None):
                self.add_error(
                    f"closes_{day}", _("Fill in both times, or leave both empty.")
                )
            elif opens is not None and closes is not None and opens >= closes:
                self.add_error(f"closes_{day}", _("It must end after it begins."))
        if not self.errors and not self.hours:
            self.add_error(None, _("Reviewers must work on one day at least."))
        return data


class HolidaysForm(forms.Form):
    """Days off, one a line: the date, then its name."""

    days = forms.CharField(
        label=_("Holidays"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("One a line: 2027-01-01 New Year"),
    )

    def clean_days(self) -> list[tuple[date, str]]:
        """Every line, or one error for each line that is none; nothing half."""
        found, wrong = [], []
        lines = self.cleaned_data["days"].splitlines()
        for number, line in enumerate(lines[:_MOST_HOLIDAYS], start=1):
            if not line.strip():
                continue
            day, _blank, name = line.strip().partition(" ")
            try:
                found.append((date.fromisoformat(day), name.strip()[:80]))
            except ValueError:
                said = _("Line %(line)d, “%(text)s”: begin with a date, 2027-01-01.")
                wrong.append(said % {"line": number, "text": line[:30]})
        if len(lines) > _MOST_HOLIDAYS:
            wrong.append(_("At most 200 lines at once."))
        if wrong:
            raise forms.ValidationError(wrong)
        return found


class PolicyForm(forms.Form):
    """What is promised for a kind."""

    kind = forms.ChoiceField(label=_("Kind"), choices=_kinds)
    promised_minutes = forms.IntegerField(
        label=_("Promised within, working minutes"), min_value=1, max_value=100_000
    )
    decisions_needed = forms.TypedChoiceField(
        label=_("Reviewers who must approve"), choices=[(1, "1"), (2, "2")], coerce=int
    )
