"""Where a version stands: with us, with Tencent, or in use."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import ReviewStatus
from projects.enums import RegistrationStatus
from projects.models import Registration
from projects.queries.versions import Content
from projects.queries.where_it_sends import registrations_of

# Of several provider accounts the one that most needs somebody is told of.
_WORST_FIRST = [
    RegistrationStatus.DRIFTED,
    RegistrationStatus.REJECTED,
    RegistrationStatus.FAILED,
    RegistrationStatus.QUEUED,
    RegistrationStatus.PENDING,
    RegistrationStatus.DELETED,
    RegistrationStatus.APPROVED,
]


@dataclass(frozen=True, slots=True)
class Standing:
    """A dot with its word: since when, and what was said where it is bad."""

    tone: str
    label: str | Promise
    since: datetime | None = None
    reason: str = ""


def standing(content: Content) -> Standing:
    """Both clocks as one state; `registrations` are fetched with it."""
    review = ReviewStatus(content.status)
    if review != ReviewStatus.APPROVED:
        return Standing(review.tone, review.label)
    found = sorted(
        registrations_of(content),
        key=lambda row: _WORST_FIRST.index(RegistrationStatus(row.status)),
    )
    if not found:
        return Standing("warning", _("Approved, not registered"), content.approved_at)
    return _registered(found[0])


def _registered(row: Registration) -> Standing:
    status = RegistrationStatus(row.status)
    if status == RegistrationStatus.APPROVED:
        return Standing("success", _("Approved"), row.decided_at)
    since = row.decided_at or row.handed_over_at or row.created_at
    return Standing(status.tone, status.label, since, row.review_reply)
