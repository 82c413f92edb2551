"""What reviewers say about a case."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from reviews.models import ReviewReason
from reviews.queries.story import reasons_for

_WORDS = forms.Textarea(attrs={"rows": 3})


class RejectForm(forms.Form):
    """Why it is refused: a reason of the catalogue, own words, or both."""

    reason = forms.ModelChoiceField(
        ReviewReason.objects.none(),
        label=_("Reason"),
        required=False,
        empty_label=_("In own words only"),
    )
    text = forms.CharField(
        label=_("In your own words"),
        required=False,
        max_length=2000,
        widget=_WORDS,
        help_text=_("The applicant reads it below the reason's advice."),
    )

    def __init__(self, kind: str, data: Any = None) -> None:
        super().__init__(data)
        field = self.fields["reason"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101
        field.queryset = reasons_for(kind)


class CommentForm(forms.Form):
    """Words about a case."""

    text = forms.CharField(
        label=_("Comment"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class ReopenForm(forms.Form):
    """Why a decision is taken up again."""

    why = forms.CharField(label=_("Reason"), max_length=2000, widget=_WORDS)
