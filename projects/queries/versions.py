"""Versions of signatures and body templates."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import Exists, OuterRef, QuerySet

from isms_console.lib.reviewing import ReviewStatus
from isms_console.lib.word_diff import Run, word_diff
from projects.enums import RegistrationStatus
from projects.models import BodyTemplate, Signature
from projects.models.versions import EDITABLE, OPEN

Content = Signature | BodyTemplate
AnyContent = TypeVar("AnyContent", bound=Content)

# Where Tencent takes a change of what it knows (wire reference B.12, B.16).
REFUSED = (RegistrationStatus.REJECTED, RegistrationStatus.FAILED)


def versions_of(content: AnyContent) -> QuerySet[AnyContent]:
    """All versions that are not deleted, the newest first."""
    return every_version_of(content).filter(deleted_at=None).order_by("-version")


def every_version_of(content: AnyContent) -> QuerySet[AnyContent]:
    """Deleted ones, too."""
    rows: QuerySet[AnyContent] = rows_of(content)
    return rows.filter(**{content.family: getattr(content, content.family)})


def rows_of(content: Content) -> Any:
    """The table of its kind, as a query."""
    return type(content)._default_manager.all()


@dataclass(frozen=True, slots=True)
class Changed(Generic[AnyContent]):
    """A version, and what it changed of a text of the one before; [] for the first."""

    version: AnyContent
    runs: list[Run]


def with_changes(content: AnyContent, field: str) -> list[Changed[AnyContent]]:
    """All versions that are not deleted, the newest first, with what each changed."""
    versions = list(versions_of(content).select_related("created_by"))
    texts = [getattr(version, field) for version in versions]
    return [
        Changed(version, word_diff(before, after) if before is not None else [])
        for version, after, before in zip(
            versions, texts, [*texts[1:], None], strict=False
        )
    ]


def open_version(content: AnyContent) -> AnyContent | None:
    """The one that is written or under review, if there is one."""
    return versions_of(content).filter(status__in=OPEN).first()


def approved_before(content: AnyContent) -> AnyContent | None:
    """The approved version that this one would replace."""
    earlier = versions_of(content).filter(
        version__lt=content.version, status=ReviewStatus.APPROVED
    )
    return earlier.first()


def is_refused_upstream(content: Content) -> bool:
    """Whether Tencent refused what our reviewers approved, and has none of it."""
    standings = {each.status for each in content.registrations.all()}
    return bool(standings) and standings <= set(REFUSED)


def may_be_changed(content: Content) -> bool:
    """Whether the account can change this version rather than write the next one."""
    if content.deleted_at is not None:
        return False
    if content.status == ReviewStatus.APPROVED:
        return is_refused_upstream(content) and open_version(content) is None
    return content.status in (*EDITABLE, ReviewStatus.PENDING)


def newest(rows: QuerySet[AnyContent]) -> QuerySet[AnyContent]:
    """Of each family of these rows the newest version that is not deleted."""
    model = rows.model
    newer = model._default_manager.filter(
        deleted_at=None,
        version__gt=OuterRef("version"),
        **{model.family: OuterRef(model.family)},
    )
    return rows.filter(deleted_at=None).exclude(Exists(newer))
