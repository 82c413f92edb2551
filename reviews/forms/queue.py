"""Which cases to list."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.enums import AccountKind
from isms_console.lib.reviewing import ReviewStatus, subjects
from reviews.enums import Clock
from reviews.queries.people import desk_people

_SEARCH = {"placeholder": _("Title or account")}


def _kinds() -> list[tuple[str, Any]]:
    return [("", _("All")), *((s.kind, s.label) for s in subjects())]


class QueueFilter(forms.Form):
    """Open cases."""

    q = forms.CharField(
        label=_("Search"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs=_SEARCH),
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=_kinds)
    clock = forms.ChoiceField(
        label=_("Due"), required=False, choices=[("", _("All")), *Clock.choices]
    )
    claimed = forms.ChoiceField(
        label=_("Claimed by"),
        required=False,
        choices=[
            ("", _("All")),
            ("nobody", _("Nobody")),
            ("me", _("Me")),
            ("others", _("Others")),
        ],
    )
    account_kind = forms.ChoiceField(
        label=_("Account verified as"),
        required=False,
        choices=[("", _("All")), *AccountKind.choices],
    )


class DecidedFilter(forms.Form):
    """Decided cases."""

    q = forms.CharField(
        label=_("Search"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"placeholder": _("Title")}),
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=_kinds)
    status = forms.ChoiceField(
        label=_("Outcome"),
        required=False,
        choices=[
            ("", _("All")),
            *((s.value, s.label) for s in list(ReviewStatus)[2:]),
        ],
    )
    reviewer = forms.ModelChoiceField(
        desk_people().none(), label=_("Reviewer"), required=False, empty_label=_("All")
    )

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        field = self.fields["reviewer"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101
        field.queryset = desk_people().order_by("name", "id")
