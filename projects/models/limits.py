"""How much and how often a project may send, and to which countries."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from projects.enums import LimitName
from projects.models.projects import Project


class Limit(models.Model):
    """A value that somebody set, for a project, an account or (neither) everybody.

    Without a `value` there is no limit. What holds in the end: `queries.limits`.
    """

    account = models.ForeignKey(
        Account, on_delete=models.PROTECT, null=True, related_name="limits"
    )
    project = models.ForeignKey(
        Project, on_delete=models.PROTECT, null=True, related_name="limits"
    )
    name = models.CharField(max_length=20, choices=LimitName.choices)
    value = models.PositiveIntegerField(null=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(account=None) | Q(project=None), name="limit_one_owner"
            ),
            models.UniqueConstraint(
                fields=["project", "name"],
                condition=Q(project__isnull=False),
                name="limit_of_project",
            ),
            models.UniqueConstraint(
                fields=["account", "name"],
                condition=Q(account__isnull=False),
                name="limit_of_account",
            ),
            models.UniqueConstraint(
                fields=["name"],
                condition=Q(account=None, project=None),
                name="limit_of_platform",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.value}"


class CountryRule(models.Model):
    """A country on a project's list, with its alarm value and limit of a day."""

    project = models.ForeignKey(
        Project, on_delete=models.PROTECT, related_name="country_rules"
    )
    country = models.CharField(_("country or region"), max_length=2)
    alarm = models.PositiveIntegerField(null=True)
    daily_limit = models.PositiveIntegerField(null=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["project", "country"], name="country_rule_once"
            )
        ]

    def __str__(self) -> str:
        return self.country


class FrequencyExemption(models.Model):
    """A number that a project's frequency rules do not hold for."""

    project = models.ForeignKey(
        Project, on_delete=models.PROTECT, related_name="frequency_exemptions"
    )
    phone_number = models.CharField(_("phone number"), max_length=16)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["project", "phone_number"], name="exemption_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)
