"""What stands in for what: versions beside each other at one provider account."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from isms_console.lib.reviewing import ReviewStatus
from projects.enums import RegistrationStatus, RegistrationTask
from projects.models import BodyTemplate, Project, Registration, Signature
from projects.queries.registrations import registrations
from projects.queries.where_it_sends import where_it_sends


def superseded(before: datetime) -> QuerySet[Registration]:
    """What nobody needs any more: a newer version is in use since before then."""
    of_signature, of_template = _approved_beside()
    newer_signature = of_signature.filter(
        decided_at__lt=before, signature__version__gt=OuterRef("signature__version")
    )
    newer_template = of_template.filter(
        decided_at__lt=before,
        body_template__version__gt=OuterRef("body_template__version"),
    )
    rows = registrations().filter(
        status__in=(RegistrationStatus.APPROVED, RegistrationStatus.DRIFTED),
        task=RegistrationTask.NONE,
    )
    return rows.filter(Exists(newer_signature) | Exists(newer_template))


def felt(ids: Sequence[int]) -> QuerySet[Registration]:
    """Of these those by which alone their account sends something somewhere.

    What is deleted, what another version stands in for, and what its projects moved
    away from makes no difference to an account.
    """
    of_signature, of_template = _approved_beside()
    others = Exists(of_signature.exclude(pk=OuterRef("pk"))) | Exists(
        of_template.exclude(pk=OuterRef("pk"))
    )
    there = where_it_sends().filter(pk__in=ids)
    alone = registrations().filter(pk__in=there.values("pk")).exclude(others)
    return alone.filter(
        _is_approved_here("signature") | _is_approved_here("body_template")
    )


def unplanned() -> list[QuerySet[Any]]:
    """What is to be registered by its newest approved version and has no row for it."""
    return [
        _unplanned(Signature, "signature"),
        _unplanned(BodyTemplate, "body_template"),
    ]


def _unplanned(model: type[Signature] | type[BodyTemplate], kind: str) -> QuerySet[Any]:
    rows = model._default_manager.filter(
        status=ReviewStatus.APPROVED, deleted_at=None
    ).select_related("account")
    newer = rows.filter(
        version__gt=OuterRef("version"), **{model.family: OuterRef(model.family)}
    )
    planned = Registration.objects.filter(
        provider_account=OuterRef("provider_account"),
        **{kind: OuterRef(OuterRef("pk"))},
    )
    projects = Project.objects.filter(account=OuterRef("account"), deleted_at=None)
    waiting = projects.exclude(Exists(planned))
    return rows.exclude(Exists(newer)).filter(Exists(waiting)).order_by("id")


def _approved_beside() -> tuple[QuerySet[Registration], QuerySet[Registration]]:
    """Versions of the same signature, or template, that both sides approved there."""
    approved = Registration.objects.filter(
        provider_account=OuterRef("provider_account"),
        status=RegistrationStatus.APPROVED,
    )
    return (
        approved.filter(
            _is_approved_here("signature"), signature__uid=OuterRef("signature__uid")
        ),
        approved.filter(
            _is_approved_here("body_template"),
            body_template__template_id=OuterRef("body_template__template_id"),
        ),
    )


def _is_approved_here(kind: str) -> Q:
    status = {f"{kind}__status": ReviewStatus.APPROVED}
    return Q(**status, **{f"{kind}__deleted_at": None, f"{kind}__isnull": False})
