"""Adds and changes our credentials at Tencent, switches them on and off."""

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.models import User
from isms_console.lib.errors import MovedOn, Refusal
from projects import queue
from projects.enums import RegistrationTask
from projects.models import ProviderAccount, Registration
from projects.validators.provider_addresses import check_address

_SECRETS = ("secret_id", "secret_key")
_SHOWN = (
    *("name", "site", "scheme", "endpoint", "region", "upstream_sdk_app_id"),
    "takes_new_projects",
)
# Where these lead, other signatures and templates may be.
_WHERE = ("scheme", "endpoint", "secret_id")


def add(values: Mapping[str, Any], *, actor: User) -> ProviderAccount:
    """A new provider account. Raises Refusal."""
    for name in _SECRETS:
        if not values[name]:
            raise Refusal("missing", _("Enter it from Tencent's console."), name)
    account = ProviderAccount(**values)
    _check(account)
    with transaction.atomic():
        _save(account)
        details = {name: values[name] for name in _SHOWN}
        _record(account, actor, "provider.added", details)
    return account


def edit(
    account: ProviderAccount, values: Mapping[str, Any], *, actor: User
) -> ProviderAccount:
    """Changes it; an empty secret keeps the stored one. Raises Refusal.

    What waits for working keys is tried at once, and what is registered is compared
    at once where another address or key leads elsewhere.
    """
    with transaction.atomic():
        row = ProviderAccount.objects.select_for_update().get(pk=account.pk)
        before = {name: getattr(row, name) for name in (*_SHOWN, *_SECRETS)}
        for name, value in values.items():
            if value or name not in _SECRETS:
                setattr(row, name, value)
        _check(row)
        leads_elsewhere = any(before[name] != getattr(row, name) for name in _WHERE)
        if leads_elsewhere:
            row.compared_at = None
            queue.compare_now()
        _save(row)
        _try_now(row)
        _record(row, actor, "provider.changed", _changes(before, row))
    return row


def switch(account: ProviderAccount, *, on: bool, actor: User) -> None:
    """Lets things be handed to it, or nothing. Raises MovedOn when it is so already."""
    with transaction.atomic():
        rows = ProviderAccount.objects.filter(pk=account.pk, is_enabled=not on)
        if not rows.update(is_enabled=on, updated_at=timezone.now()):
            raise MovedOn
        if on:
            _try_now(account)
        _record(account, actor, "provider.enabled" if on else "provider.disabled", {})


def _check(account: ProviderAccount) -> None:
    check_address(site=account.site, scheme=account.scheme, endpoint=account.endpoint)
    if not (
        account.upstream_sdk_app_id.isascii() and account.upstream_sdk_app_id.isdigit()
    ):
        message = _("An SmsSdkAppId has digits only.")
        raise Refusal("not_an_id", message, "upstream_sdk_app_id")
    others = ProviderAccount.objects.exclude(pk=account.pk)
    if others.filter(name=account.name).exists():
        raise Refusal("taken", _("This name is taken; choose another."), "name")
    same = others.filter(
        endpoint=account.endpoint, upstream_sdk_app_id=account.upstream_sdk_app_id
    )
    if same.exists():
        message = _("This application at this endpoint is there already.")
        raise Refusal("taken", message, "upstream_sdk_app_id")


def _save(account: ProviderAccount) -> None:
    try:
        with transaction.atomic():
            account.save()
    except IntegrityError as taken:
        message = _("Somebody just added the same. Look at the list.")
        raise Refusal("taken", message, "name") from taken


def _try_now(account: ProviderAccount) -> None:
    waiting = Registration.objects.filter(provider_account=account)
    waiting = waiting.exclude(task__in=("", RegistrationTask.DELETE))
    waiting.update(due_at=timezone.now())
    queue.nudge()


def _changes(before: Mapping[str, Any], row: ProviderAccount) -> dict[str, object]:
    pairs = {name: (before[name], getattr(row, name)) for name in _SHOWN}
    details = audit.changed(**pairs)
    secrets = [name for name in _SECRETS if before[name] != getattr(row, name)]
    return {**details, "secrets": secrets} if secrets else details


def _record(
    account: ProviderAccount, actor: User, act: str, details: Mapping[str, object]
) -> None:
    audit.record(
        account=None, actor=actor, act=act, subject=account.name, details=details
    )
