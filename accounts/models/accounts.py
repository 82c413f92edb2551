"""A tenant and the people who belong to it."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.enums import AccountKind, Role


class Account(models.Model):
    """A department or customer: owns projects, signatures, templates and members.

    `kind` follows the verification in force (`actions.identity_outcomes`). The other
    moves: `actions.activation`.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("name"), max_length=100)
    kind = models.CharField(
        max_length=12, choices=AccountKind.choices, default=AccountKind.UNVERIFIED
    )
    activated_at = models.DateTimeField(_("ISMS activated at"), null=True, blank=True)
    suspended_at = models.DateTimeField(_("suspended at"), null=True, blank=True)
    # In the words of the one who did it; the account reads it on every page.
    suspended_reason = models.CharField(max_length=500, blank=True, default="")
    requires_mfa = models.BooleanField(_("requires two-step sign-in"), default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")

    def __str__(self) -> str:
        return self.name

    @property
    def is_active(self) -> bool:
        """Whether ISMS runs: activated, not suspended, verified as who may use it.

        `policies` says in words what is missing.
        """
        return (
            self.activated_at is not None
            and self.suspended_at is None
            and self.kind == AccountKind.ENTERPRISE
        )


class Membership(models.Model):
    """One person's role in one account."""

    account = models.ForeignKey(
        Account, on_delete=models.CASCADE, related_name="memberships"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships"
    )
    role = models.CharField(max_length=10, choices=Role.choices)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(
                fields=["account", "user"], name="one_membership_per_person"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.account} · {self.role}"


class TermsAcceptance(models.Model):
    """Who accepted which version of the terms for an account, when and from where."""

    account = models.ForeignKey(
        Account, on_delete=models.CASCADE, related_name="terms_acceptances"
    )
    version = models.CharField(max_length=20)
    accepted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    accepted_at = models.DateTimeField(auto_now_add=True)
    address = models.CharField(max_length=45, blank=True, default="")

    class Meta:
        verbose_name = _("acceptance of the terms")
        verbose_name_plural = _("acceptances of the terms")
        constraints = [
            models.UniqueConstraint(
                fields=["account", "version"], name="terms_accepted_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.account} · {self.version}"
