"""What accounts put before the desk."""

import re
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.actions import verification_decisions as decisions
from accounts.actions.identity_verifications import KIND
from accounts.enums import AccountKind, DocumentType
from accounts.models import IdentityDocument, IdentityVerification
from accounts.queries.verifications import (
    documents_of,
    in_force,
    most_accounts,
    others_with,
)
from isms_console.lib import countries
from isms_console.lib.reviewing import (
    Field,
    Finding,
    Level,
    Picture,
    Show,
    Snapshot,
    Subject,
)

_SOON = timedelta(days=30)
# How enterprises are numbered where that is known; others are not judged.
_PATTERNS = {
    "SG": (r"\d{8,9}[A-Z]|[TSR]\d{2}[A-Z]{2}\d{4}[A-Z]", "201812345K"),
    "HK": (r"\d{7,8}", "12345678"),
    "GB": (r"[A-Z0-9]{2}\d{6}", "09876543"),
    "TW": (r"\d{8}", "12345678"),
    "NZ": (r"\d{13}", "9429041234567"),
    "NO": (r"\d{9}", "918273645"),
    "CH": (r"CHE\d{9}", "CHE-123.456.789"),
}


class IdentityVerificationSubject(Subject):
    """An account's claim of who it is."""

    kind = KIND
    label = _("Identity verification")
    icon = "id-badge-2"
    fields = (
        Field("kind", _("Kind")),
        Field("name", _("Name")),
        Field("document_type", _("Document")),
        Field("document_number", _("Number"), Show.PRIVATE),
        Field("country", _("Country or region")),
        Field("address", _("Address")),
        Field("valid_until", _("Valid until")),
        Field("documents", _("Documents"), Show.DOCUMENTS),
    )

    def account_id(self, key: int) -> int:
        """Whose it is."""
        return _get(key).account_id

    def title(self, key: int) -> str:
        """The name that is claimed."""
        return _get(key).name

    def url(self, key: int) -> str:
        """The account's page of its verification."""
        return reverse("verification")

    def snapshot(self, key: int) -> dict[str, Any]:
        """What is claimed, and which documents prove it."""
        row = _get(key)
        return {
            "kind": row.kind,
            "name": row.name,
            "document_type": row.document_type,
            "document_number": row.document_number,
            "country": row.country,
            "address": row.address,
            "valid_until": row.valid_until.isoformat() if row.valid_until else "",
            "documents": [str(each.uid) for each in documents_of(row)],
        }

    def replaces(self, key: int) -> int | None:
        """The verification in force."""
        current = in_force(_get(key).account)
        return current.pk if current and current.pk != key else None

    def display(self, field: Field, value: Any) -> str | Promise:
        """Words for codes."""
        if field.key == "kind" and value:
            return AccountKind(value).label
        if field.key == "document_type" and value:
            return DocumentType(value).label
        if field.key == "country":
            return countries.name(str(value))
        if field.key == "valid_until" and not value:
            return _("Does not expire")
        return str(value or "")

    def pictures(self, snapshot: Snapshot) -> list[Picture]:
        """Every page of every document."""
        rows = IdentityDocument.objects.filter(uid__in=snapshot.get("documents", []))
        return [
            Picture(
                label=f"{row.name} · {number}/{row.pages}",
                url=reverse("document-page", args=[row.uid, number]),
            )
            for row in rows.order_by("id")
            for number in range(1, row.pages + 1)
        ]

    def findings(self, key: int, snapshot: Snapshot) -> list[Finding]:
        """Who else has this identity, how long it is valid, how it is numbered."""
        row = _get(key)
        found = [
            *_used_elsewhere(row),
            *_validity(str(snapshot.get("valid_until", ""))),
            *_numbering(row),
            *_naming(row),
        ]
        order = list(Level)
        return sorted(found, key=lambda one: order.index(one.level))

    def approve(self, key: int, *, actor_id: int) -> None:
        """It comes into force."""
        decisions.approve(_get(key))

    def reject(self, key: int, *, actor_id: int) -> None:
        """It can be mended."""
        decisions.reject(_get(key))

    def withdraw(self, key: int, *, actor_id: int) -> None:
        """It can be edited."""
        decisions.withdraw(_get(key))

    def reopen(self, key: int, *, actor_id: int) -> None:
        """Under review again."""
        decisions.reopen(_get(key))


def _get(key: int) -> IdentityVerification:
    return IdentityVerification.objects.select_related("account").get(pk=key)


def _used_elsewhere(row: IdentityVerification) -> list[Finding]:
    others = list(others_with(row).order_by("name")[:5])
    if not others:
        message = _("No other account has this identity.")
        return [Finding("identity.once", Level.CONFIRMS, message)]
    names = ", ".join(other.name for other in others)
    full = len(others) >= most_accounts(row.kind)
    return [
        Finding(
            "identity.used",
            Level.REFUSES if full else Level.WARNS,
            _("Other accounts with this identity: %(names)s.") % {"names": names},
            _("Check that all of them belong together."),
        )
    ]


def _validity(text: str) -> list[Finding]:
    if not text:
        return []
    until, today = date.fromisoformat(text), timezone.localdate()
    if until < today:
        return [
            Finding(
                "document.expired",
                Level.REFUSES,
                _("The document expired on %(date)s.") % {"date": text},
                _("Ask for one that is valid."),
            )
        ]
    if until <= today + _SOON:
        message = _("The document expires soon, on %(date)s.") % {"date": text}
        return [Finding("document.expires", Level.WARNS, message)]
    message = _("The document is valid until %(date)s.") % {"date": text}
    return [Finding("document.valid", Level.CONFIRMS, message)]


def _numbering(row: IdentityVerification) -> list[Finding]:
    if row.kind != AccountKind.ENTERPRISE or row.country not in _PATTERNS:
        return []
    pattern, example = _PATTERNS[row.country]
    number = re.sub(r"[\W_]", "", row.document_number).upper()
    country = countries.name(row.country)
    if re.fullmatch(pattern, number):
        message = _("The number looks as numbers in %(country)s do.")
        return [Finding("number.usual", Level.CONFIRMS, message % {"country": country})]
    message = _("Numbers in %(country)s look different, for instance %(example)s.")
    return [
        Finding(
            "number.unusual",
            Level.WARNS,
            message % {"country": country, "example": example},
            _("Compare it with the document, letter by letter."),
        )
    ]


def _naming(row: IdentityVerification) -> list[Finding]:
    ours, theirs = row.account.name.casefold(), row.name.casefold()
    if ours in theirs or theirs in ours:
        return []
    return [
        Finding(
            "name.differs",
            Level.ADVISES,
            _("The account calls itself %(name)s.") % {"name": row.account.name},
            _("Check that the name on the document is the one that was typed."),
        )
    ]
