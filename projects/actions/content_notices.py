"""Tells people how their signatures and templates fare at Tencent."""

from django.urls import reverse

from accounts.actions.notices import tell
from accounts.enums import NoticeEvent, Permission, StaffRole
from accounts.models import User
from accounts.queries.holders import holders
from isms_console.lib import reviewing
from projects.enums import BODY_TEMPLATE, SIGNATURE, RegistrationStatus
from projects.models import Registration

_VERDICTS = {
    RegistrationStatus.APPROVED: NoticeEvent.TENCENT_APPROVED,
    RegistrationStatus.REJECTED: NoticeEvent.TENCENT_REJECTED,
}
_TROUBLES = {
    RegistrationStatus.FAILED: NoticeEvent.TENCENT_FAILED,
    RegistrationStatus.DRIFTED: NoticeEvent.TENCENT_DIFFERS,
}


def tell_verdict(registration: Registration) -> None:
    """Tells the account's people what Tencent's review said."""
    content = registration.content
    if content.deleted_at is not None:
        return
    tell(
        users=holders(content.account, Permission.MANAGE_PROJECTS),
        account=content.account,
        event=_VERDICTS[RegistrationStatus(registration.status)],
        facts=_facts(registration, registration.review_reply),
        url=_url(registration),
    )


def tell_trouble(registration: Registration) -> None:
    """Tells the platform's people what they have to look into."""
    people = User.objects.filter(staff_role=StaffRole.PLATFORM_ADMIN, is_active=True)
    tell(
        users=people,
        account=registration.content.account,
        event=_TROUBLES[RegistrationStatus(registration.status)],
        facts=_facts(registration, registration.error_message),
        url=reverse("provider-account", args=[registration.provider_account_id]),
    )


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
