"""What people type about a list of countries."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from projects.queries.countries import countries_to_list
from projects.validators.country_files import (
    BadLine,
    CountryLine,
    read_country_file,
)

_MOST_BYTES = 100_000
_MOST_SHOWN = 20


class CountryFilter(forms.Form):
    """Which rows of the list are shown."""

    q = forms.CharField(
        label=_("Search countries"),
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs={"placeholder": _("Name or code")}),
    )


class CountryForm(forms.Form):
    """One country with its alarm value and limit."""

    country = forms.ChoiceField(label=_("Country or region"))
    alarm = forms.IntegerField(
        label=_("Alarm value"),
        required=False,
        min_value=1,
        help_text=_("Past it alarm recipients are told, once a day. Empty: never."),
    )
    daily_limit = forms.IntegerField(
        label=_("Daily limit"),
        required=False,
        min_value=1,
        help_text=_("Empty: as much as the project may send."),
    )

    def __init__(
        self, data: Any = None, initial: Any = None, *, country: str = ""
    ) -> None:
        super().__init__(data, initial=initial)
        if country:
            del self.fields["country"]
        else:
            field = self.fields["country"]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101
            field.choices = [("", _("Choose")), *countries_to_list()]
        self._country = country

    @property
    def line(self) -> CountryLine:
        """What was typed, once it is valid."""
        data = self.cleaned_data
        return CountryLine(
            self._country or data["country"], data["alarm"], data["daily_limit"]
        )


class CountryFileForm(forms.Form):
    """A file, or what it held when its preview is confirmed."""

    file = forms.FileField(
        label=_("CSV file"),
        required=False,
        help_text=_("Columns: country code, alarm value, daily limit."),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
    )
    text = forms.CharField(
        required=False, max_length=_MOST_BYTES, widget=forms.HiddenInput
    )

    def __init__(self, most: int, data: Any = None, files: Any = None) -> None:
        super().__init__(data, files)
        self._most = most
        self.lines: list[CountryLine] = []
        self.bad: list[BadLine] = []

    def clean_file(self) -> str:
        """The text of the file; "" without one."""
        file = self.cleaned_data["file"]
        if file is None:
            return ""
        if file.size > _MOST_BYTES:
            raise forms.ValidationError(_("The file is larger than 100 kB."))
        try:
            return file.read().decode("utf-8-sig")
        except UnicodeDecodeError as problem:
            raise forms.ValidationError(
                _("This is not a CSV file in UTF-8. Save it as “CSV UTF-8”.")
            ) from problem

    def clean(self) -> dict[str, Any]:
        """All lines are right, or nothing is."""
        data: dict[str, Any] = self.cleaned_data
        if self.errors:
            return data
        data["text"] = data["file"] or data["text"]
        if not data["text"]:
            self.add_error("file", _("Choose a file."))
            return data
        self.lines, self.bad = read_country_file(data["text"], self._most)
        if self.bad:
            self.add_error(
                "file",
                [
                    _("Line %(line)d, “%(text)s”: %(problem)s")
                    % {"line": bad.line, "text": bad.text, "problem": bad.problem}
                    for bad in self.bad[:_MOST_SHOWN]
                ],
            )
        return data
