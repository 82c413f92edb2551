"""Encrypts every stored secret anew with the first of ENCRYPTION_KEYS.

What is keyed by SECRET_KEY, the digests of identities, is made anew, too.
"""

from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand

from accounts.actions.identity_verifications import redigest
from projects.actions.secrets import reencrypt


class Command(BaseCommand):
    help = "Encrypt all stored secrets with the newest key; then the old may go."

    def handle(self, **options: Any) -> None:
        count = sum(reencrypt(model) for model in apps.get_models())
        redigest()
        self.stdout.write(f"{count} secrets now rest under the newest key.")
