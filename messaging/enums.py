"""Words that sends, batches and messages can be, and the moves between them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Lane(models.TextChoices):
    """The queue a batch travels in: a marketing file never delays a code."""

    OTP = "otp", _("OTP")
    NOTIFICATION = "notification", _("Notification")
    MARKETING = "marketing", _("Marketing")


class Source(models.TextChoices):
    """How a send came in."""

    CONSOLE = "console", _("Console")
    API = "api", _("API")


class BatchStatus(models.TextChoices):
    """planned → dispatching → submitted | refused | unknown, or back to planned."""

    PLANNED = "planned", _("Queued")
    DISPATCHING = "dispatching", _("Being submitted")
    SUBMITTED = "submitted", _("Submitted")
    REFUSED = "refused", _("Refused")
    UNKNOWN = "unknown", _("Unknown")


class MessageStatus(models.TextChoices):
    """queued → submitted | failed | unknown → delivered | failed | no_report."""

    QUEUED = "queued", _("Queued")
    SUBMITTED = "submitted", _("Submitted")
    UNKNOWN = "unknown", _("Unknown")
    DELIVERED = "delivered", _("Delivered")
    FAILED = "failed", _("Failed")
    NO_REPORT = "no_report", _("No report")

    @property
    def tone(self) -> str:
        """How the state looks: good, waiting, bad or neither."""
        return _TONES.get(self.value, "neutral")


_TONES = {
    "submitted": "brand",
    "unknown": "warning",
    "delivered": "success",
    "failed": "danger",
}

# A report may finish these; everything else stays as it is.
OPEN = (MessageStatus.SUBMITTED, MessageStatus.UNKNOWN)
FINAL = (MessageStatus.DELIVERED, MessageStatus.FAILED, MessageStatus.NO_REPORT)


class ReportSource(models.TextChoices):
    """How a delivery report reached us."""

    PULL = "pull", _("Pulled")
    ASKED = "asked", _("Asked by number")


class ReportEffect(models.TextChoices):
    """What a delivery report changed."""

    APPLIED = "applied", _("Result recorded")
    DUPLICATE = "duplicate", _("Already had a result")
    UNMATCHED = "unmatched", _("No message yet")


class Metric(models.TextChoices):
    """What one statistics row counts."""

    ACCEPTED = "accepted", _("Accepted")
    SUBMITTED = "submitted", _("Submitted")
    SEGMENTS = "segments", _("Billed parts")
    DELIVERED = "delivered", _("Delivered")
    FAILED = "failed", _("Failed")
    NO_REPORT = "no_report", _("No report")
