"""What the overview shows: today, the day before, and the next step."""

from datetime import UTC, datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from messaging.models import Send
from projects.models import ProviderAccount
from projects.queries.journeys import Step, activation_step, verification_step
from projects.queries.sendable import (
    sendable_projects,
    sendable_signatures,
    sendable_templates,
)


def today(now: datetime | None = None) -> datetime:
    """Midnight in the current time zone, or the half hour before it.

    Statistics are kept by full hours of UTC, so in a zone that is half an hour off
    the day begins with the hour that holds its midnight.
    """
    local = timezone.localtime(now)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight - timedelta(minutes=midnight.astimezone(UTC).minute)


def checklist(account: Account) -> list[Step]:
    """The journey from verification to the first message, as it stands."""
    project = sendable_projects(account).first()
    return [
        verification_step(account),
        activation_step(account),
        Step(
            _("Project"),
            _("A project gives you an SDK AppID and an App Key."),
            project is not None,
            reverse("project-list"),
            _("Projects"),
        ),
        Step(
            _("Signature"),
            _("Approved by our reviewers and by Tencent."),
            project is not None and sendable_signatures(project).exists(),
        ),
        Step(
            _("Body template"),
            _("Approved by our reviewers and by Tencent."),
            project is not None and sendable_templates(project).exists(),
        ),
        Step(
            _("First message"),
            _("Send it from the console or by API."),
            Send.objects.filter(account=account).exists(),
        ),
    ]


def held_provider_accounts(account: Account) -> list[ProviderAccount]:
    """Those of the account's projects to which nothing can be handed over now."""
    held = ProviderAccount.objects.filter(
        held_since__isnull=False, is_enabled=True, projects__account=account
    )
    return list(
        held.defer("secret_id", "secret_key").distinct().order_by("held_since", "id")
    )


def day_before(midnight: datetime) -> tuple[datetime, datetime]:
    """The same time span one day earlier, up to the current hour."""
    elapsed = timezone.now() - midnight
    start = midnight - timedelta(days=1)
    return start, start + elapsed
