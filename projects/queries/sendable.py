"""What a project may send with: approved by our reviewers and by Tencent.

Every sender, page or program, asks here.
"""

from django.db.models import QuerySet

from accounts.models import Account
from isms_console.lib.reviewing import ReviewStatus
from projects.enums import RegistrationStatus
from projects.models import BodyTemplate, Project, Signature


def projects_of(account: Account) -> QuerySet[Project]:
    """The account's projects, also disabled ones, by name; their secrets closed."""
    found = Project.objects.filter(account=account).defer("app_key")
    return found.order_by("name", "id")


def sendable_projects(account: Account) -> QuerySet[Project]:
    """The account's enabled projects, by name."""
    found = Project.objects.filter(account=account, is_enabled=True)
    found = found.select_related("account", "provider_account")
    found = found.defer("app_key", "provider_account__secret_key")
    return found.order_by("name", "id")


def sendable_signatures(project: Project) -> QuerySet[Signature]:
    """Signatures that both sides approved, by text."""
    return Signature.objects.filter(
        account=project.account_id,
        status=ReviewStatus.APPROVED,
        registrations__provider_account=project.provider_account_id,
        registrations__status=RegistrationStatus.APPROVED,
    ).order_by("sign_name", "id")


def sendable_templates(project: Project) -> QuerySet[BodyTemplate]:
    """Body templates that both sides approved, by name."""
    return BodyTemplate.objects.filter(
        account=project.account_id,
        status=ReviewStatus.APPROVED,
        registrations__provider_account=project.provider_account_id,
        registrations__status=RegistrationStatus.APPROVED,
    ).order_by("name", "id")
