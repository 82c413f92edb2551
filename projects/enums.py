"""Words that projects, signatures and body templates can be."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TemplateKind(models.TextChoices):
    """What a body template is for; it decides the lane its messages travel in."""

    OTP = "otp", _("OTP")
    NOTIFICATION = "notification", _("Notification")
    MARKETING = "marketing", _("Marketing")


class RegistrationStatus(models.TextChoices):
    """Where a signature or body template stands at Tencent."""

    PENDING = "pending", _("With Tencent")
    APPROVED = "approved", _("Approved by Tencent")
    REJECTED = "rejected", _("Rejected by Tencent")
