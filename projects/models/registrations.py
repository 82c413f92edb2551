"""What Tencent knows of our signatures and body templates."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from projects.enums import RegistrationStatus, RegistrationStep, RegistrationTask
from projects.models.body_templates import BodyTemplate
from projects.models.provider_accounts import ProviderAccount
from projects.models.signatures import Signature


class Registration(models.Model):
    """One version's standing at one provider account: of a signature or a template.

    `status` is where it stands; `task` is what a worker has to do about it, once
    `due_at` has come. While it does, `claimed_until` lies ahead: a worker that died is
    followed by another after that, which looks at Tencent's list before it adds.
    `upstream_id` is Tencent's SignId or TemplateId. Moves: `actions.registering`,
    `actions.registration_work`, `actions.following`.
    """

    provider_account = models.ForeignKey(
        ProviderAccount, on_delete=models.PROTECT, related_name="registrations"
    )
    signature = models.ForeignKey(
        Signature, on_delete=models.CASCADE, null=True, related_name="registrations"
    )
    body_template = models.ForeignKey(
        BodyTemplate, on_delete=models.CASCADE, null=True, related_name="registrations"
    )
    upstream_id = models.CharField(max_length=20, blank=True, default="")
    status = models.CharField(
        max_length=10,
        choices=RegistrationStatus.choices,
        default=RegistrationStatus.QUEUED,
    )
    task = models.CharField(
        max_length=10,
        choices=RegistrationTask.choices,
        blank=True,
        default=RegistrationTask.NONE,
    )
    due_at = models.DateTimeField(null=True, blank=True)
    claimed_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    # Tencent's own words: why it did not approve, or did not take it.
    review_reply = models.TextField(blank=True, default="")
    error_code = models.CharField(max_length=80, blank=True, default="")
    error_message = models.CharField(max_length=300, blank=True, default="")
    created_at = models.DateTimeField(auto_now_add=True)
    handed_over_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    checked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("registration at Tencent")
        verbose_name_plural = _("registrations at Tencent")
        indexes = [
            models.Index(
                fields=["due_at"], condition=~Q(task=""), name="registration_due"
            ),
            models.Index(
                fields=["provider_account", "status"], name="registration_standing"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["signature", "provider_account"],
                name="signature_registered_once",
            ),
            models.UniqueConstraint(
                fields=["body_template", "provider_account"],
                name="template_registered_once",
            ),
            models.CheckConstraint(
                condition=Q(signature=None, body_template__isnull=False)
                | Q(signature__isnull=False, body_template=None),
                name="registers_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.upstream_id or '…'} · {self.content}"

    @property
    def content(self) -> Signature | BodyTemplate:
        """What is registered."""
        found = self.signature or self.body_template
        assert found is not None  # noqa: S101 -- a constraint of the table
        return found

    @property
    def standing(self) -> RegistrationStatus:
        """The status with its words and tone."""
        return RegistrationStatus(self.status)


class RegistrationEvent(models.Model):
    """One step of a registration: when, what, and what Tencent said."""

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="events"
    )
    step = models.CharField(max_length=12, choices=RegistrationStep.choices)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    text = models.TextField(blank=True, default="")
    code = models.CharField(max_length=80, blank=True, default="")
    created_at = models.DateTimeField()

    class Meta:
        verbose_name = _("event of a registration")
        verbose_name_plural = _("events of registrations")
        indexes = [
            models.Index(fields=["registration", "id"], name="registration_events")
        ]

    def __str__(self) -> str:
        return f"{self.step} · {self.registration_id}"

    @property
    def tone(self) -> str:
        """The colour a timeline shows it in."""
        return RegistrationStep(self.step).tone


class CallPace(models.Model):
    """When the next call of one kind may go out; all workers share the row.

    `key` names the calls that Tencent counts together: address, SecretId, action.
    """

    key = models.CharField(max_length=200, primary_key=True)
    next_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.key
