"""What people type about body templates."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from isms_console.lib import countries
from isms_console.lib.reviewing import ReviewStatus
from projects.enums import TemplateKind
from projects.models import BodyTemplate, Signature
from projects.queries.body_templates import signatures_to_look_with
from projects.validators.standards import TemplateDraft
from projects.validators.template_words import (
    MOST_CONTENT,
    MOST_NAME,
    MOST_REMARK,
    MOST_SAMPLE,
    Words,
    plain,
    variable_numbers,
)
from tencent import prices


class TemplateForm(forms.Form):
    """A body template; a sample field for each parameter follows from its content.

    `data` is a form sent off and is checked; `typed` is an unfinished one, to be drawn
    and looked at without complaints.
    """

    name = forms.CharField(
        label=_("Name"),
        max_length=MOST_NAME,
        help_text=_("Only you and the reviewers see it. It tells templates apart."),
    )
    kind = forms.ChoiceField(
        label=_("Type"),
        choices=TemplateKind.choices,
        widget=forms.RadioSelect,
        initial=TemplateKind.OTP,
        help_text=_("Promotion of any kind is marketing, also in a notification."),
    )
    content = forms.CharField(
        label=_("Content"),
        max_length=MOST_CONTENT,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6, "data-variables-into": True}),
        help_text=_(
            "Fixed text with parameters {1}, {2}… in order. The signature stands in "
            "front by itself."
        ),
    )
    remark = forms.CharField(
        label=_("Remarks"),
        max_length=MOST_REMARK,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Tell the reviewers when and to whom it is sent."),
    )
    signature = forms.ModelChoiceField(
        Signature.objects.none(),
        label=_("Look at it with the signature"),
        required=False,
        empty_label=_("No signature"),
    )
    country = forms.ChoiceField(label=_("Cost in another country"), required=False)

    def __init__(
        self,
        account: Account,
        data: Any = None,
        typed: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=typed)
        self._typed: Mapping[str, Any] = data or typed or {}
        self._offer(account)
        self.sample_names = []
        for number in variable_numbers(self._text("content")):
            name = f"sample_{number}"
            self.sample_names.append(name)
            self.fields[name] = forms.CharField(
                label=_("Sample of %(number)s") % {"number": f"{{{number}}}"},
                max_length=MOST_SAMPLE,
                required=False,
            )

    @classmethod
    def blank(cls, account: Account) -> "TemplateForm":
        """An empty form, to be looked at with a signature of the account."""
        first = signatures_to_look_with(account).first()
        return cls(account, typed={"signature": first and first.pk})

    @classmethod
    def of(cls, template: BodyTemplate) -> "TemplateForm":
        """The form with what a version says."""
        samples = {
            f"sample_{position}": value
            for position, value in enumerate(template.samples, start=1)
        }
        said = {name: getattr(template, name) for name in ("name", "kind", "content")}
        first = signatures_to_look_with(template.account).first()
        typed = {**said, "remark": template.remark, **samples}
        return cls(template.account, typed={**typed, "signature": first and first.pk})

    def _offer(self, account: Account) -> None:
        signature, country = self.fields["signature"], self.fields["country"]
        assert isinstance(signature, forms.ModelChoiceField)  # noqa: S101
        assert isinstance(country, forms.ChoiceField)  # noqa: S101
        signature.queryset = signatures_to_look_with(account)
        priced = [each for each in countries.choices() if each[0] in prices.PRICES]
        country.choices = [("", _("Choose")), *priced]

    @property
    def sample_fields(self) -> list[forms.BoundField]:
        """The fields of samples in their order."""
        return [self[name] for name in self.sample_names]

    @property
    def draft(self) -> TemplateDraft:
        """What is typed so far, as the checks read it."""
        return TemplateDraft(
            kind=self._text("kind") or TemplateKind.OTP.value,
            content=self._text("content"),
            name=self._text("name").strip(),
            remark=self._text("remark").strip(),
            samples=tuple(self.samples),
            sign_name=self.sign_name,
        )

    @property
    def samples(self) -> list[str]:
        """Samples of {1}, {2}… as typed so far; "" where there is none."""
        most = max(variable_numbers(self._text("content")), default=0)
        known = range(1, min(most, len(self.sample_names)) + 1)
        return [self._text(f"sample_{number}").strip() for number in known]

    @property
    def sign_name(self) -> str:
        """The text of the chosen signature, or ""."""
        field = self.fields["signature"]
        try:
            chosen = field.clean(self._typed.get("signature") or "")
        except forms.ValidationError:
            return ""
        return chosen.sign_name if chosen else ""

    @property
    def other_country(self) -> str:
        """The country chosen besides the usual ones, or ""."""
        code = self._text("country")
        return code if code in prices.PRICES else ""

    def _text(self, name: str) -> str:
        value = self._typed.get(name)
        return plain(str(value))[:MOST_CONTENT] if value is not None else ""

    def clean_content(self) -> str:
        """One line end everywhere; blanks alone are no content."""
        content = plain(self.cleaned_data["content"])
        if not content.strip():
            raise forms.ValidationError(_("Write what the message says."))
        return content

    @property
    def words(self) -> Words:
        """What was typed, checked."""
        data = self.cleaned_data
        return Words(
            name=data["name"],
            kind=data["kind"],
            content=data["content"],
            remark=data["remark"],
            samples=self.samples,
        )


class TemplateFilter(forms.Form):
    """Which body templates to list."""

    q = forms.CharField(
        label=_("Search body templates"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"placeholder": _("Name, text or number")}),
    )
    kind = forms.ChoiceField(
        label=_("Type"),
        required=False,
        choices=[("", _("All")), *TemplateKind.choices],
    )
    status = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[("", _("All")), *ReviewStatus.choices],
    )
