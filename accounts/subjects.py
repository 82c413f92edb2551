"""What this room submits to the desk."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.actions import identity_outcomes as outcomes
from accounts.enums import VERIFICATION, AccountKind, DocumentType
from accounts.models import IdentityVerification, User
from accounts.queries import identity_findings as findings
from accounts.queries import identity_verifications as queries
from accounts.queries.identity_documents import by_uid, documents_of
from isms_console.lib import countries
from isms_console.lib.reviewing import (
    Field,
    Finding,
    Picture,
    Show,
    Snapshot,
    Subject,
    Text,
)

_SHOWN = {"document_number": Show.PRIVATE, "documents": Show.DOCUMENTS}


class IdentityVerificationSubject(Subject):
    """Who an account claims to be; see `lib.reviewing.Subject` for the methods."""

    kind = VERIFICATION
    label = gettext_lazy("Identity verification")
    icon = "id-badge-2"
    fields = tuple(
        Field(key, label, _SHOWN.get(key, Show.TEXT))
        for key, label in findings.LABELS.items()
    )

    def _row(self, key: int) -> IdentityVerification:
        return IdentityVerification.objects.select_related("account").get(pk=key)

    def account_id(self, key: int) -> int:
        """The account that claims it."""
        return self._row(key).account_id

    def title(self, key: int) -> str:
        """The claimed name."""
        return self._row(key).name

    def url(self, key: int) -> str:
        """The account's page of it."""
        return reverse("verification")

    def snapshot(self, key: int) -> dict[str, Any]:
        """The details and the documents that stand in the form now."""
        row = self._row(key)
        return {
            "kind": row.kind,
            "name": row.name,
            "document_type": row.document_type,
            "document_number": row.document_number,
            "country": row.country,
            "address": row.address,
            "valid_until": row.valid_until.isoformat() if row.valid_until else "",
            "documents": [str(document.uid) for document in documents_of(row)],
        }

    def replaces(self, key: int) -> int | None:
        """The one in force, until this one is."""
        before = queries.in_force(self._row(key).account)
        return before.pk if before and before.pk != key else None

    def display(self, field: Field, value: Any) -> Text:
        """Codes as words; what is missing says what that means."""
        if field.key == "documents":
            pages = len(value or ())
            return ngettext("%(n)d document", "%(n)d documents", pages) % {"n": pages}
        if field.key == "valid_until" and not value:
            return _("Does not expire")
        if field.key == "country":
            return countries.name(value) if value else ""
        words = {"kind": AccountKind.choices, "document_type": DocumentType.choices}
        return dict(words.get(field.key, ())).get(value, str(value or ""))

    def pictures(self, snapshot: Snapshot) -> list[Picture]:
        """Each page of each document."""
        return [
            Picture(
                _("%(name)s, page %(page)d of %(pages)d")
                % {"name": document.name, "page": page, "pages": document.pages},
                reverse("document-page", args=[document.uid, page]),
            )
            for document in by_uid(snapshot["documents"])
            for page in range(1, document.pages + 1)
        ]

    def findings(self, key: int, snapshot: Snapshot) -> list[Finding]:
        """What is noticed in it and around it, the gravest first."""
        return findings.by_weight(
            [*findings.in_snapshot(snapshot), *findings.around(key, snapshot)]
        )

    def approve(self, key: int, *, actor_id: int) -> None:
        """It comes into force."""
        outcomes.approve(key=key, actor=User.objects.get(pk=actor_id))

    def reject(self, key: int, *, actor_id: int) -> None:
        """It has to be mended, or is out of force."""
        outcomes.reject(key=key, actor=User.objects.get(pk=actor_id))

    def withdraw(self, key: int, *, actor_id: int) -> None:
        """It is the account's again."""
        outcomes.withdraw(key=key, actor=User.objects.get(pk=actor_id))

    def reopen(self, key: int, *, actor_id: int) -> None:
        """It waits for a decision again."""
        outcomes.reopen(key=key)
