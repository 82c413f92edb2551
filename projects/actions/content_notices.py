"""Tells people how their signatures and templates fare at Tencent."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils import timezone

from accounts.actions.notices import tell
from accounts.enums import NoticeEvent, Permission, StaffRole
from accounts.models import Account, User
from accounts.queries.holders import holders
from isms_console.lib import reviewing
from projects.actions import recipient_notices
from projects.enums import BODY_TEMPLATE, SIGNATURE, RegistrationStatus
from projects.models import ProviderAccount, Registration
from projects.queries import registrations as queries

_VERDICTS = {
    RegistrationStatus.APPROVED: NoticeEvent.TENCENT_APPROVED,
    RegistrationStatus.REJECTED: NoticeEvent.TENCENT_REJECTED,
}


def tell_verdict(registration: Registration) -> None:
    """Tells the account's people what Tencent's review said."""
    content = registration.content
    if content.deleted_at is not None:
        return
    tell(
        users=holders(content.account, Permission.MANAGE_CONTENT),
        account=content.account,
        event=_VERDICTS[RegistrationStatus(registration.status)],
        facts=_facts(registration, registration.review_reply),
        url=_url(registration),
    )
    recipient_notices.tell_verdict(registration)


def tell_failure(registration: Registration) -> None:
    """Tells the platform's people of what could not be registered."""
    _tell_platform(
        registration.provider_account,
        NoticeEvent.TENCENT_FAILED,
        _facts(registration, registration.error_message),
        registration.content.account,
    )


def tell_drift(at: ProviderAccount, registrations: Sequence[Registration]) -> None:
    """Tells what one comparison found: in one notice each, however much it is.

    The platform's people of all of it, an account's people of what it still uses.
    """
    if registrations:
        owner = registrations[0].content.account if len(registrations) == 1 else None
        event = NoticeEvent.TENCENT_DIFFERS
        _tell_platform(at, event, _all_facts(registrations), owner)
    for account, rows in _in_use(registrations).items():
        _tell_blocked(account, rows)


def _in_use(rows: Sequence[Registration]) -> dict[Account, list[Registration]]:
    """What is neither deleted nor replaced by a newer version, by account."""
    ours = Registration.objects.filter(pk__in=[row.pk for row in rows])
    replaced = set(queries.replaced(ours, timezone.now()).values_list("pk", flat=True))
    found: dict[Account, list[Registration]] = {}
    for row in rows:
        if row.content.deleted_at is None and row.pk not in replaced:
            found.setdefault(row.content.account, []).append(row)
    return found


def _tell_blocked(account: Account, rows: Sequence[Registration]) -> None:
    tell(
        users=holders(account, Permission.MANAGE_CONTENT),
        account=account,
        event=NoticeEvent.TENCENT_BLOCKS,
        facts=_all_facts(rows),
        url=_url(rows[0]) if len(rows) == 1 else "",
    )
    recipient_notices.tell_blocked(account, rows)


def _all_facts(rows: Sequence[Registration]) -> dict[str, object]:
    if len(rows) == 1:
        return _facts(rows[0], rows[0].error_message)
    return {"count": len(rows)}


def _tell_platform(
    at: ProviderAccount,
    event: NoticeEvent,
    facts: dict[str, object],
    account: Account | None,
) -> None:
    people = User.objects.filter(staff_role=StaffRole.PLATFORM_ADMIN, is_active=True)
    url = reverse("provider-account", args=[at.pk])
    tell(users=people, account=account, event=event, facts=facts, url=url)


def _facts(registration: Registration, reply: str) -> dict[str, object]:
    title = str(registration.content)
    return {"kind": _kind(registration), "title": title, "reply": reply}


def _kind(registration: Registration) -> str:
    return BODY_TEMPLATE if registration.signature_id is None else SIGNATURE


def _url(registration: Registration) -> str:
    try:
        subject = reviewing.subject_of(_kind(registration))
    except KeyError:
        return ""
    return subject.url(registration.content.pk)
