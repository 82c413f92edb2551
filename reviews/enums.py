"""Words of the desk."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Verdict(models.TextChoices):
    """What one reviewer said."""

    APPROVE = "approve", _("Approve")
    REJECT = "reject", _("Reject")


class EventKind(models.TextChoices):
    """What happened to a case, beside decisions."""

    SUBMITTED = "submitted", _("Submitted for review")
    CLAIMED = "claimed", _("Taken by a reviewer")
    RELEASED = "released", _("Given back to the queue")
    LAPSED = "lapsed", _("Given back: the claim ran out")
    COMMENTED = "commented", _("Comment")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    REOPENED = "reopened", _("Decision taken up again")
    ESCALATED = "escalated", _("Overdue: everybody at the desk was told")


class Clock(models.TextChoices):
    """How a waiting case stands to its promise."""

    OVERDUE = "overdue", _("Overdue")
    SOON = "soon", _("Due soon")
    IN_TIME = "in_time", _("In time")

    @property
    def tone(self) -> str:
        """The colour a page shows it in."""
        return {"overdue": "danger", "soon": "warning"}.get(self.value, "neutral")
