"""What the addresses of routes are about: one sample for each of their arguments.

A new route with an argument puts a sample here, by the argument's name. It belongs to
the cast's account, and where it belongs to one person, to its owner (to the reviewer, if
it is staff's): everybody else must not find it.
"""

import uuid
from datetime import timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.utils import timezone

from accounts.actions.notices import tell
from accounts.enums import NoticeEvent, Role
from accounts.models import Invitation, Membership, Notice
from accounts.queries.invitations import digest_of
from isms_console.lib import document_files
from messaging.models import Message
from projects.enums import DocumentRole
from projects.models import (
    AlarmRecipient,
    CountryRule,
    FrequencyExemption,
    Project,
    SignatureDocument,
    TemplateCase,
)
from projects.queries.recipients import digest_of as link_digest
from reviews.models import (
    Holiday,
    ReviewCase,
    ReviewReason,
    ReviewStandard,
    SavedView,
)
from tests.accounts.papers import pending, picture
from tests.cast import Cast
from tests.security_key import SecurityKey

SECRET = "s" * 43


def samples(cast: Cast) -> dict[str, Any]:
    """Argument → sample."""
    send = cast.send("+6581234567")
    verification = pending(cast.account, cast.owner)
    return {
        "account_uid": cast.account.uid,
        "case_uid": ReviewCase.objects.get().uid,
        "document_uid": verification.documents.get().uid,
        "field": "document_number",
        "key": "never-given",
        "key_id": _security_key(cast),
        "invitation_uid": _invitation(cast),
        "holiday_id": Holiday.objects.create(date="2027-01-01", name="New Year").pk,
        "reason_id": ReviewReason.objects.order_by("id")[0].pk,
        "standard_id": ReviewStandard.objects.order_by("id")[0].pk,
        "member_id": Membership.objects.get(user=cast.operator).pk,
        "notice_id": _notice(cast),
        "page": 1,
        "picture_uid": _picture(cast),
        "provider_account_id": cast.provider.pk,
        "deleted_uid": _deleted_project(cast),
        "project_uid": cast.project.uid,
        "country": _country(cast),
        "exemption_id": _exemption(cast),
        "limit_name": "same_text",
        "recipient_uid": _recipient(cast),
        "provider_id": "nowhere",
        "registration_id": cast.otp.registrations.get().pk,
        "secret": SECRET,
        "session_id": _session(cast),
        "signature_uid": cast.signature.uid,
        "uidb36": "1",
        "template_id": cast.otp.template_id,
        "test_id": _stored_test(cast),
        "view_id": SavedView.objects.create(user=cast.reviewer, name="Mine").pk,
        "send_id": send.id,
        "message_id": Message.objects.get().id,
    }


def _picture(cast: Cast) -> uuid.UUID:
    document = SignatureDocument.objects.create(
        signature=cast.signature,
        role=DocumentRole.CERTIFICATE,
        name="licence.png",
        size=1,
        sha256="",
        uploaded_by=cast.operator,
    )
    document_files.keep(document.uid, [picture("JPEG")])
    return document.uid


def _stored_test(cast: Cast) -> int:
    case = TemplateCase.objects.create(
        body_template=cast.otp,
        params=["1", "2"],
        expected_text="1 is your code, valid for 2 minutes.",
        expected_parts=1,
    )
    return case.pk


def _notice(cast: Cast) -> int:
    tell(
        users=[cast.owner],
        account=None,
        event=NoticeEvent.MOBILE_REMOVED,
        facts={"mobile": "+65••••4567"},
    )
    return Notice.objects.get(user=cast.owner, account=None).pk


def _country(cast: Cast) -> str:
    rules = CountryRule.objects.filter(project=cast.project)
    rules.create(project=cast.project, country="SG", changed_at=timezone.now())
    return "SG"


def _exemption(cast: Cast) -> int:
    exemption = FrequencyExemption.objects.create(
        project=cast.project, phone_number="+6581239999"
    )
    return exemption.pk


def _recipient(cast: Cast) -> uuid.UUID:
    recipient = AlarmRecipient.objects.create(
        project=cast.project,
        name="On call",
        email="oncall@cast.example",
        mobile="+6581239999",
        events=["over_limit"],
        link_digest=link_digest("link", SECRET),
        link_sent_at=timezone.now(),
    )
    return recipient.uid


def _security_key(cast: Cast) -> int:
    kind = Authenticator.Type.WEBAUTHN
    data = {"name": "Key", "credential": SecurityKey().register("anything")}
    key = Authenticator.objects.create(user=cast.owner, type=kind, data=data)
    return key.pk


def _deleted_project(cast: Cast) -> uuid.UUID:
    project = Project.objects.create(
        account=cast.account,
        provider_account=cast.provider,
        name="Old shop",
        sdk_app_id="2400106667",
        app_key="a" * 32,
        is_enabled=False,
        deleted_at=timezone.now(),
    )
    return project.uid


def _session(cast: Cast) -> int:
    session = UserSession.objects.create(
        user=cast.owner, ip="192.0.2.1", session_key="elsewhere"
    )
    return session.pk


def _invitation(cast: Cast) -> uuid.UUID:
    now = timezone.now()
    invitation = Invitation.objects.create(
        account=cast.account,
        email=cast.owner.email,
        role=Role.ANALYST,
        secret_digest=digest_of(SECRET),
        invited_by=cast.admin,
        sent_at=now,
        expires_at=now + timedelta(days=2),
    )
    return invitation.uid


# Who meets something else than the declared audience says, and why. Route → person →
# "in", "sign-in", "403" or "404"; `ANYBODY` for all that are not named.
ANYBODY = "anybody"
BY_DESIGN: dict[str, tuple[str, dict[str, str]]] = {
    "home": ("Leads visitors to sign in.", {"anonymous": "sign-in"}),
    "document-page": (
        "Reviewers look at documents, too.",
        {"reviewer": "in", "platform_admin": "in"},
    ),
    "signature-document": (
        "Who writes signatures looks at their documents, and reviewers do.",
        {
            **dict.fromkeys(("admin", "developer", "operator"), "in"),
            "reviewer": "in",
            "platform_admin": "in",
        },
    ),
    "case-answer": (
        "Only who speaks for the account answers about its identity.",
        {"developer": "404", "operator": "404"},
    ),
    "account_logout": ("Nobody is signed in.", {"anonymous": "sign-in"}),
} | {
    route: ("Goes on with what was begun on another page.", {"anonymous": "sign-in"})
    for route in (
        "account_email_verification_sent",
        "mfa_authenticate",
        "openid_connect_callback",
        "openid_connect_login",
        "socialaccount_signup",
    )
}

# Whose GET writes rows, into which tables, and why.
WRITING: dict[str, tuple[str, set[str]]] = (
    {
        route: (
            "Taking the log out of the house is on record.",
            {"accounts_auditchain", "accounts_auditentry"},
        )
        for route in ("audit-export", "platform-audit-export")
    }
    | {
        "inbox-open": ("Opening a notice is reading it.", {"accounts_notice"}),
    }
    | {
        route: (
            "Every look at a document is on record.",
            {"accounts_auditchain", "accounts_auditentry"},
        )
        for route in ("document-page", "signature-document")
    }
)

# Whose POST needs no CSRF token, and why.
WITHOUT_TOKEN = {
    "home": "Programs post to /; api.middleware answers them, and reads no cookie.",
}
