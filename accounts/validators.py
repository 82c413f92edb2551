"""Pure checks of what people type about themselves."""

import unicodedata
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from accounts.enums import AccountKind, DocumentType
from isms_console.lib import countries

INDIVIDUAL_DOCUMENTS = (
    DocumentType.PASSPORT,
    DocumentType.ID_CARD,
    DocumentType.DRIVING_LICENCE,
    DocumentType.WORK_PERMIT,
)
# Characters of why an account is suspended.
MOST_REASON = 500
# Characters: the least and most of each text.
LENGTHS = {"name": (2, 200), "address": (5, 300), "document_number": (4, 40)}
_NUMBER_SIGNS = set(" -./()#:&")


@dataclass(frozen=True, slots=True)
class Identity:
    """What an identity verification claims."""

    kind: str
    country: str
    name: str
    address: str
    document_type: str
    document_number: str
    valid_until: date | None


def clean_text(text: str, most: int) -> str:
    """One line without control characters, cut to what a column holds."""
    kept = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in text)
    return " ".join(kept.split())[:most]


def normalised_number(number: str) -> str:
    """A document's number as it is compared: letters and digits, in capitals."""
    folded = unicodedata.normalize("NFKC", number).upper()
    return "".join(c for c in folded if c.isalnum())


def identity_problems(identity: Identity, today: date) -> dict[str, str]:
    """What keeps it from being submitted, by field; empty when nothing does."""
    found = {
        name: problem
        for name in LENGTHS
        if (problem := _length_problem(name, getattr(identity, name)))
    }
    if "document_number" not in found:
        found |= _number_problem(identity.document_number)
    if identity.country not in countries.CODES:
        found["country"] = _("Choose the country or region that issued the document.")
    if identity.kind == AccountKind.INDIVIDUAL and (
        identity.document_type not in INDIVIDUAL_DOCUMENTS
    ):
        found["document_type"] = _("Choose which document you upload.")
    if identity.valid_until is not None and identity.valid_until < today:
        found["valid_until"] = _(
            "The document expired on %(date)s. Upload one that is valid."
        ) % {"date": identity.valid_until.isoformat()}
    return found


def _length_problem(name: str, value: str) -> str:
    least, most = LENGTHS[name]
    if not value.strip():
        return _("Fill this in, exactly as it stands on the document.")
    if not least <= len(value) <= most:
        return _("%(length)d characters; %(least)d to %(most)d are possible.") % {
            "length": len(value),
            "least": least,
            "most": most,
        }
    return ""


def _number_problem(number: str) -> dict[str, str]:
    odd = sorted({c for c in number if not c.isalnum() and c not in _NUMBER_SIGNS})
    if odd:
        said = _("“%(odd)s” cannot be part of a number. Take it out.")
        return {"document_number": said % {"odd": "".join(odd)[:10]}}
    least, _most = LENGTHS["document_number"]
    if len(normalised_number(number)) < least:
        said = _("At least %(least)d letters or digits are needed.")
        return {"document_number": said % {"least": least}}
    return {}
