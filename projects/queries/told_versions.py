"""The versions of one signature or body template, each beside the one before."""

from dataclasses import dataclass
from typing import Generic

from django.http import Http404

from isms_console.lib.reviewing import ReviewStatus
from isms_console.lib.word_diff import Run, word_diff
from projects.enums import RegistrationStatus
from projects.queries.versions import AnyContent, Content, versions_of
from projects.queries.where_it_sends import registrations_of, with_registrations

_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Told(Generic[AnyContent]):
    """A version with its text, what that changed of the one before, and if it sends."""

    version: AnyContent
    text: str
    runs: list[Run]
    is_in_use: bool


def told_versions(content: AnyContent, field: str) -> list[Told[AnyContent]]:
    """All versions, the newest first; `field` holds their text."""
    rows = list(with_registrations(versions_of(content)))
    texts: list[str] = [getattr(row, field) for row in rows]
    sending = next((row for row in rows if _sends(row)), None)
    return [
        Told(
            row,
            text,
            word_diff(older, text) if older is not None else [],
            row is sending,
        )
        for row, text, older in zip(rows, texts, [*texts[1:], None], strict=False)
    ]


def access_version(newest: AnyContent, asked: str) -> AnyContent:
    """The version asked for by its number, the newest without one (else 404)."""
    if not asked:
        return newest
    if not asked.isascii() or not asked.isdecimal() or len(asked) > _DIGITS:
        raise Http404
    rows = versions_of(newest).select_related("account", "created_by")
    found = rows.filter(version=int(asked)).first()
    if found is None:
        raise Http404
    return found


def _sends(row: Content) -> bool:
    return row.status == ReviewStatus.APPROVED and any(
        registration.status == RegistrationStatus.APPROVED
        for registration in registrations_of(row)
    )
