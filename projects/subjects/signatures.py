"""Signatures at the desk; see `lib.reviewing.Subject` for the methods."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from isms_console.lib.reviewing import (
    Field,
    Finding,
    Panel,
    Picture,
    Show,
    Snapshot,
    Text,
)
from projects.enums import (
    SIGNATURE,
    CertificateType,
    DocumentRole,
    SignPurpose,
    SignType,
)
from projects.models import Signature
from projects.queries.signature_documents import by_uid, documents_of
from projects.queries.signature_previews import preview_of
from projects.subjects.contents import ContentSubject
from projects.validators.standards import SignatureDraft, signature_findings

_WORDS = {
    "sign_type": dict(SignType.choices),
    "purpose": dict(SignPurpose.choices),
    "certificate_type": dict(CertificateType.choices),
}


class SignatureSubject(ContentSubject[Signature]):
    """What stands in front of every message of an account."""

    model = Signature
    kind = SIGNATURE
    label = gettext_lazy("Signature")
    icon = "signature"
    fields = (
        Field("sign_name", gettext_lazy("Signature")),
        Field("sign_type", gettext_lazy("Type")),
        Field("purpose", gettext_lazy("Whose name it is")),
        Field("certificate_type", gettext_lazy("Certificate")),
        Field("remark", gettext_lazy("Remarks")),
        Field("documents", gettext_lazy("Documents"), Show.DOCUMENTS),
    )

    def words_of(self, row: Signature) -> str:
        """Its text."""
        return row.sign_name

    def title(self, key: int) -> str:
        """Its text."""
        return self._row(key).sign_name

    def url(self, key: int) -> str:
        """The account's page of it."""
        return reverse("signature-detail", args=[self._row(key).uid])

    def snapshot(self, key: int) -> dict[str, Any]:
        """What is written, and the documents that stand in the form now."""
        row = self._row(key)
        names = [f.key for f in self.fields if f.show != Show.DOCUMENTS]
        documents = [str(document.uid) for document in documents_of(row)]
        return {name: getattr(row, name) for name in names} | {"documents": documents}

    def display(self, field: Field, value: Any) -> Text:
        """Codes as words."""
        if field.key == "documents":
            pages = len(value or ())
            return ngettext("%(n)d document", "%(n)d documents", pages) % {"n": pages}
        return _WORDS.get(field.key, {}).get(value, str(value or ""))

    def pictures(self, snapshot: Snapshot) -> list[Picture]:
        """Certificates and letters."""
        return [
            Picture(
                _("%(role)s: %(name)s")
                % {
                    "role": DocumentRole(document.role).label,
                    "name": document.name,
                },
                reverse("signature-document", args=[document.uid]),
            )
            for document in by_uid(snapshot["documents"])
        ]

    def findings(self, key: int, snapshot: Snapshot) -> list[Finding]:
        """What the written rules say, the gravest first."""
        return signature_findings(_draft(snapshot))

    def panel(
        self, key: int, snapshot: Snapshot, baseline: Snapshot | None
    ) -> Panel | None:
        """A short message with it on a phone, and what it costs."""
        preview = preview_of(_draft(snapshot))
        return Panel("projects/signatures/_case.html", {"preview": preview})


def _draft(snapshot: Snapshot) -> SignatureDraft:
    names = ("sign_name", "sign_type", "purpose", "remark")
    return SignatureDraft(**{name: snapshot[name] for name in names})
