"""What happens to a project, on record."""

from collections.abc import Mapping

from accounts.actions import audit
from accounts.models import User
from projects.models import Project


def record(
    project: Project,
    actor: User | None,
    act: str,
    details: Mapping[str, object] | None = None,
) -> None:
    """One entry in the log of the project's account."""
    audit.record(
        account=project.account,
        actor=actor,
        act=act,
        subject=f"{project.name} ({project.sdk_app_id})",
        details=details,
    )
