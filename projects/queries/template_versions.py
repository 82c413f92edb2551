"""The versions of one body template, each beside the one before."""

from dataclasses import dataclass

from django.http import Http404

from isms_console.lib.reviewing import ReviewStatus
from isms_console.lib.word_diff import Run, word_diff
from projects.enums import RegistrationStatus
from projects.models import BodyTemplate
from projects.queries.versions import versions_of


@dataclass(frozen=True, slots=True)
class Told:
    """A version, what changed in its text since the one before, and if it sends."""

    version: BodyTemplate
    runs: list[Run]
    is_in_use: bool


def told_versions(template: BodyTemplate) -> list[Told]:
    """All versions, the newest first."""
    rows = list(versions_of(template).prefetch_related("registrations"))
    sending = next((row for row in rows if _sends(row)), None)
    before = [*rows[1:], None]
    return [
        Told(
            row,
            word_diff(older.content, row.content) if older else [],
            row is sending,
        )
        for row, older in zip(rows, before, strict=True)
    ]


def access_version(newest: BodyTemplate, asked: str) -> BodyTemplate:
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


_DIGITS = 5


def _sends(row: BodyTemplate) -> bool:
    return row.status == ReviewStatus.APPROVED and any(
        registration.status == RegistrationStatus.APPROVED
        for registration in row.registrations.all()
    )
