"""Reminds of documents that expire."""

from datetime import timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from accounts.actions.notices import tell
from accounts.enums import NoticeEvent, Role
from accounts.models import IdentityVerification, User
from accounts.queries.verifications import expiring

AHEAD = timedelta(days=30)
_MOST_AT_ONCE = 500


def remind() -> int:
    """Tells owners and admins once ahead and once when it has expired; how many."""
    today = timezone.localdate()
    told = 0
    for verification in expiring(today + AHEAD)[:_MOST_AT_ONCE]:
        told += _remind_once(verification)
    return told


def _remind_once(verification: IdentityVerification) -> bool:
    until = verification.valid_until
    assert until is not None  # noqa: S101 - the query asks for it
    last = verification.reminded_at
    has_expired = until < timezone.localdate()
    if last is not None and not (has_expired and timezone.localdate(last) <= until):
        return False
    with transaction.atomic():
        moved = IdentityVerification.objects.filter(
            pk=verification.pk, reminded_at=last
        ).update(reminded_at=timezone.now())
        if moved:
            tell(
                users=User.objects.filter(
                    memberships__account=verification.account_id,
                    memberships__role__in=[Role.OWNER, Role.ADMIN],
                ),
                account=verification.account,
                event=NoticeEvent.DOCUMENTS_EXPIRE,
                facts={"name": verification.name, "date": until.isoformat()},
                url=reverse("verification"),
            )
    return bool(moved)
