"""Words that accounts and their people can be."""

from django.db import models
from django.utils.translation import gettext_lazy as _

# Where a session keeps the uid of the account chosen in the top bar.
SESSION_ACCOUNT = "account_uid"


class AccountKind(models.TextChoices):
    """Which identity the account was verified as."""

    UNVERIFIED = "unverified", _("Not verified")
    INDIVIDUAL = "individual", _("Individual")
    ENTERPRISE = "enterprise", _("Enterprise")


class Role(models.TextChoices):
    """What a person is in one account."""

    OWNER = "owner", _("Owner")
    ADMIN = "admin", _("Admin")
    DEVELOPER = "developer", _("Developer")
    OPERATOR = "operator", _("Operator")
    ANALYST = "analyst", _("Analyst")


class StaffRole(models.TextChoices):
    """What a person is on the platform."""

    NONE = "", _("None")
    REVIEWER = "reviewer", _("Reviewer")
    PLATFORM_ADMIN = "platform_admin", _("Platform admin")


class Permission(models.TextChoices):
    """One thing that a role may do; `permissions.ROLE_PERMISSIONS` is the table."""

    VIEW = "view", _("See projects, tasks and results")
    SEND = "send", _("Send messages")
    VIEW_NUMBERS = "view_numbers", _("See phone numbers unmasked")
    MANAGE_PROJECTS = "manage_projects", _("Manage projects and App Keys")
    MANAGE_KEYS = "manage_keys", _("Manage access keys")
    MANAGE_MEMBERS = "manage_members", _("Manage members")
