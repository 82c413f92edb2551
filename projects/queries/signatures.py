"""Signatures of an account, one row for each: its newest version."""

import uuid
from typing import Any

from django.db.models import DateTimeField, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404

from accounts.models import Account
from isms_console.lib.content_uses import Uses, counter
from isms_console.lib.reviewing import ReviewStatus
from projects.enums import SIGNATURE, SignPurpose
from projects.models import Signature
from projects.queries.undo import undo_starts
from projects.queries.versions import (
    REFUSED,
    approved_by_both,
    every_version_of,
    newest,
)
from projects.queries.where_it_sends import where_it_sends, with_registrations
from projects.validators.standards import SignatureDraft
from reviews.models import ReviewCase
from reviews.models.catalogue import in_reader_language

MOST_SIGNATURES = 50


def count_of(account: Account) -> int:
    """How many signatures the account has."""
    rows = Signature.objects.filter(account=account, deleted_at=None)
    return rows.values("uid").distinct().count()


def listed(account: Account) -> QuerySet[Signature]:
    """The newest version of each, the latest first, with where it stands.

    `since`: how long it has been so; `in_use`: the version that messages go out with;
    `is_refused`: Tencent has none of it.
    """
    rows = newest(Signature.objects.filter(account=account))
    registrations = where_it_sends().filter(signature=OuterRef("pk"))
    last = ReviewCase.objects.filter(
        kind=SIGNATURE, subject_key=OuterRef("pk"), status=OuterRef("status")
    ).order_by("-round")
    title = in_reader_language("reason__title_en", "reason__title_zh")
    family = approved_by_both(Signature.objects.filter(uid=OuterRef("uid")))
    return with_registrations(
        rows.annotate(
            since=Coalesce(
                Subquery(last.values("decided_at")[:1]),
                Subquery(last.values("submitted_at")[:1]),
                F("created_at"),
                output_field=DateTimeField(),
            ),
            reply=Subquery(last.values("reply")[:1]),
            reason=Subquery(last.values(title)[:1]),
            in_use=Subquery(family.order_by("-version").values("version")[:1]),
            is_refused=Exists(registrations)
            & ~Exists(registrations.exclude(status__in=REFUSED)),
        ).order_by("-id")
    )


def narrow(rows: QuerySet[Any], *, text: str, state: str) -> QuerySet[Any]:
    """Those with a piece of text, in a state: of ours, or at Tencent."""
    if text:
        rows = rows.filter(sign_name__icontains=text)
    approved = rows.filter(status=ReviewStatus.APPROVED)
    usable = Q(in_use=F("version"))
    match state:
        case "":
            return rows
        case "usable":
            return rows.filter(in_use__isnull=False)
        case "tencent":
            return approved.filter(is_refused=False).exclude(usable)
        case "refused":
            return approved.filter(is_refused=True)
    return rows.filter(status=state)


def access_signature(account: Account, uid: uuid.UUID) -> Signature:
    """The newest version (else 404); of a deleted one the last, while it can return."""
    rows = Signature.objects.filter(account=account, uid=uid)
    rows = rows.select_related("account", "created_by")
    found = rows.filter(deleted_at=None).order_by("-version").first()
    if found is None:
        recent = rows.filter(deleted_at__gt=undo_starts())
        found = recent.order_by("-deleted_at", "-version").first()
    if found is None:
        raise Http404
    return found


def draft_of(signature: Signature) -> SignatureDraft:
    """What the written rules look at."""
    return SignatureDraft(
        sign_name=signature.sign_name,
        sign_type=signature.sign_type,
        purpose=signature.purpose,
        remark=signature.remark,
    )


def with_text(signature: Signature) -> Signature | None:
    """What has the same text and is approved or under review; None: nothing is."""
    rows = Signature.objects.filter(
        account=signature.account_id,
        sign_name=signature.sign_name,
        status__in=[ReviewStatus.PENDING, ReviewStatus.APPROVED],
        deleted_at=None,
    )
    return rows.exclude(pk=signature.pk).first()


def uses_of(signature: Signature) -> Uses:
    """What was sent with any of its versions."""
    keys = list(every_version_of(signature).values_list("pk", flat=True))
    return counter().of_signatures(keys)


def is_first(account: Account) -> bool:
    """Whether no signature of its own was approved yet."""
    own = Signature.objects.filter(
        account=account,
        purpose=SignPurpose.OWN,
        status=ReviewStatus.APPROVED,
        deleted_at=None,
    )
    return not own.exists()
