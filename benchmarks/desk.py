"""A desk with a long past: decided and open cases of a few thousand accounts."""

import itertools
import json
from datetime import datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import TextField, Value
from django.utils import timezone

from accounts.enums import VERIFICATION, AccountKind, StaffRole
from accounts.models import Account, User
from isms_console.lib import crypto
from isms_console.lib.reviewing import ReviewStatus
from reviews.models import ReviewCase, ReviewReason

ACCOUNTS = 3_000
REVIEWERS = 8
_BATCH = 2_000
# A year of decisions.
_MINUTES = 365 * 24 * 60
_KINDS = (AccountKind.ENTERPRISE, AccountKind.INDIVIDUAL, AccountKind.UNVERIFIED)
_SNAPSHOT = {
    "kind": "enterprise",
    "name": "Harbour Tea Trading Pte. Ltd.",
    "document_number": "201912345K",
    "country": "SG",
    "address": "1 Harbour Front Avenue, Singapore 098632",
    "documents": ["7b0cf4f5-1f0e-4d6b-8ab5-0b6b2b6f2a10"] * 3,
}


class Desk:
    """Makes rows; `reviewer` is who looks."""

    def __init__(self) -> None:
        """Begin with people and accounts, and no cases."""
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE accounts_account, reviews_reviewcase CASCADE")
        self.reviewers = [
            User.objects.create_user(
                f"reviewer{n}@bench.example", None, name=f"Reviewer {n}",
                staff_role=StaffRole.REVIEWER,
            )
            for n in range(REVIEWERS)
        ]  # fmt: skip
        self.reviewer = self.reviewers[0]
        self.accounts = Account.objects.bulk_create(
            Account(name=f"Account {n} Trading", kind=_KINDS[n % 3])
            for n in range(ACCOUNTS)
        )
        self.reasons = list(ReviewReason.objects.all())
        self.now = timezone.now()
        # Encrypted once: 100,000 of them would take longer than all the rest.
        sealed = crypto.encrypt(json.dumps(_SNAPSHOT))
        self._sealed = Value(sealed, output_field=TextField())
        self._keys = itertools.count(1)

    def add(self, *, decided: int, waiting: int) -> None:
        """So many more cases, with fresh statistics for the planner."""
        rows = itertools.chain(
            (self._decided(n, decided) for n in range(decided)),
            (self._waiting(n) for n in range(waiting)),
        )
        while batch := list(itertools.islice(rows, _BATCH)):
            ReviewCase.objects.bulk_create(batch, batch_size=_BATCH)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    def _case(self, n: int, submitted: datetime, **more: Any) -> ReviewCase:
        account = self.accounts[n * 7 % ACCOUNTS]
        return ReviewCase(
            kind=VERIFICATION,
            subject_key=next(self._keys),
            account=account,
            title=f"{account.name} {n}",
            snapshot=self._sealed,
            submitted_by=self.reviewer,
            submitted_at=submitted,
            **more,
        )

    def _decided(self, n: int, of: int) -> ReviewCase:
        ended = self.now - timedelta(minutes=_MINUTES * n / of)
        minutes = 5 + n * 37 % 700
        submitted = ended - timedelta(minutes=minutes)
        refused = n % 4 == 0
        return self._case(
            n,
            submitted,
            status=ReviewStatus.REJECTED if refused else ReviewStatus.APPROVED,
            reason=self.reasons[n % len(self.reasons)] if refused else None,
            decided_by=self.reviewers[n % REVIEWERS],
            decided_at=ended,
            due_at=submitted + timedelta(minutes=360),
            soon_at=submitted + timedelta(minutes=270),
            turnaround=minutes,
        )

    def _waiting(self, n: int) -> ReviewCase:
        """A fifth is overdue, some are due soon, a third is claimed by somebody."""
        due = self.now + timedelta(minutes=n * 13 % 900 - 180)
        claimed = n % 3 == 0
        return self._case(
            n,
            due - timedelta(minutes=360),
            due_at=due,
            soon_at=due - timedelta(minutes=90),
            claimed_by=self.reviewers[n % REVIEWERS] if claimed else None,
            claim_ends_at=self.now + timedelta(minutes=30) if claimed else None,
        )
