from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from isms_console.lib import content_uses, texting, usage


class MessagingConfig(AppConfig):
    name = "messaging"
    verbose_name = _("Messaging")

    def ready(self) -> None:
        from messaging.actions.texting import PlatformTexter
        from messaging.queries.content_uses import SendUses
        from messaging.queries.uses import CountedUsage

        texting.install(PlatformTexter())
        content_uses.install(SendUses())
        usage.install(CountedUsage())
