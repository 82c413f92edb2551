"""Which entries of the audit log to list."""

from datetime import date, datetime, time, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.queries.audit_entries import Search
from accounts.queries.audit_words import ACTS, act_choices, acts_of

_MOST = 120


def _day(label: object) -> forms.DateField:
    picker = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(label=label, required=False, widget=picker)


class AuditFilter(forms.Form):
    """By subject, person, act, period and address; `search` is what it means."""

    q = forms.CharField(
        label=_("Subject"),
        required=False,
        max_length=_MOST,
        widget=forms.TextInput(attrs={"placeholder": _("Subject, or a part of it")}),
    )
    who = forms.CharField(
        label=pgettext_lazy("of an act", "Who"),
        required=False,
        max_length=_MOST,
        widget=forms.TextInput(attrs={"placeholder": _("Name or e-mail address")}),
    )
    act = forms.ChoiceField(label=pgettext_lazy("of an act", "What"), required=False)
    since = _day(_("From day"))
    until = _day(_("Until day"))
    address = forms.GenericIPAddressField(label=_("IP address"), required=False)

    def __init__(self, data: object) -> None:
        super().__init__(data)
        field = self.fields["act"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        field.choices = [("", _("All")), *act_choices()]

    @property
    def search(self) -> Search:
        """What a valid form asks for; days are those of the reader's time zone."""
        data = self.cleaned_data
        day_after = data["until"] and _next(data["until"])
        return Search(
            q=data["q"],
            who=data["who"],
            acts=self._acts(data["act"]),
            since=data["since"] and _midnight(data["since"]),
            until=day_after and _midnight(day_after),
            address=data["address"],
            account=data.get("account", ""),
        )

    @property
    def typed(self) -> dict[str, str]:
        """The filters in use, for the record of an export."""
        return {
            name: str(value)[:_MOST]
            for name, value in self.data.items()
            if name in self.fields and value
        }

    @staticmethod
    def _acts(chosen: str) -> list[str]:
        if not chosen or chosen in ACTS:
            return [chosen] if chosen else []
        return acts_of(chosen.removesuffix("."))


class PlatformAuditFilter(AuditFilter):
    """The same for all accounts."""

    account = forms.CharField(label=_("Account"), required=False, max_length=_MOST)

    field_order = ["q", "account"]


def _midnight(day: date) -> datetime | None:
    """When a day begins; None before and after all that can be."""
    try:
        return timezone.make_aware(datetime.combine(day, time.min))
    except OverflowError:
        return None


def _next(day: date) -> date | None:
    return day + timedelta(days=1) if day < date.max else None
