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
    """Tells them what one comparison found, in one notice however much it is."""
    event = NoticeEvent.TENCENT_DIFFERS
    if len(registrations) == 1:
        [row] = registrations
        facts = _facts(row, row.error_message)
        _tell_platform(at, event, facts, row.content.account)
    elif registrations:
        _tell_platform(at, event, {"count": len(registrations)}, None)


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
