"""What a machine notices in a verification: what it says, and what else is known."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.enums import AccountKind
from accounts.models import IdentityVerification
from accounts.queries import identity_verifications as queries
from accounts.queries.identity_documents import by_uid, open_page
from accounts.validators import PATTERNS, number_fits
from isms_console.lib.documents import size_of
from isms_console.lib.reviewing import Finding, Level, Snapshot

# What the desk calls the fields of a snapshot.
LABELS = {
    "kind": gettext_lazy("Kind"),
    "name": gettext_lazy("Name"),
    "document_type": gettext_lazy("Document"),
    "document_number": gettext_lazy("Number"),
    "country": gettext_lazy("Country or region"),
    "address": gettext_lazy("Address"),
    "valid_until": gettext_lazy("Valid until"),
    "documents": gettext_lazy("Documents"),
}
_GRAVEST_FIRST = list(Level)
# Pixels of the shorter side below which small print cannot be read.
_READABLE = 600


def by_weight(findings: Iterable[Finding]) -> list[Finding]:
    """The gravest first."""
    return sorted(findings, key=lambda one: _GRAVEST_FIRST.index(one.level))


def in_snapshot(snapshot: Snapshot) -> Iterator[Finding]:
    """What shows in the data and the pictures; the applicant may read it, too."""
    yield from _number(snapshot)
    yield from _validity(snapshot)
    yield from _documents(snapshot)


def around(key: int, snapshot: Snapshot) -> Iterator[Finding]:
    """What only the desk may know: other accounts, and what was there before."""
    verification = IdentityVerification.objects.select_related("account").get(pk=key)
    yield from _others(verification)
    yield from _account_name(verification.account.name, snapshot)
    yield from _changes(verification, snapshot)


def _number(snapshot: Snapshot) -> Iterator[Finding]:
    where = (snapshot["country"], snapshot["document_type"])
    fits = number_fits(*where, snapshot["document_number"])
    if fits is None:
        return
    if fits:
        said = _("The number is written as its country writes such numbers.")
        yield Finding("number", Level.CONFIRMS, said)
        return
    yield Finding(
        "number",
        Level.WARNS,
        _("The number does not look like one of its country: %(pattern)s.")
        % {"pattern": PATTERNS[where].words},
        _("Compare it with the document digit by digit."),
    )


def _validity(snapshot: Snapshot) -> Iterator[Finding]:
    if not snapshot["valid_until"]:
        return
    day, today = date.fromisoformat(snapshot["valid_until"]), timezone.localdate()
    if day < today:
        yield Finding(
            "expired",
            Level.REFUSES,
            _("The document expired on %(day)s.") % {"day": day},
            _("Ask for one that is still valid."),
        )
    elif day <= today + timedelta(days=queries.EXPIRES_SOON):
        yield Finding(
            "expires_soon",
            Level.WARNS,
            _("The document expires on %(day)s, in less than a month.") % {"day": day},
            _("Ask for the new one, if it exists already."),
        )


def _documents(snapshot: Snapshot) -> Iterator[Finding]:
    documents = by_uid(snapshot["documents"])
    if not documents:
        yield Finding(
            "no_document",
            Level.REFUSES,
            _("There is no document to compare with."),
            _("Ask for a picture of it."),
        )
    for document in documents:
        try:
            with open_page(document, 1) as file:
                width, height = size_of(file.read())
        except (Http404, OSError):
            said = _("“%(name)s” cannot be opened any more.")
            yield Finding(
                "lost_document", Level.REFUSES, said % {"name": document.name}
            )
            continue
        if min(width, height) < _READABLE:
            yield Finding(
                "small_picture",
                Level.WARNS,
                _("“%(name)s” is only %(width)d × %(height)d pixels large.")
                % {"name": document.name, "width": width, "height": height},
                _("If it cannot be read, ask for a larger picture."),
            )


def _others(verification: IdentityVerification) -> Iterator[Finding]:
    rows = queries.same_identity(verification)
    others = queries.others_of(rows, verification)
    if not others:
        said = _("No other account uses this identity.")
        yield Finding("identity", Level.CONFIRMS, said)
        return
    most = queries.most_accounts(verification.kind)
    yield Finding(
        "identity",
        Level.REFUSES if others >= most else Level.WARNS,
        ngettext(
            "%(n)d other account uses this identity; at most %(most)d may in all.",
            "%(n)d other accounts use this identity; at most %(most)d may in all.",
            others,
        )
        % {"n": others, "most": most},
    )


def _account_name(account_name: str, snapshot: Snapshot) -> Iterator[Finding]:
    if snapshot["kind"] != AccountKind.ENTERPRISE:
        return
    one, other = (
        "".join(filter(str.isalnum, text.casefold()))
        for text in (account_name, snapshot["name"])
    )
    if one and (one in other or other in one):
        said = _("The account has the same name.")
        yield Finding("account_name", Level.CONFIRMS, said)
    else:
        yield Finding(
            "account_name",
            Level.ADVISES,
            _("The account has another name: %(name)s.") % {"name": account_name},
        )


def _changes(
    verification: IdentityVerification, snapshot: Snapshot
) -> Iterator[Finding]:
    before = queries.in_force(verification.account)
    if before is None or before.pk == verification.pk:
        return
    names = ("kind", "name", "document_type", "document_number", "country", "address")
    changed = [name for name in names if getattr(before, name) != snapshot[name]]
    labels = [str(LABELS[name]) for name in changed]
    if labels:
        said = _("Changed against the one in force: %(fields)s.")
        yield Finding("changes", Level.ADVISES, said % {"fields": ", ".join(labels)})
    else:
        said = _("Only the documents are new: who it is stays the same.")
        yield Finding("changes", Level.CONFIRMS, said)
