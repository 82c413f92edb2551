"""Plans what a worker has to register at Tencent."""

from projects.models import Project
from projects.queries.versions import Content


def plan(content: Content) -> None:
    """What our reviewers approved is registered where its account sends."""


def plan_for(project: Project) -> None:
    """Everything approved is registered where this project sends."""


def forget(content: Content) -> None:
    """Tencent's copy is deleted when the deletion cannot be undone any more."""


def recall(content: Content) -> None:
    """The deletion is undone."""
