"""What the bell holds: what can wait, but should be known.

Single messages are left out: one-time codes to phones that are off fail all day.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import Account
from messaging.queries.overview import held_provider_accounts
from messaging.queries.sends import sends_for

_LOOKS_BACK = timedelta(days=1)
_MOST = 5


@dataclass(frozen=True, slots=True)
class Notice:
    """One line: what is so, since when, and where to see more."""

    tone: str
    text: str
    at: datetime
    url: str


def notices(account: Account) -> list[Notice]:
    """Providers that take nothing, then the latest tasks with failures."""
    found = [
        Notice(
            "warning",
            _("%(name)s takes no messages; they wait.") % {"name": provider.name},
            provider.held_since,
            reverse("overview"),
        )
        for provider in held_provider_accounts(account)
        if provider.held_since
    ]
    since = timezone.now() - _LOOKS_BACK
    failed = sends_for(account).filter(
        total__gt=1, failed__gt=0, finished_at__gte=since
    )
    for send in failed[:_MOST]:
        said = ngettext(
            "%(failed)d of %(total)d message failed: %(name)s",
            "%(failed)d of %(total)d messages failed: %(name)s",
            send.total,
        )
        words = {
            "failed": send.failed,
            "total": send.total,
            "name": send.body_template.name,
        }
        url = reverse("send-detail", args=[send.id])
        found.append(Notice("danger", said % words, send.finished_at or since, url))
    return found
