"""What Tencent did with a version: the second clock of its timeline."""

from isms_console.lib.reviewing import Elsewhere
from projects.enums import RegistrationStep
from projects.models import RegistrationEvent
from projects.queries.versions import Content


def elsewhere(content: Content) -> list[Elsewhere]:
    """Every step of its registrations, the oldest first.

    Where the account sends by several provider accounts, each step names its own.
    """
    rows = RegistrationEvent.objects.filter(
        registration__in=content.registrations.all()
    )
    rows = rows.select_related("registration__provider_account").order_by("id")
    events = list(rows.defer("registration__provider_account__secret_key"))
    several = len({row.registration_id for row in events}) > 1
    return [
        Elsewhere(
            RegistrationStep(row.step).label,
            row.created_at,
            _said(row, several=several),
            RegistrationStep(row.step).tone,
            row.code,
        )
        for row in events
    ]


def _said(row: RegistrationEvent, *, several: bool) -> str:
    if not several:
        return row.text
    return f"{row.registration.provider_account.name}: {row.text}".removesuffix(": ")
