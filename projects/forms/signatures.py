"""What people type to have a signature."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from accounts.policies import Ability, may_account
from isms_console.lib.file_fields import Files, FilesField
from projects.enums import DocumentRole, SignPurpose, SignType
from projects.models import Signature
from projects.validators.certificates import (
    certificates_for,
    needs_authorization,
    needs_certificate,
)
from projects.validators.standards import SignatureDraft

_MOST_NAME, _MOST_REMARK = 15, 500
_PICTURES = {"accept": ".jpg,.jpeg,.png"}
_WORDS = ("sign_type", "purpose", "sign_name", "certificate_type", "remark")


class SignatureForm(forms.Form):
    """A signature with its papers; what it needs follows from type and purpose.

    Nothing is asked for here but what a draft could not hold: what is missing says the
    action. `data` is a form sent off; `typed` is an unfinished one, to be drawn
    and previewed. `kept` is what a draft takes of it.
    """

    # What is missing is told of by the server, with all else that is wrong.
    use_required_attribute = False

    sign_type = forms.ChoiceField(label=_("Type"))
    purpose = forms.ChoiceField(
        label=_("Whose name it is"),
        choices=SignPurpose.choices,
        widget=forms.RadioSelect,
    )
    sign_name = forms.CharField(
        label=_("Signature"),
        required=False,
        validators=[
            MaxLengthValidator(
                _MOST_NAME, _("At most 15 characters; it has %(show_value)d.")
            )
        ],
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("2 to 15 characters, without brackets: they are added."),
    )
    certificate_type = forms.ChoiceField(label=_("Certificate"), required=False)
    certificates = FilesField(
        label=_("Add pictures of the certificate"),
        required=False,
        widget=Files(attrs=_PICTURES),
        help_text=_("JPG or PNG, at most 5 MB each. Of the original, whole and sharp."),
    )
    authorizations = FilesField(
        label=_("Add the letter of authorization"),
        widget=Files(attrs=_PICTURES),
        help_text=_(
            "JPG or PNG, at most 5 MB each. Stamped by the owner of the name; it "
            "authorizes this account’s verified entity by its full name."
        ),
    )
    remark = forms.CharField(
        label=_("Remarks"),
        required=False,
        max_length=_MOST_REMARK,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_(
            "For the reviewers. Of an app the link to its store page, of a website its "
            "domain, of a WeChat account its full name."
        ),
    )

    def __init__(
        self,
        account: Account,
        signature: Signature | None = None,
        data: Any = None,
        files: Any = None,
        *,
        typed: Mapping[str, str] | None = None,
    ) -> None:
        blank = Signature()
        saved = {name: getattr(signature or blank, name) for name in _WORDS}
        super().__init__(data, files, initial={**saved, **(typed or {})})
        ability = Ability.OWN_ORGANISATION_SIGNATURES
        self.is_organization = may_account(account, ability)
        self._choice("sign_type").choices = [
            (each.value, each.label)
            for each in SignType
            if certificates_for(
                each, SignPurpose.OWN, is_organization=self.is_organization
            )
        ]
        self.papers = certificates_for(
            self.chosen_type, self.chosen_purpose, is_organization=self.is_organization
        )
        self._choice("certificate_type").choices = [
            ("", _("Choose what it is")),
            *((each.value, each.label) for each in self.papers),
        ]

    def _choice(self, name: str) -> forms.ChoiceField:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        return field

    def _typed(self, name: str) -> str:
        return str(self.data.get(name, "") if self.is_bound else self.initial[name])

    @property
    def chosen_type(self) -> SignType:
        """The type as chosen so far; the first one for what is none."""
        chosen = self._typed("sign_type")
        choices = [value for value, _label in self._choice("sign_type").choices]
        return SignType(chosen if chosen in choices else choices[0])

    @property
    def chosen_purpose(self) -> SignPurpose:
        """The purpose as chosen so far."""
        chosen = self._typed("purpose")
        is_known = chosen in SignPurpose.values
        return SignPurpose(chosen) if is_known else SignPurpose.OWN

    @property
    def holds_anything(self) -> bool:
        """Whether there is something to keep."""
        return bool(self.kept["sign_name"] or any(self.uploads.values()))

    @property
    def paper_names(self) -> str:
        """What proves it, in words."""
        return ", ".join(str(each.label) for each in self.papers)

    @property
    def needs_authorization(self) -> bool:
        """Whether its owner has to allow it in writing."""
        return needs_authorization(self.chosen_purpose)

    def mark_needed(self, *, is_first: bool) -> bool:
        """Whether it has to be proved; fields are drawn as optional or not accordingly.

        A draft may lack all of it, so this comes after the check.
        """
        is_needed = needs_certificate(
            self.chosen_type,
            self.chosen_purpose,
            is_organization=self.is_organization,
            is_first=is_first,
        )
        self.fields["sign_name"].required = True
        for name in ("certificate_type", "certificates"):
            self.fields[name].required = is_needed
        return is_needed

    @property
    def draft(self) -> SignatureDraft:
        """What the written rules look at."""
        return SignatureDraft(
            sign_name=self._typed("sign_name").strip(),
            sign_type=self.chosen_type,
            purpose=self.chosen_purpose,
            remark=self._typed("remark"),
        )

    @property
    def kept(self) -> dict[str, str]:
        """What was typed, as far as it fits into a draft; right or wrong."""
        certificate = self._typed("certificate_type")
        return {
            "sign_type": self.chosen_type.value,
            "purpose": self.chosen_purpose.value,
            "sign_name": _text(self._typed("sign_name"), _MOST_NAME),
            "certificate_type": certificate if certificate in self.papers else "",
            "remark": _text(self._typed("remark"), _MOST_REMARK),
        }

    @property
    def uploads(self) -> dict[DocumentRole, Sequence[UploadedFile]]:
        """The files that came."""
        return {
            DocumentRole.CERTIFICATE: self._files("certificates"),
            DocumentRole.AUTHORIZATION: self._files("authorizations"),
        }

    def _files(self, name: str) -> Sequence[UploadedFile]:
        files: Sequence[UploadedFile] = self.files.getlist(name) if self.files else []
        return files


def _text(typed: str, most: int) -> str:
    return typed.replace("\0", "").strip()[:most]
