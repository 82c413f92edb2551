"""What people type to prove who their account is: details and documents."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.enums import AccountKind, DocumentType
from accounts.models import IdentityVerification
from accounts.validators import (
    MOST_ADDRESS,
    MOST_NAME,
    MOST_NUMBER,
    address_problem,
    expiry_problem,
    name_problem,
    number_problem,
    plain,
)
from isms_console.lib import countries
from isms_console.lib.file_fields import Files, FilesField

# What fits into the encrypted column; a number of more characters is refused anyway.
_KEPT_NUMBER = 2 * MOST_NUMBER
_PERSONAL = [
    (each.value, each.label)
    for each in DocumentType
    if each != DocumentType.BUSINESS_LICENCE
]


class DetailsForm(forms.Form):
    """The details and documents of a verification; `kept` is what a draft takes of it.

    Its labels follow the kind.
    """

    name = forms.CharField(max_length=MOST_NAME)
    document_type = forms.ChoiceField(
        label=_("Document"), choices=[("", _("Choose the document")), *_PERSONAL]
    )
    document_number = forms.CharField(max_length=MOST_NUMBER)
    country = forms.ChoiceField(
        label=_("Country or region"), help_text=_("Of the authority that issued it.")
    )
    address = forms.CharField(
        max_length=MOST_ADDRESS, widget=forms.Textarea(attrs={"rows": 2})
    )
    valid_until = forms.DateField(
        label=_("Valid until"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        help_text=_("Leave it empty if the document does not expire."),
        error_messages={"invalid": _("Write the day like 2028-12-31.")},
    )
    documents = FilesField(
        label=_("Add documents"),
        required=False,
        widget=Files(attrs={"accept": ".jpg,.jpeg,.png,.pdf"}),
        help_text=_(
            "JPG, PNG or PDF, at most 10 MB and 10 pages each, at most 5 documents. "
            "Show the whole page, sharp and unedited."
        ),
    )

    def __init__(
        self, verification: IdentityVerification, data: Any = None, files: Any = None
    ) -> None:
        saved = {
            name: getattr(verification, name)
            for name in self.base_fields
            if name != "documents"
        }
        super().__init__(data, files, initial=saved)
        self.is_enterprise = verification.kind == AccountKind.ENTERPRISE
        self._name_fields()
        country = self.fields["country"]
        assert isinstance(country, forms.ChoiceField)  # noqa: S101
        country.choices = [("", _("Choose a country or region")), *countries.choices()]

    def _name_fields(self) -> None:
        if self.is_enterprise:
            del self.fields["document_type"]
        labels: dict[str, Promise] = (
            {
                "name": _("Enterprise name"),
                "document_number": _("Business registration number"),
                "address": _("Registered address"),
            }
            if self.is_enterprise
            else {
                "name": _("Full name"),
                "document_number": _("Number of the document"),
                "address": _("Address"),
            }
        )
        for name, label in labels.items():
            self.fields[name].label = label
        self.fields["name"].help_text = _("Exactly as on the document.")

    @property
    def kept(self) -> dict[str, Any]:
        """What was typed, as far as it fits into a draft; right or wrong."""
        return {
            "country": self._known("country"),
            "name": self._text("name", MOST_NAME),
            "address": self._text("address", MOST_ADDRESS),
            "document_type": (
                DocumentType.BUSINESS_LICENCE.value
                if self.is_enterprise
                else self._known("document_type")
            ),
            "document_number": self._text("document_number", _KEPT_NUMBER),
            "valid_until": self._day(),
        }

    @property
    def uploads(self) -> Sequence[UploadedFile]:
        """The files that came."""
        files: Sequence[UploadedFile] = (
            self.files.getlist("documents") if self.files else []
        )
        return files

    def _text(self, name: str, most: int) -> str:
        return plain(str(self.data.get(name, ""))[:most])

    def _known(self, name: str) -> str:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        value = str(self.data.get(name, ""))
        return value if field.valid_value(value) else ""

    def _day(self) -> date | None:
        try:
            day: date | None = self.fields["valid_until"].clean(
                str(self.data.get("valid_until", ""))
            )
        except forms.ValidationError:
            return None
        return day

    def clean_name(self) -> str:
        """Refuse what is no name."""
        return self._checked("name", name_problem)

    def clean_address(self) -> str:
        """Refuse what is no address; its lines become one."""
        self.cleaned_data["address"] = " ".join(self.cleaned_data["address"].split())
        return self._checked("address", address_problem)

    def clean_document_number(self) -> str:
        """Refuse what is no number."""
        return self._checked("document_number", number_problem)

    def clean_valid_until(self) -> date | None:
        """Refuse a day that is past."""
        day: date | None = self.cleaned_data["valid_until"]
        problem = expiry_problem(day, timezone.localdate()) if day else ""
        if problem:
            raise forms.ValidationError(problem)
        return day

    def _checked(self, name: str, problem_of: Any) -> str:
        value: str = self.cleaned_data[name]
        if problem := problem_of(value):
            raise forms.ValidationError(problem)
        return value
