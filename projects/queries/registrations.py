"""Registrations: which there are, what they are due for, and whose they are."""

import uuid
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from accounts.models import Account
from isms_console.lib.reviewing import ReviewStatus
from projects.enums import RegistrationStatus, RegistrationStep, RegistrationTask
from projects.models import (
    BodyTemplate,
    ProviderAccount,
    Registration,
    Signature,
)

Family = uuid.UUID | int

# By how much Tencent's clock and ours may differ; it refuses calls beyond that.
_CLOCKS_DIFFER = timedelta(minutes=5)
_HANDED_OVER = (
    RegistrationStep.HANDED_OVER,
    RegistrationStep.CHANGED,
    RegistrationStep.ADOPTED,
)


def registrations() -> QuerySet[Registration]:
    """All, with what they are about."""
    return Registration.objects.select_related(
        "provider_account",
        "signature__account",
        "body_template__account",
    )


def due(now: datetime) -> QuerySet[Registration]:
    """What a worker has to do now, the longest due first."""
    rows = registrations().exclude(task=RegistrationTask.NONE)
    rows = rows.filter(due_at__lte=now, provider_account__is_enabled=True)
    rows = rows.filter(Q(claimed_until=None) | Q(claimed_until__lt=now))
    held = Q(provider_account__held_until__gt=now)
    return rows.exclude(held).order_by("due_at", "id")


def of(content: Signature | BodyTemplate) -> QuerySet[Registration]:
    """The registrations of one version."""
    return registrations().filter(**_is(content))


def of_family(content: Signature | BodyTemplate) -> QuerySet[Registration]:
    """The registrations of all versions of a signature or template."""
    if isinstance(content, Signature):
        return registrations().filter(signature__uid=content.uid)
    return registrations().filter(body_template__template_id=content.template_id)


def approved(account: Account) -> dict[Family, Signature | BodyTemplate]:
    """Of each signature and template the newest version our reviewers approved."""
    rule = {"account": account, "status": ReviewStatus.APPROVED, "deleted_at": None}
    signatures = Signature.objects.filter(**rule).order_by("version")
    templates = BodyTemplate.objects.filter(**rule).order_by("version")
    rows: list[Signature | BodyTemplate] = [*signatures, *templates]
    return {family(each): each for each in rows}


def family(content: Signature | BodyTemplate) -> Family:
    """What the versions of one signature or template share."""
    return content.uid if isinstance(content, Signature) else content.template_id


def used_by(account: Account) -> list[ProviderAccount]:
    """The provider accounts that the account's projects send through."""
    rows = ProviderAccount.objects.filter(
        projects__account=account, projects__deleted_at=None
    )
    return list(rows.distinct().order_by("id"))


def ids_of_others(row: Registration) -> set[str]:
    """Tencent's ids of the same kind that other registrations stand on there.

    By the endpoint alone: two keys may open one account at Tencent, where ids are given
    once.
    """
    rows = Registration.objects.filter(
        provider_account__endpoint=row.provider_account.endpoint,
        signature__isnull=row.signature_id is None,
    )
    return set(rows.exclude(pk=row.pk).values_list("upstream_id", flat=True)) - {""}


def began_at(row: Registration) -> datetime:
    """What Tencent got before this was not handed over for what is done now."""
    if row.task == RegistrationTask.DELETE:
        return row.created_at - _CLOCKS_DIFFER
    planned = row.events.filter(step=RegistrationStep.PLANNED).order_by("-id").first()
    return (planned or row).created_at - _CLOCKS_DIFFER


def handed_text(row: Registration) -> str | None:
    """The text that Tencent was handed last; None where nobody wrote it down."""
    events = row.events.filter(step__in=_HANDED_OVER).order_by("-id")
    return events.values_list("text", flat=True).first()


def refused_before(
    content: Signature | BodyTemplate, provider_account: ProviderAccount
) -> QuerySet[Registration]:
    """Earlier versions that Tencent refused there: the next goes in their place."""
    rows = of_family(content).filter(
        provider_account=provider_account, status=RegistrationStatus.REJECTED
    )
    rows = rows.exclude(upstream_id="").exclude(**_is(content))
    return rows.order_by("-id")


def access_registration(
    provider: ProviderAccount, registration_id: int
) -> Registration:
    """One registration at the provider account, for staff (404 without)."""
    rows = registrations().filter(provider_account=provider)
    return get_object_or_404(rows, pk=registration_id)


def _is(content: Signature | BodyTemplate) -> dict[str, object]:
    if isinstance(content, Signature):
        return {"signature": content}
    return {"body_template": content}


def new(
    content: Signature | BodyTemplate, provider_account: ProviderAccount
) -> Registration:
    """A row that is not stored yet."""
    return Registration(provider_account=provider_account, **_is(content))
