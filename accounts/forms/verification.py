"""The identity that an account claims, as it is typed."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.enums import AccountKind
from accounts.models import IdentityVerification
from accounts.validators import INDIVIDUAL_DOCUMENTS, Identity, identity_problems
from isms_console.lib import countries


class SeveralFiles(forms.ClearableFileInput):
    """An input that takes more than one file."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Zero or more files; what is in them is checked where they are taken in."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """All files of the input that hold something."""
        return [file for file in data or [] if file]


class IdentityForm(forms.Form):
    """One kind of verification; every field is optional while it is a draft.

    `typed` is what was sent off, also what is wrong, for `save_draft`.
    """

    country = forms.ChoiceField(label=_("Country or region"), required=False)
    name = forms.CharField(max_length=400, required=False)
    document_type = forms.ChoiceField(
        label=_("Document"),
        required=False,
        choices=[
            ("", _("Choose")),
            *((d.value, d.label) for d in INDIVIDUAL_DOCUMENTS),
        ],
    )
    document_number = forms.CharField(
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    address = forms.CharField(max_length=600, required=False)
    valid_until = forms.DateField(
        label=_("Valid until"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        help_text=_("Leave empty when the document does not expire."),
    )
    documents = FilesField(
        label=_("Documents"),
        required=False,
        widget=SeveralFiles(attrs={"accept": ".jpg,.jpeg,.png,.pdf", "multiple": True}),
        help_text=_("JPG, PNG or PDF, up to 10 MB and 10 pages each, at most 5."),
    )

    def __init__(
        self, verification: IdentityVerification, data: Any = None, files: Any = None
    ) -> None:
        names = ("country", "name", "document_type", "document_number", "address")
        initial = {name: getattr(verification, name) for name in names}
        initial["valid_until"] = verification.valid_until
        super().__init__(data, files, initial=initial)
        self.kind = verification.kind
        country = self.fields["country"]
        assert isinstance(country, forms.ChoiceField)  # noqa: S101
        country.choices = [("", _("Choose")), *countries.choices()]
        self._word_fields()

    def _word_fields(self) -> None:
        if self.kind == AccountKind.ENTERPRISE:
            del self.fields["document_type"]
            said = {
                "name": (_("Enterprise name"), _("As it stands on the licence.")),
                "document_number": (_("Business registration number"), ""),
                "address": (_("Registered address"), ""),
            }
            self.fields["documents"].label = _("Business licence")
        else:
            said = {
                "name": (_("Full name"), _("As it stands on the document.")),
                "document_number": (_("Document number"), ""),
                "address": (_("Address"), ""),
            }
        for name, (label, help_text) in said.items():
            self.fields[name].label = label
            self.fields[name].help_text = help_text

    @property
    def typed(self) -> dict[str, str]:
        """What was sent off, as text."""
        return {name: str(self.data.get(name, "")) for name in self.fields}

    @property
    def uploads(self) -> list[UploadedFile]:
        """The files that were sent off."""
        found = self.files.getlist("documents") if self.files else []
        return [file for file in found if file]

    def clean(self) -> dict[str, Any]:
        """The same problems that submitting would name."""
        data = super().clean() or {}
        text = {name: str(data.get(name) or "").strip() for name in self.fields}
        identity = Identity(
            kind=self.kind,
            country=text["country"],
            name=text["name"],
            address=text["address"],
            document_type=text.get("document_type", ""),
            document_number=text["document_number"],
            valid_until=data.get("valid_until"),
        )
        for name, problem in identity_problems(identity, timezone.localdate()).items():
            if name not in self.errors:
                self.add_error(name, problem)
        return data
