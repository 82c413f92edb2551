"""Which App Keys prove a request of a project now."""

from django.utils import timezone

from projects.models import Project


def is_overlapping(project: Project) -> bool:
    """Whether the key before the rotation works beside the present one."""
    until = project.old_app_key_until
    return until is not None and until > timezone.now()


def accepted_app_keys(project: Project) -> list[str]:
    """The keys that work now, the present one first; none once it is deleted."""
    if project.deleted_at is not None:
        return []
    old = [project.old_app_key] if is_overlapping(project) else []
    return [key for key in (project.app_key, *old) if key]
