"""The people, projects and texts of the demo, made once and found again."""

import secrets
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from accounts.enums import AccountKind, Role, StaffRole
from accounts.models import AccessKey, Account, Membership, User
from isms_console.lib.reviewing import ReviewStatus
from projects.actions import registering
from projects.enums import TemplateKind
from projects.models import BodyTemplate, Project, ProviderAccount, Signature

PASSWORD = "isms-demo-2026"  # noqa: S105 - it stands in var/demo.json for all to use

PEOPLE = [
    ("owner@demo.example", "Olivia Chen", Role.OWNER),
    ("admin@demo.example", "Adam Park", Role.ADMIN),
    ("developer@demo.example", "Dev Patel", Role.DEVELOPER),
    ("operator@demo.example", "Mei Tan", Role.OPERATOR),
    ("analyst@demo.example", "Ana Silva", Role.ANALYST),
]
STAFF = [
    ("reviewer@demo.example", "Ruth Weber", StaffRole.REVIEWER),
    ("reviewer2@demo.example", "Rosa Lind", StaffRole.REVIEWER),
    ("platform@demo.example", "Paul Okafor", StaffRole.PLATFORM_ADMIN),
]
TEMPLATES = [
    (
        TemplateKind.OTP,
        "Sign-in code",
        "{1} is your sign-in code, valid for {2} minutes. Never share it.",
    ),
    (
        TemplateKind.NOTIFICATION,
        "Parcel on its way",
        "Dear {1}, your parcel {2} is on its way and arrives on {3}.",
    ),
    (
        TemplateKind.MARKETING,
        "Members' weekend",
        "Dear member, this weekend all teas are 20% off in our shops. Reply T to stop.",
    ),
]
ACCOUNT = "Harbour Tea Trading"
SIGN_NAME = "Harbour Tea"


@dataclass(frozen=True)
class World:
    """What was made."""

    account: Account
    project: Project
    signature: Signature
    templates: list[BodyTemplate]
    key: AccessKey
    operator: User


def build(provider: dict[str, Any]) -> World:
    """Makes what is missing; `provider` holds the fields of the provider account."""
    account, _made = Account.objects.get_or_create(
        name=ACCOUNT,
        defaults={"kind": AccountKind.ENTERPRISE, "activated_at": timezone.now()},
    )
    second, _made = Account.objects.get_or_create(name="Harbour Tea Labs")
    people = [_person(account, *each) for each in PEOPLE]
    Membership.objects.get_or_create(
        account=second, user=people[0], defaults={"role": Role.OWNER}
    )
    for email, name, staff_role in STAFF:
        make_user(email, name, staff_role)
    upstream = _provider_account(provider)
    project, _made = Project.objects.get_or_create(
        account=account,
        name="Webshop",
        defaults={
            "provider_account": upstream,
            "sdk_app_id": "2400106666",
            "app_key": secrets.token_hex(16),
        },
    )
    return World(
        account,
        project,
        make_signature(account, SIGN_NAME),
        [
            make_template(account, 110 + position, text)
            for position, text in enumerate(TEMPLATES)
        ],
        _key(account, people[2]),
        people[3],
    )


def _person(account: Account, email: str, name: str, role: Role) -> User:
    user = make_user(email, name)
    Membership.objects.get_or_create(
        account=account, user=user, defaults={"role": role}
    )
    return user


def make_user(email: str, name: str, staff_role: str = "") -> User:
    """A person of the demo with its password; found again by the address."""
    found = User.objects.filter(email=email).first()
    if found is not None:
        return found
    return User.objects.create_user(
        email,
        PASSWORD,
        name=name,
        staff_role=staff_role,
        is_superuser=staff_role == StaffRole.PLATFORM_ADMIN,
    )


def _provider_account(fields: dict[str, Any]) -> ProviderAccount:
    account, _made = ProviderAccount.objects.update_or_create(
        name="Simulator", defaults=fields
    )
    return account


def make_signature(account: Account, sign_name: str) -> Signature:
    """An approved signature, to be registered upstream."""
    signature, _made = Signature.objects.get_or_create(
        account=account, sign_name=sign_name, status=ReviewStatus.APPROVED
    )
    registering.plan(signature)
    return signature


def make_template(
    account: Account, template_id: int, text: tuple[TemplateKind, str, str]
) -> BodyTemplate:
    """An approved body template, to be registered upstream."""
    kind, name, content = text
    template, _made = BodyTemplate.objects.get_or_create(
        account=account,
        name=name,
        defaults={
            "template_id": template_id,
            "kind": kind,
            "content": content,
            "status": ReviewStatus.APPROVED,
        },
    )
    registering.plan(template)
    return template


def _key(account: Account, user: User) -> AccessKey:
    key, _made = AccessKey.objects.get_or_create(
        account=account,
        defaults={
            "secret_id": "AKID" + secrets.token_hex(16),
            "secret_key": secrets.token_urlsafe(24),
            "created_by": user,
        },
    )
    return key
