"""Setting limits and recipients in tests."""

from django.utils import timezone

from projects.models import AlarmRecipient, CountryRule, Limit


def put(name, value, **owner):
    """A limit of a project, an account or (without owner) the platform."""
    owner = {"account": None, "project": None} | owner
    Limit.objects.update_or_create(
        **owner,
        name=name,
        defaults={"value": value, "changed_at": timezone.now()},
    )


def listed(project, *countries, only=True, **values):
    """Countries on the project's list."""
    for country in countries:
        CountryRule.objects.create(
            project=project, country=country, changed_at=timezone.now(), **values
        )
    project.only_listed_countries = only
    project.save(update_fields=["only_listed_countries"])


def recipient(project, *events, **fields):
    """An alarm recipient whose e-mail address is confirmed."""
    return AlarmRecipient.objects.create(
        **{
            "project": project,
            "name": "On call",
            "email": "oncall@cast.example",
            "events": list(events),
            "email_confirmed_at": timezone.now(),
        }
        | fields
    )
