from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from isms_console.lib import reviewing


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = _("Accounts")

    def ready(self) -> None:
        from accounts import signals
        from accounts.subjects import IdentityVerificationSubject

        reviewing.register(IdentityVerificationSubject())
        signals.connect()
