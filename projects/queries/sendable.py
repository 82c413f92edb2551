"""What a project may send with: approved by our reviewers and by Tencent.

Every sender, page or program, asks here.
"""

from typing import TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.models import Account
from isms_console.lib.reviewing import ReviewStatus
from projects.enums import RegistrationStatus
from projects.models import BodyTemplate, Project, Signature
from projects.models.versions import Version

AnyVersion = TypeVar("AnyVersion", bound=Version)


def projects_of(account: Account) -> QuerySet[Project]:
    """The account's projects, also disabled ones, by name; their secrets closed."""
    found = Project.objects.filter(account=account, deleted_at=None)
    return found.defer("app_key", "old_app_key").order_by("name", "id")


def sendable_projects(account: Account) -> QuerySet[Project]:
    """The account's enabled projects, by name."""
    found = projects_of(account).filter(is_enabled=True)
    found = found.select_related("account", "provider_account")
    return found.defer(
        "app_key",
        "old_app_key",
        "provider_account__secret_id",
        "provider_account__secret_key",
    )


def sendable_signatures(project: Project) -> QuerySet[Signature]:
    """Of each signature the newest version that both sides approved, by text."""
    rows = Signature.objects.filter(account=project.account_id)
    return _newest(rows, "uid", project).order_by("sign_name", "id")


def sendable_templates(project: Project) -> QuerySet[BodyTemplate]:
    """Of each body template the newest version that both sides approved, by name."""
    rows = BodyTemplate.objects.filter(account=project.account_id)
    return _newest(rows, "template_id", project).order_by("name", "id")


def _newest(
    rows: QuerySet[AnyVersion], family: str, project: Project
) -> QuerySet[AnyVersion]:
    """Those that nothing newer replaces where the project sends; `family` is shared."""
    approved = Q(
        status=ReviewStatus.APPROVED,
        deleted_at=None,
        registrations__provider_account=project.provider_account_id,
        registrations__status=RegistrationStatus.APPROVED,
    )
    newer = rows.filter(
        approved, version__gt=OuterRef("version"), **{family: OuterRef(family)}
    )
    return rows.filter(approved).exclude(Exists(newer))
