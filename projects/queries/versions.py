"""Versions of signatures and body templates."""

from typing import Any, TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet

from isms_console.lib.reviewing import ReviewStatus
from projects.enums import RegistrationStatus
from projects.models import BodyTemplate, Signature
from projects.models.versions import EDITABLE, OPEN
from projects.queries.undo import undo_starts
from projects.queries.where_it_sends import registrations_of, where_it_sends
from reviews.queries.cases import is_open

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
    standings = {each.status for each in registrations_of(content)}
    return bool(standings) and standings <= set(REFUSED)


def may_be_changed(content: Content) -> bool:
    """Whether the account can change this version rather than write the next one."""
    if content.deleted_at is not None:
        return False
    if content.status == ReviewStatus.APPROVED:
        return (
            is_refused_upstream(content)
            and open_version(content) is None
            and not is_open(content.kind_of_content, content.pk)
        )
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


def gone(rows: QuerySet[AnyContent]) -> list[AnyContent]:
    """Of these rows the last version of each deleted family that can be restored."""
    model = rows.model
    family = model._default_manager.filter(**{model.family: OuterRef(model.family)})
    later = Q(deleted_at__gt=OuterRef("deleted_at")) | Q(
        deleted_at=OuterRef("deleted_at"), version__gt=OuterRef("version")
    )
    rows = rows.filter(deleted_at__gt=undo_starts())
    rows = rows.exclude(Exists(family.filter(deleted_at=None)))
    return list(rows.exclude(Exists(family.filter(later))).order_by("-deleted_at"))


def version_in_use(content: AnyContent) -> AnyContent | None:
    """The version that messages go out with somewhere; None: there is none."""
    return approved_by_both(versions_of(content)).first()


def approved_by_both(rows: QuerySet[AnyContent]) -> QuerySet[AnyContent]:
    """Of these rows those that can be sent with somewhere that their account sends."""
    there = where_it_sends().filter(status=RegistrationStatus.APPROVED)
    rows = rows.filter(status=ReviewStatus.APPROVED, deleted_at=None)
    return rows.filter(registrations__in=there)
