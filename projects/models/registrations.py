"""What Tencent knows of our signatures and body templates."""

from django.db import models

from projects.enums import RegistrationStatus
from projects.models.body_templates import BodyTemplate
from projects.models.provider_accounts import ProviderAccount
from projects.models.signatures import Signature


class Registration(models.Model):
    """One object's standing at one provider account."""

    provider_account = models.ForeignKey(ProviderAccount, on_delete=models.PROTECT)
    upstream_id = models.CharField(max_length=20)
    status = models.CharField(
        max_length=10,
        choices=RegistrationStatus.choices,
        default=RegistrationStatus.PENDING,
    )
    review_reply = models.TextField(blank=True, default="")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.upstream_id} at {self.provider_account}"


class SignatureRegistration(Registration):
    """A signature at Tencent; `upstream_id` is Tencent's SignId."""

    signature = models.ForeignKey(
        Signature, on_delete=models.CASCADE, related_name="registrations"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["signature", "provider_account"],
                name="one_registration_per_signature",
            )
        ]


class TemplateRegistration(Registration):
    """A body template at Tencent; `upstream_id` is Tencent's TemplateId."""

    body_template = models.ForeignKey(
        BodyTemplate, on_delete=models.CASCADE, related_name="registrations"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["body_template", "provider_account"],
                name="one_registration_per_template",
            )
        ]
