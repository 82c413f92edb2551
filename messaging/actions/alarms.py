"""Tells alarm recipients of limits: once a day or an hour, not at each message."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from isms_console.lib import countries, usage
from messaging.actions.limit_refusals import COUNTRY_DAILY, LimitRefusal
from messaging.models import AlarmMark
from projects.actions.recipients import tell_recipients
from projects.enums import AlarmEvent, LimitName
from projects.models import Project
from projects.policies import FREQUENCY

_PAUSE = timedelta(hours=1)
_STOPS = {LimitName.DAILY_PARTS.value, LimitName.ACCOUNT_DAILY.value, COUNTRY_DAILY}


@dataclass(frozen=True, slots=True)
class Passed:
    """An alarm value that today's parts are past; country "" is the whole project."""

    country: str
    alarm: int
    parts: int


def tell_passed(project: Project, passed: Sequence[Passed]) -> None:
    """Once a day for each alarm value."""
    for one in passed:
        if _marked(project, f"passed:{one.country}", usage.resets_at()):
            # Recipients have no language of their own.
            with override(settings.LANGUAGE_CODE):
                _tell_one(project, one)


def _tell_one(project: Project, one: Passed) -> None:
    where = countries.name(one.country) if one.country else ""
    words = {
        "project": project.name,
        "country": where,
        "alarm": one.alarm,
        "parts": one.parts,
    }
    subject = (
        _("“%(project)s” is past its alarm value for %(country)s")
        if where
        else _("“%(project)s” is past its alarm value of the day")
    )
    said = _("%(parts)d parts were accepted today; the alarm value is %(alarm)d.")
    _tell(project, AlarmEvent.OVER_LIMIT, subject % words, said % words)


@contextmanager
def told_of_refusals(project: Project) -> Iterator[None]:
    """Tells of a refusal inside, which goes on to the caller."""
    try:
        yield
    except LimitRefusal as refusal:
        with transaction.atomic():
            _tell_refused(project, refusal)
        raise


def _tell_refused(project: Project, refusal: LimitRefusal) -> None:
    words = {"project": project.name}
    if refusal.code in _STOPS:
        if _marked(project, f"stopped:{refusal.code}", usage.resets_at()):
            subject = _("A daily limit stops “%(project)s”") % words
            _tell(project, AlarmEvent.OVER_LIMIT, subject, refusal.sentence)
    elif refusal.code in {name.value for name in FREQUENCY} and _marked(
        project, "frequency", timezone.now() + _PAUSE
    ):
        subject = _("A frequency rule refuses messages of “%(project)s”") % words
        _tell(project, AlarmEvent.RATE_LIMIT, subject, refusal.sentence)


def _marked(project: Project, name: str, until: datetime) -> bool:
    """Whether this is to be told now; nobody else is then told until `until`."""
    marks = AlarmMark.objects.filter(project_id=project.pk, name=name)
    if marks.filter(until__lte=timezone.now()).update(until=until):
        return True
    _mark, is_new = AlarmMark.objects.get_or_create(
        project_id=project.pk, name=name, defaults={"until": until}
    )
    return is_new


def _tell(project: Project, event: AlarmEvent, subject: str, said: str) -> None:
    page = settings.PUBLIC_URL + reverse("project-limits", args=[project.uid])
    tell_recipients(
        account=project.account,
        event=event,
        subject=subject,
        sentences=[said, _("Limits and countries: %(page)s") % {"page": page}],
        project=project,
    )
