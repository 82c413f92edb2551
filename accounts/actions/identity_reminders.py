"""Tells accounts that a document expires, and that it has."""

from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from accounts.actions.notices import tell
from accounts.enums import NoticeEvent, Permission
from accounts.models import IdentityVerification
from accounts.queries.holders import holders
from accounts.queries.identity_verifications import reminders_due

_MOST_AT_ONCE = 500


def remind_of_documents() -> int:
    """Each document once in its last 30 days and once after; returns how many."""
    today = timezone.localdate()
    return sum(_remind(row, today) for row in reminders_due(today)[:_MOST_AT_ONCE])


def _remind(row: IdentityVerification, today: date) -> int:
    last_day = row.valid_until or today
    with transaction.atomic():
        moved = IdentityVerification.objects.filter(
            pk=row.pk, reminded_at=row.reminded_at
        ).update(reminded_at=timezone.now())
        if moved:
            tell(
                users=holders(row.account, Permission.MANAGE_ACCOUNT),
                account=row.account,
                event=NoticeEvent.DOCUMENTS_EXPIRE,
                facts={
                    "account": row.account.name,
                    "title": row.name,
                    "valid_until": last_day.isoformat(),
                    "has_expired": last_day < today,
                },
                url=reverse("verification"),
            )
    return moved
