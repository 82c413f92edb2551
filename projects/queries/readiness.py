"""What is missing until a project can send, and on whom that waits."""

from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import FilteredRelation, Q, QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import AccessKey, Account
from isms_console.lib.reviewing import ReviewStatus
from projects.enums import BODY_TEMPLATE, SIGNATURE, RegistrationStatus
from projects.models import BodyTemplate, Project, Signature
from projects.queries.journeys import (
    PLATFORM,
    REVIEWERS,
    TENCENT,
    Step,
    activation_step,
    verification_step,
)
from reviews.queries.cases import waiting_since


def readiness(project: Project) -> list[Step]:
    """The way to the first message of this project, as it stands."""
    account = project.account
    return [
        verification_step(account),
        activation_step(account),
        _enabled_step(project),
        _provider_step(project),
        _content_step(_SIGNATURE, project, Signature.objects.all()),
        _content_step(_BODY_TEMPLATE, project, BodyTemplate.objects.all()),
        _access_key_step(account),
    ]


def _enabled_step(project: Project) -> Step:
    return Step(
        _("Project enabled"),
        _("While it is disabled nothing is accepted for it."),
        project.is_enabled,
        reverse("project-basic", args=[project.uid]),
        _("Enable"),
        since=project.disabled_at,
    )


def _provider_step(project: Project) -> Step:
    """Whether what is accepted can be handed to Tencent now."""
    provider = project.provider_account
    is_well = provider.is_enabled and not provider.is_held
    return Step(
        _("Connection to Tencent"),
        _("Messages are handed over as they are accepted."),
        is_well,
        waits_for="" if is_well else PLATFORM,
        since=None if is_well else provider.held_since,
    )


def _access_key_step(account: Account) -> Step:
    keys = AccessKey.objects.filter(account=account, is_enabled=True)
    return Step(
        _("Access key"),
        _("Optional: programs sign their requests with it."),
        keys.exists(),
        _address("access-key-list"),
        _("Access keys"),
        is_optional=True,
    )


class _Content(NamedTuple):
    """What a step about signatures or body templates says, by where it stands."""

    kind: str
    step: Step
    url_name: str


_SIGNATURE = _Content(
    SIGNATURE,
    Step(
        _("Signature"),
        _("Optional, and advised: recipients see from whom a message is."),
        is_done=False,
        act=_("Signatures"),
        is_optional=True,
    ),
    "signature-list",
)
_BODY_TEMPLATE = _Content(
    BODY_TEMPLATE,
    Step(
        _("Body template"),
        _("At least one that our reviewers and Tencent approved."),
        is_done=False,
        act=_("Body templates"),
    ),
    "template-list",
)

# What to do about the version that got furthest, when it waits for nobody.
_ADVICE = {
    ReviewStatus.REJECTED: _("The reviewers did not approve it. Edit and resubmit it."),
    ReviewStatus.WITHDRAWN: _("It was withdrawn from review. Submit it again."),
    ReviewStatus.DRAFT: _("There is a draft. Submit it for review."),
}


class _Standing(NamedTuple):
    """A version: where it stands here and, with the rest, at Tencent."""

    status: str
    approved_at: datetime | None
    there: str | None
    planned_at: datetime | None
    handed_over_at: datetime | None
    decided_at: datetime | None
    reply: str | None


def _content_step(content: _Content, project: Project, rows: QuerySet[Any]) -> Step:
    """As far as any version got: both approved, or on whom the furthest one waits."""
    versions = _standings(rows, project)
    step = replace(content.step, url=_address(content.url_name))
    there = {v.there: v for v in versions if v.status == ReviewStatus.APPROVED}
    if found := there.get(RegistrationStatus.APPROVED):
        return replace(step, is_done=True, since=found.decided_at)
    for status in (RegistrationStatus.PENDING, RegistrationStatus.QUEUED, None):
        if found := there.get(status):
            since = found.handed_over_at or found.planned_at or found.approved_at
            return replace(step, waits_for=TENCENT, since=since)
    if any(v.status == ReviewStatus.PENDING for v in versions):
        since = waiting_since(content.kind, project.account)
        return replace(step, waits_for=REVIEWERS, since=since)
    if found := there.get(RegistrationStatus.REJECTED):
        said = found.reply or _("Tencent did not approve it. Edit and resubmit it.")
        return replace(step, text=said)
    if there:
        return replace(step, waits_for=PLATFORM)
    ours = {v.status for v in versions}
    advice = next((said for status, said in _ADVICE.items() if status in ours), None)
    return replace(step, text=advice) if advice else step


def _standings(rows: QuerySet[Any], project: Project) -> list[_Standing]:
    here = FilteredRelation(
        "registrations",
        condition=Q(registrations__provider_account=project.provider_account_id),
    )
    found = rows.filter(account=project.account_id, deleted_at=None).annotate(here=here)
    facts = found.order_by("id").values_list(
        "status",
        "approved_at",
        "here__status",
        "here__created_at",
        "here__handed_over_at",
        "here__decided_at",
        "here__review_reply",
    )
    return [_Standing(*row) for row in facts]


def _address(url_name: str) -> str:
    """Where a page is, or "" where this console has none."""
    try:
        return reverse(url_name)
    except NoReverseMatch:
        return ""
