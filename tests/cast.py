"""The same people and things in every test.

Harbour Tea is a verified, activated enterprise: an owner, an operator and an analyst,
a project with an approved signature and three approved body templates. Outsider Ltd
belongs to somebody else. The platform has a reviewer and an admin.
"""

from dataclasses import dataclass

from django.utils import timezone

from accounts.enums import AccountKind, Role, StaffRole
from accounts.models import Account, Membership, User
from isms_console.lib import phone_numbers
from isms_console.lib.reviewing import ReviewStatus
from messaging.actions.sends import Wish, accept
from messaging.enums import Source
from messaging.models import Send
from projects.enums import LimitName, RegistrationStatus, TemplateKind
from projects.models import (
    BodyTemplate,
    Limit,
    Project,
    ProviderAccount,
    Registration,
    Signature,
)

PASSWORD = "cast-password-2026"
CONTENTS = {
    TemplateKind.OTP: "{1} is your code, valid for {2} minutes.",
    TemplateKind.NOTIFICATION: "Dear {1}, your parcel is on its way.",
    TemplateKind.MARKETING: "Dear member, all teas are 20% off. Reply T to stop.",
}
# Tencent's ids of the three templates, where no simulator registered them.
UPSTREAM_IDS = {
    TemplateKind.OTP: "1110",
    TemplateKind.NOTIFICATION: "1111",
    TemplateKind.MARKETING: "1112",
}


@dataclass(frozen=True)
class Cast:
    """Who and what every test may count on."""

    account: Account
    owner: User
    admin: User
    developer: User
    operator: User
    analyst: User
    outsider: User
    reviewer: User
    platform_admin: User
    provider: ProviderAccount
    project: Project
    signature: Signature
    otp: BodyTemplate
    notification: BodyTemplate
    marketing: BodyTemplate

    def send(
        self,
        *numbers: str,
        template: BodyTemplate | None = None,
        params: tuple[str, ...] | None = None,
    ) -> Send:
        """Accepts one text to these numbers; by default a one-time code, 483920 first.

        Each code is another, as the frequency rules want it.
        """
        template = template or self.otp
        if params is None:
            code = f"{483_920 + Send.objects.count()}"
            params = (code, "5") if template == self.otp else ()
        return accept(
            Wish(
                project=self.project,
                signature=self.signature,
                body_template=template,
                template_params=params,
                recipients=[phone_numbers.parse(number) for number in numbers],
                source=Source.CONSOLE,
                actor=self.operator,
            )
        )


def gather() -> Cast:
    """Makes them all."""
    account = _account()
    people = {role.value: _member(account, role) for role in Role}
    provider = _provider()
    templates = {
        kind.value: _template(account, provider, kind, 500 + position)
        for position, kind in enumerate(CONTENTS)
    }
    return Cast(
        account=account,
        outsider=_outsider(),
        reviewer=_user("reviewer", StaffRole.REVIEWER),
        platform_admin=_user("platform", StaffRole.PLATFORM_ADMIN),
        provider=provider,
        project=Project.objects.create(
            account=account,
            provider_account=provider,
            name="Webshop",
            sdk_app_id="2400106666",
            app_key="5f03a35d00ee52a21327ab048186a2c4",
        ),
        signature=_signature(account, provider),
        **people,
        **templates,
    )


def _account() -> Account:
    """With room for long lists; what a limit does is shown by tests that set one."""
    account = Account.objects.create(
        name="Harbour Tea", kind=AccountKind.ENTERPRISE, activated_at=timezone.now()
    )
    Limit.objects.create(
        account=account,
        name=LimitName.ACCOUNT_DAILY,
        value=2_000_000,
        changed_at=timezone.now(),
    )
    return account


def _outsider() -> User:
    elsewhere = Account.objects.create(name="Outsider Ltd")
    outsider = _user("outsider")
    Membership.objects.create(account=elsewhere, user=outsider, role=Role.OWNER)
    return outsider


def _provider() -> ProviderAccount:
    return ProviderAccount.objects.create(
        name="Upstream",
        scheme="http",
        # Nothing listens there: a test that talks must say to whom.
        endpoint="127.0.0.1:9",
        secret_id="AKIDCast",
        secret_key="cast-secret-key",
        upstream_sdk_app_id="2400000001",
    )


def _signature(account: Account, provider: ProviderAccount) -> Signature:
    signature = Signature.objects.create(
        account=account, sign_name="Harbour", status=ReviewStatus.APPROVED
    )
    Registration.objects.create(
        signature=signature,
        provider_account=provider,
        upstream_id="77",
        status=RegistrationStatus.APPROVED,
    )
    return signature


def _user(name: str, staff_role: str = "") -> User:
    return User.objects.create_user(
        f"{name}@cast.example", PASSWORD, name=name.title(), staff_role=staff_role
    )


def _member(account: Account, role: Role) -> User:
    user = _user(role.value)
    Membership.objects.create(account=account, user=user, role=role)
    return user


def _template(
    account: Account, provider: ProviderAccount, kind: TemplateKind, template_id: int
) -> BodyTemplate:
    template = BodyTemplate.objects.create(
        account=account,
        template_id=template_id,
        name=f"{kind.label} text",
        kind=kind,
        content=CONTENTS[kind],
        status=ReviewStatus.APPROVED,
    )
    Registration.objects.create(
        body_template=template,
        provider_account=provider,
        upstream_id=UPSTREAM_IDS[kind],
        status=RegistrationStatus.APPROVED,
    )
    return template
