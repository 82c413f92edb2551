"""A project in every state, and a text that Tencent no longer has."""

import time

from accounts.models import Account, User
from projects.actions import body_templates, following, projects, registration_work
from projects.enums import RegistrationStatus, TemplateKind
from projects.models import BodyTemplate, Project, Registration
from projects.validators.template_words import Words
from reviews.actions import decisions
from reviews.models import ReviewCase

_PATIENCE_SECONDS = 20
_GONE = Words(
    name="Refill reminder",
    kind=TemplateKind.NOTIFICATION,
    content="Dear {1}, your tin of {2} is nearly empty. We keep one for you.",
    samples=("Ana", "Oolong"),
)


def build(account: Account, author: User, reviewer: User) -> None:
    """Makes them once."""
    if Project.objects.filter(account=account, name="Old shop").exists():
        return
    for name, description in (
        ("Loyalty app", "Points and birthdays of members."),
        ("Old shop", "The shop that closed in spring."),
        ("Pop-up stand", "The stand at the harbour fair."),
    ):
        projects.create(
            account=account, actor=author, name=name, description=description
        )
    for name in ("Old shop", "Pop-up stand"):
        project = Project.objects.get(account=account, name=name)
        projects.disable(project=project, actor=author)
    project.refresh_from_db()
    projects.delete(project=project, actor=author)
    _drift(account, author, reviewer)


def _drift(account: Account, author: User, reviewer: User) -> None:
    """Both sides approved it; then somebody deleted it in Tencent's console."""
    template = body_templates.create(account, _GONE, actor=author)
    body_templates.submit(template, actor=author)
    case = ReviewCase.objects.get(
        kind=template.kind_of_content, subject_key=template.pk
    )
    decisions.approve(case, actor=reviewer)
    row = _approved(template)
    if row is None:
        return
    at_tencent = following.registry_of(row.provider_account, of_signatures=False)
    at_tencent.delete(row.upstream_id)
    following.compare()


def _approved(template: BodyTemplate) -> Registration | None:
    """Its registration once Tencent approved it; None when that takes too long."""
    ends = time.monotonic() + _PATIENCE_SECONDS
    rows = Registration.objects.select_related("provider_account")
    while time.monotonic() < ends:
        registration_work.work()
        following.follow()
        found = rows.filter(
            body_template=template, status=RegistrationStatus.APPROVED
        ).first()
        if found is not None:
            return found
        time.sleep(0.3)
    return None
