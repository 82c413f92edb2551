"""What waits for a decision, what was decided, and what happened on the way."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from isms_console.lib.crypto import EncryptedJSONField
from isms_console.lib.reviewing import ReviewStatus, Subject, subject_of
from reviews.enums import Clock, EventKind, Verdict
from reviews.models.catalogue import ReviewReason


class ReviewCase(models.Model):
    """One round of one thing at the desk: pending → approved | rejected | withdrawn.

    Resubmitting opens the next round as a case of its own, so what was decided stays as
    it was read. `snapshot` is what is decided on; `baseline` the last approved
    one, for the diff. Moves: `actions.cases`, `actions.claims`, `actions.decisions`.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=40)
    subject_key = models.BigIntegerField()
    round = models.PositiveSmallIntegerField(default=1)
    account = models.ForeignKey(
        Account, on_delete=models.PROTECT, related_name="review_cases"
    )
    title = models.CharField(_("title"), max_length=200)
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=[c for c in ReviewStatus.choices if c[0] != ReviewStatus.DRAFT],
        default=ReviewStatus.PENDING,
    )
    snapshot = EncryptedJSONField()
    baseline = EncryptedJSONField(null=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    submitted_at = models.DateTimeField(_("submitted"))
    due_at = models.DateTimeField(_("due"))
    soon_at = models.DateTimeField()
    escalated_at = models.DateTimeField(null=True, blank=True)
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    claim_ends_at = models.DateTimeField(null=True, blank=True)
    decisions_needed = models.PositiveSmallIntegerField(default=1)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    reason = models.ForeignKey(ReviewReason, on_delete=models.PROTECT, null=True)
    reply = models.TextField(blank=True, default="")
    # Working minutes from submission to decision, by the calendar of that day.
    turnaround = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        indexes = [
            models.Index(
                fields=["due_at", "id"],
                condition=Q(status="pending"),
                name="case_queue",
            ),
            models.Index(
                fields=["claimed_by", "due_at"],
                condition=Q(status="pending"),
                name="case_claimed",
            ),
            models.Index(fields=["-decided_at", "-id"], name="case_decided"),
            models.Index(fields=["account", "-id"], name="case_account"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "subject_key"],
                condition=Q(status="pending"),
                name="one_open_case_per_subject",
            ),
            models.UniqueConstraint(
                fields=["kind", "subject_key", "round"], name="rounds_are_numbered"
            ),
            models.CheckConstraint(
                condition=Q(claimed_by=None) | ~Q(claim_ends_at=None),
                name="claims_run_out",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def subject(self) -> Subject:
        """What the case is about, as registered."""
        return subject_of(self.kind)

    @property
    def outcome(self) -> ReviewStatus:
        """The status with its words and tone."""
        return ReviewStatus(self.status)

    @property
    def clock(self) -> Clock:
        """How it stands to its promise now."""
        now = timezone.now()
        if self.due_at <= now:
            return Clock.OVERDUE
        return Clock.SOON if self.soon_at <= now else Clock.IN_TIME

    @property
    def is_open(self) -> bool:
        """Whether it waits for a decision."""
        return self.status == ReviewStatus.PENDING

    @property
    def is_claimed(self) -> bool:
        """Whether somebody holds it now."""
        return (
            self.claimed_by_id is not None
            and self.claim_ends_at is not None
            and self.claim_ends_at > timezone.now()
        )


class ReviewDecision(models.Model):
    """What one reviewer said about one case; a reopened one is undone, not removed."""

    case = models.ForeignKey(
        ReviewCase, on_delete=models.PROTECT, related_name="decisions"
    )
    verdict = models.CharField(max_length=8, choices=Verdict.choices)
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.ForeignKey(ReviewReason, on_delete=models.PROTECT, null=True)
    text = models.TextField(blank=True, default="")
    created_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        constraints = [
            models.UniqueConstraint(
                fields=["case", "reviewer"],
                condition=Q(undone_at=None),
                name="one_decision_per_reviewer",
            )
        ]

    def __str__(self) -> str:
        return f"{self.verdict} · {self.reviewer}"


class ReviewEvent(models.Model):
    """Anything else that happened to a case; comments are events with words."""

    case = models.ForeignKey(
        ReviewCase, on_delete=models.PROTECT, related_name="events"
    )
    kind = models.CharField(max_length=10, choices=EventKind.choices)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    text = models.TextField(blank=True, default="")
    # Only reviewers see it.
    is_internal = models.BooleanField(default=False)
    created_at = models.DateTimeField()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        indexes = [models.Index(fields=["case", "id"], name="event_case")]

    def __str__(self) -> str:
        return f"{self.kind} · {self.case_id}"
