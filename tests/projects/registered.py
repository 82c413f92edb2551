"""What tests of registrations do again and again."""

from django.utils import timezone

from accounts.models import Notice
from projects.actions import registering
from projects.actions.registration_work import work
from projects.models import Registration

CONTENT = "{1} opens the door for {2} minutes."


def register(cast):
    """Plans a signature and a template, and does what is due."""
    registering.plan(cast.signature)
    registering.plan(cast.otp)
    work()
    return [Registration.objects.get(signature=cast.signature), of(cast.otp)]


def of(template):
    """The template's registration."""
    return Registration.objects.get(body_template=template)


def subjects(upstream, kind, key, value):
    """What the far side has with this value."""
    return [row for row in upstream.get(kind) if row[key] == value]


def known(upstream):
    """How many of the test's two things the far side has."""
    found = subjects(upstream, "signatures", "name", "Teahouse")
    return len(found), len(subjects(upstream, "templates", "content", CONTENT))


def steps(row):
    """The row's story."""
    return list(row.events.order_by("id").values_list("step", flat=True))


def is_due():
    """Nobody has to wait any more."""
    Registration.objects.exclude(task="").update(due_at=timezone.now())


def told(user):
    """What the person was told."""
    return list(Notice.objects.filter(user=user).values_list("event", flat=True))
