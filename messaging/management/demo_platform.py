"""The platform's own account: its texts carry codes and notices to mobiles.

Its ids are those that scripts/serve.py names in the environment of a demo.
"""

import secrets

from django.utils import timezone

from accounts.enums import AccountKind
from accounts.models import Account
from messaging.management.demo_world import make_signature, make_template
from projects.enums import TemplateKind
from projects.models import Project, ProviderAccount

TEMPLATES = [
    (
        120,
        TemplateKind.OTP,
        "Verification mobile",
        "{1} is your code for ISMS Console, valid for {2} minutes.",
    ),
    (
        121,
        TemplateKind.NOTIFICATION,
        "Notice",
        "News from ISMS Console: {1} Sign in to read more.",
    ),
]


def build(upstream: ProviderAccount) -> Account:
    """Makes what is missing; returns the platform's account."""
    account, _made = Account.objects.get_or_create(
        name="ISMS Console",
        defaults={"kind": AccountKind.ENTERPRISE, "activated_at": timezone.now()},
    )
    Project.objects.get_or_create(
        account=account,
        name="Platform texts",
        defaults={
            "provider_account": upstream,
            "sdk_app_id": "2400100001",
            "app_key": secrets.token_hex(16),
        },
    )
    make_signature(account, "ISMS Console")
    for template_id, *text in TEMPLATES:
        make_template(account, template_id, tuple(text))
    return account
