"""What signatures and body templates share: versions that are reviewed one by one."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from isms_console.lib.reviewing import ReviewStatus

# What the account may still change. A change makes it a draft again.
EDITABLE = (ReviewStatus.DRAFT, ReviewStatus.REJECTED, ReviewStatus.WITHDRAWN)
OPEN = (*EDITABLE, ReviewStatus.PENDING)


class Version(models.Model):
    """One version of something that both our reviewers and Tencent have to approve.

    The one in use is the newest that both sides approved (`queries.sendable`), so an
    approved version keeps working while the next one is reviewed. Deleting marks every
    version and can be undone for UNDO_DAYS.
    """

    # What it is called at the desk, and the field that its versions share.
    kind_of_content: ClassVar[str]
    family: ClassVar[str]

    version = models.PositiveSmallIntegerField(default=1)
    status = models.CharField(
        max_length=10, choices=ReviewStatus.choices, default=ReviewStatus.DRAFT
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def review(self) -> ReviewStatus:
        """The status with its words and tone."""
        return ReviewStatus(self.status)

    @property
    def tone(self) -> str:
        """The colour a page shows its state in."""
        return self.review.tone


def one_open_version(field: str, name: str) -> models.UniqueConstraint:
    """At most one version that is written or under review at a time."""
    return models.UniqueConstraint(
        fields=[field],
        condition=Q(
            status__in=["draft", "pending", "rejected", "withdrawn"], deleted_at=None
        ),
        name=name,
    )
