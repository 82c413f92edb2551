"""Provider accounts, for the platform's people."""

import uuid
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404

from projects.enums import SIGNATURE, RegistrationStatus
from projects.models import Project, ProviderAccount, Registration
from projects.queries.registrations import registrations

_TROUBLES = (RegistrationStatus.FAILED, RegistrationStatus.DRIFTED)


def provider_accounts() -> QuerySet[ProviderAccount]:
    """All, by name, with `used_by` projects and `troubles` at Tencent."""
    used = Project.objects.filter(deleted_at=None)
    troubles = Registration.objects.filter(status__in=_TROUBLES)
    rows = ProviderAccount.objects.annotate(
        used_by=_counted(used), troubles=_counted(troubles)
    )
    return rows.defer("secret_id", "secret_key").order_by("name", "id")


def _counted(rows: QuerySet[Any]) -> Coalesce:
    """How many there are of each provider account; one index each, no join."""
    mine = rows.filter(provider_account=OuterRef("pk")).order_by()
    counts = mine.values("provider_account").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counts, output_field=IntegerField()), 0)


def access_provider_account(pk: int) -> ProviderAccount:
    """One, for staff (404 when there is none)."""
    return get_object_or_404(ProviderAccount.objects.defer("secret_key"), pk=pk)


def for_new_projects() -> ProviderAccount | None:
    """The one that new projects send through: the first that takes them."""
    offered = ProviderAccount.objects.filter(is_enabled=True, takes_new_projects=True)
    return offered.defer("secret_id", "secret_key").order_by("id").first()


def projects_using(account: ProviderAccount) -> QuerySet[Project]:
    """The projects that send through it, by account and name."""
    rows = Project.objects.filter(provider_account=account, deleted_at=None)
    rows = rows.select_related("account").defer("app_key", "old_app_key")
    return rows.order_by("account__name", "name", "id")


def access_project_at(account: ProviderAccount, uid: uuid.UUID) -> Project:
    """A project that sends through it, for staff (404 when it does not)."""
    rows = projects_using(account).select_related("account", "provider_account")
    return get_object_or_404(rows, uid=uid)


def move_targets(account: ProviderAccount) -> QuerySet[ProviderAccount]:
    """Where its projects may be moved to: the other enabled ones, by name."""
    others = ProviderAccount.objects.filter(is_enabled=True).exclude(pk=account.pk)
    return others.defer("secret_id", "secret_key").order_by("name", "id")


def registrations_at(
    account: ProviderAccount, *, q: str = "", status: str = "", kind: str = ""
) -> QuerySet[Registration]:
    """What stands there, what was moved last first."""
    rows = registrations().filter(provider_account=account)
    if q:
        rows = rows.filter(
            Q(signature__sign_name__icontains=q)
            | Q(body_template__name__icontains=q)
            | Q(body_template__content__icontains=q)
            | Q(upstream_id=q)
        )
    if status:
        rows = rows.filter(status=status)
    if kind:
        rows = rows.filter(signature__isnull=kind != SIGNATURE)
    return rows.defer(
        "provider_account__secret_id", "provider_account__secret_key"
    ).order_by("-id")
