"""Of a version's registrations those that matter: where its account sends.

A project that moved to another provider account leaves registrations behind. They stay
at Tencent and are compared, and neither help nor hinder anybody.
"""

from typing import Any, TypeVar

from django.db.models import (
    Exists,
    OuterRef,
    Prefetch,
    QuerySet,
    prefetch_related_objects,
)
from django.db.models.functions import Coalesce

from projects.models import BodyTemplate, Project, Registration, Signature

_Content = TypeVar("_Content", bound=Signature | BodyTemplate)


def where_it_sends() -> QuerySet[Registration]:
    """Those at provider accounts of their account's projects; without any, all."""
    account = Coalesce(
        OuterRef("signature__account"), OuterRef("body_template__account")
    )
    projects = Project.objects.filter(account=account, deleted_at=None)
    here = projects.filter(provider_account=OuterRef("provider_account"))
    return Registration.objects.filter(Exists(here) | ~Exists(projects))


def with_registrations(rows: QuerySet[_Content]) -> QuerySet[_Content]:
    """The rows, with these fetched as their `registrations`, by one query for all."""
    return rows.prefetch_related(_fetched())


def registrations_of(content: Signature | BodyTemplate) -> list[Registration]:
    """Those of one version; no query where they were fetched with it."""
    prefetch_related_objects([content], _fetched())
    return list(content.registrations.all())


def _fetched() -> Any:
    rows = where_it_sends().select_related("provider_account").order_by("id")
    return Prefetch("registrations", queryset=rows)
