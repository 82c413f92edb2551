"""Limits, countries and alarm recipients of the demo."""

from django.utils import timezone

from accounts.models import Account
from messaging.management.demo_world import World
from projects.enums import AlarmEvent, LimitName
from projects.models import AlarmRecipient, CountryRule, FrequencyExemption, Limit

_ACCOUNT_PARTS = 100_000
_PROJECT = {LimitName.DAILY_PARTS: 20_000, LimitName.DAILY_ALARM: 15_000}
_COUNTRIES = [("SG", 4000, 5000), ("HK", 1500, 2000), ("MY", None, None)]


def build(world: World, platform: Account) -> None:
    """Makes what is missing. The list of countries stays switched off."""
    for account in (world.account, platform):
        _limit(world, LimitName.ACCOUNT_DAILY, _ACCOUNT_PARTS, account=account)
    for name, value in _PROJECT.items():
        _limit(world, name, value, project=world.project)
    now = timezone.now()
    for country, alarm, daily_limit in _COUNTRIES:
        CountryRule.objects.get_or_create(
            project=world.project,
            country=country,
            defaults={
                "alarm": alarm,
                "daily_limit": daily_limit,
                "changed_by": world.operator,
                "changed_at": now,
            },
        )
    FrequencyExemption.objects.get_or_create(
        project=world.project,
        phone_number="+6581230000",
        defaults={"added_by": world.operator},
    )
    AlarmRecipient.objects.get_or_create(
        project=world.project,
        name="On call",
        defaults={
            "email": "oncall@harbourtea.example",
            "mobile": "+6581230000",
            "events": [event.value for event in AlarmEvent],
            "email_confirmed_at": now,
            "created_by": world.operator,
        },
    )


def _limit(world: World, name: LimitName, value: int, **owner: object) -> None:
    Limit.objects.get_or_create(
        **owner,
        name=name,
        defaults={
            "value": value,
            "changed_by": world.operator,
            "changed_at": timezone.now(),
        },
    )
