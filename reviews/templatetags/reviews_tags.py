"""The desk's word on a thing, for the pages of the account that owns it."""

from typing import Any

from django import template
from django.template import Context

from accounts.enums import Permission
from accounts.permissions import may
from isms_console.lib.reviewing import subject_of
from reviews.queries import queue, story
from reviews.queries.cases import rounds_of

register = template.Library()


@register.inclusion_tag("reviews/story.html", takes_context=True)
def review_story(context: Context, kind: str, key: int) -> dict[str, Any]:
    """All rounds of a thing as its account may read them; the last one unfolded."""
    rounds = list(rounds_of(kind, key))
    latest = rounds[0] if rounds else None
    request = context["request"]
    return {
        "request": request,
        "csrf_token": context.get("csrf_token"),
        "case": latest,
        "place": queue.place_of(latest) if latest and latest.is_open else None,
        "timeline": story.visible_timeline(latest) if latest else [],
        "earlier": [(one, story.visible_timeline(one)) for one in rounds[1:]],
        "can_answer": may(request.membership, Permission(subject_of(kind).permission)),
    }
