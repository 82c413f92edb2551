"""Tells people how their signatures and templates fare at Tencent."""

from collections.abc import Sequence

from django.urls import reverse

from accounts.actions.notices import tell
from accounts.enums import NoticeEvent, Permission, StaffRole
from accounts.models import Account, User
from accounts.queries.holders import holders
from isms_console.lib import reviewing
from projects.actions import recipient_notices
from projects.enums import BODY_TEMPLATE, SIGNATURE, RegistrationStatus
from projects.models import ProviderAccount, Registration
from projects.queries import stand_ins

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
    """Tells the platform's people what one comparison found, in one notice."""
    if registrations:
        owner = registrations[0].content.account if len(registrations) == 1 else None
        event = NoticeEvent.TENCENT_DIFFERS
        _tell_platform(at, event, _all_facts(registrations), owner)


def tell_blocked(registrations: Sequence[Registration]) -> None:
    """Tells each account what it cannot send with any more, in one notice."""
    for account, rows in _felt(registrations).items():
        _tell_account(account, NoticeEvent.TENCENT_BLOCKS, rows)
        recipient_notices.tell_blocked(account, rows)


def tell_settled(registrations: Sequence[Registration]) -> None:
    """Tells each account what it can send with again, in one notice."""
    for account, rows in _felt(registrations).items():
        _tell_account(account, NoticeEvent.TENCENT_SETTLES, rows)
        recipient_notices.tell_settled(account, rows)


def _felt(rows: Sequence[Registration]) -> dict[Account, list[Registration]]:
    """Those that make a difference to their account, by account."""
    found: dict[Account, list[Registration]] = {}
    for row in stand_ins.felt([row.pk for row in rows]) if rows else ():
        found.setdefault(row.content.account, []).append(row)
    return found


def _tell_account(
    account: Account, event: NoticeEvent, rows: Sequence[Registration]
) -> None:
    tell(
        users=holders(account, Permission.MANAGE_CONTENT),
        account=account,
        event=event,
        facts=_all_facts(rows),
        url=_url(rows[0]) if len(rows) == 1 else "",
    )


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
