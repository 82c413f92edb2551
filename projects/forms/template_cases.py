"""What people type about tests of body templates."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from projects.models import BodyTemplate
from projects.queries.template_cases import outcome
from projects.validators.template_words import (
    MOST_CONTENT,
    MOST_SAMPLE,
    Expectation,
    plain,
    variable_numbers,
)


class CaseForm(forms.Form):
    """Values, signature, and what the message must read and cost.

    Without `data` it holds what the text gives with its samples: usually that is what
    is to stay.
    """

    sign_name = forms.CharField(label=_("Signature"), max_length=15, required=False)
    expected_text = forms.CharField(
        label=_("Expected message"),
        max_length=MOST_CONTENT,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The whole message, with the signature in its brackets."),
    )
    expected_parts = forms.IntegerField(
        label=_("Expected parts"), min_value=1, max_value=99
    )

    def __init__(
        self, template: BodyTemplate, sign_name: str = "", data: Any = None
    ) -> None:
        numbers = variable_numbers(template.content)
        samples = [*template.samples, *[""] * len(numbers)][: len(numbers)]
        shown = [
            sample or f"{{{number}}}"
            for number, sample in zip(numbers, samples, strict=True)
        ]
        text, parts = outcome(template.content, shown, sign_name)
        first = {
            "sign_name": sign_name,
            "expected_text": text,
            "expected_parts": parts,
            **{f"param_{n}": value for n, value in zip(numbers, samples, strict=True)},
        }
        super().__init__(data, initial=first)
        self.param_names = [f"param_{number}" for number in numbers]
        for number, name in zip(numbers, self.param_names, strict=True):
            self.fields[name] = forms.CharField(
                label=_("Value of %(number)s") % {"number": f"{{{number}}}"},
                max_length=MOST_SAMPLE,
            )
        self.order_fields([*self.param_names, "sign_name"])

    @property
    def expectation(self) -> Expectation:
        """What was typed, checked."""
        data = self.cleaned_data
        return Expectation(
            params=[data[name] for name in self.param_names],
            sign_name=data["sign_name"],
            text=plain(data["expected_text"]),
            parts=data["expected_parts"],
        )
