"""What happened to a signature or body template, here and at Tencent."""

from projects.enums import RegistrationStep
from projects.models import RegistrationEvent
from projects.queries.versions import Content
from reviews.models import ReviewCase
from reviews.queries import queue
from reviews.queries.cases import rounds_of
from reviews.queries.story import Happening, visible_timeline


def latest_round(content: Content) -> ReviewCase | None:
    """The last round of this version at the desk; None: it was never submitted."""
    return rounds_of(content.kind_of_content, content.pk).first()


def place_of(case: ReviewCase | None) -> int | None:
    """Its place in the queue; None: it does not wait."""
    return queue.place_of(case) if case is not None and case.is_open else None


def content_timeline(content: Content) -> list[Happening]:
    """What its account may read of this version, of both clocks, the oldest first."""
    desk = [
        happening
        for case in rounds_of(content.kind_of_content, content.pk)
        for happening in visible_timeline(case)
    ]
    return sorted([*desk, *_at_tencent(content)], key=lambda one: one.at)


def _at_tencent(content: Content) -> list[Happening]:
    events = RegistrationEvent.objects.filter(
        registration__in=content.registrations.all()
    )
    return [
        Happening(
            what=str(RegistrationStep(event.step).label),
            at=event.created_at,
            who=event.actor,
            text=f"{event.text} ({event.code})" if event.code else event.text,
            tone=RegistrationStep(event.step).tone,
            is_internal=False,
        )
        for event in events.select_related("actor").order_by("id")
    ]
