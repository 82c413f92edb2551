"""Signatures and body templates with where they stand, as programs read it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic

from django.db.models import Exists, OuterRef, Q, QuerySet

from api.validators.pages import Page
from isms_console.lib.reviewing import ReviewStatus
from projects.enums import RegistrationStatus
from projects.queries.versions import (
    AnyContent,
    Content,
    approved_by_both,
    is_refused_upstream,
    newest,
)
from projects.queries.where_it_sends import registrations_of, with_registrations
from reviews.models import ReviewCase

_USABLE, _IN_REVIEW, _REFUSED = 0, 1, -1
_NOT_SUBMITTED = "Not submitted: it was withdrawn, or is a draft."


@dataclass(frozen=True, slots=True)
class Reviewed(Generic[AnyContent]):
    """A version with Tencent's StatusCode, what was said, and when it was submitted."""

    content: AnyContent
    status_code: int
    review_reply: str
    submitted_at: datetime


def page_of(
    rows: QuerySet[AnyContent], field: str, page: Page
) -> list[Reviewed[AnyContent]]:
    """The rows that a page wants, the newest first; its ids are of a field."""
    rows = with_registrations(rows).order_by("-id")
    if page.ids:
        return _reviewed(rows.filter(**{f"{field}__in": page.ids}))
    return _reviewed(rows[page.offset : page.offset + page.limit])


def current(rows: QuerySet[AnyContent]) -> QuerySet[AnyContent]:
    """Of each family the version that is in use, else the newest."""
    model = rows.model
    in_use = approved_by_both(rows)
    of_family = model._default_manager.filter(
        pk__in=in_use.values("pk"), **{model.family: OuterRef(model.family)}
    )
    newest_in_use = in_use.exclude(
        Exists(of_family.filter(version__gt=OuterRef("version")))
    )
    others = newest(rows).exclude(Exists(of_family))
    return rows.filter(
        Q(pk__in=newest_in_use.values("pk")) | Q(pk__in=others.values("pk"))
    )


def _reviewed(rows: Iterable[AnyContent]) -> list[Reviewed[AnyContent]]:
    found = list(rows)
    cases = _last_cases(found)
    return [_stands(row, cases.get(row.pk)) for row in found]


def _last_cases(found: list[AnyContent]) -> dict[int, ReviewCase]:
    if not found:
        return {}
    cases = ReviewCase.objects.filter(
        kind=found[0].kind_of_content, subject_key__in=[row.pk for row in found]
    )
    cases = cases.select_related("reason").defer("snapshot", "baseline")
    return {case.subject_key: case for case in cases.order_by("round")}


def _stands(content: AnyContent, case: ReviewCase | None) -> Reviewed[AnyContent]:
    code = _status_code(content)
    reply = _reply(content, case) if code == _REFUSED else ""
    since = case.submitted_at if case else content.created_at
    return Reviewed(content, code, reply, since)


def _status_code(content: Content) -> int:
    """Whether both sides approved, one still looks at it, or one refused.

    Tencent's 2, approved and not yet effective, is in review here: nothing can be sent
    with it yet.
    """
    if content.status == ReviewStatus.PENDING:
        return _IN_REVIEW
    if content.status != ReviewStatus.APPROVED or is_refused_upstream(content):
        return _REFUSED
    standings = {each.status for each in registrations_of(content)}
    return _USABLE if RegistrationStatus.APPROVED in standings else _IN_REVIEW


def _reply(content: Content, case: ReviewCase | None) -> str:
    """Why it cannot be used, in the words of whoever refused it."""
    if content.status == ReviewStatus.REJECTED and case is not None:
        reason = case.reason
        said = [f"{reason.title}.", reason.advice] if reason else []
        return " ".join(filter(None, [*said, case.reply]))
    if content.status == ReviewStatus.APPROVED:
        rows = registrations_of(content)
        return " ".join(sorted({row.review_reply or row.error_message for row in rows}))
    return _NOT_SUBMITTED
