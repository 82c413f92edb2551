"""The story of a review, as its account reads it.

For the time being the last round only.
"""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from reviews.queries.cases import earlier_rounds

register = template.Library()


@register.simple_tag(takes_context=True)
def review_story(context: template.Context, kind: str, key: int) -> SafeString:
    """When it was submitted and is due, and what was answered."""
    case = earlier_rounds(kind, key).select_related("reason").first()
    if case is None:
        return format_html("")
    lines = [(_("Submitted"), f"{case.submitted_at:%Y-%m-%d %H:%M}")]
    if case.is_open:
        lines.append((_("Due"), f"{case.due_at:%Y-%m-%d %H:%M}"))
    if case.reason is not None:
        lines += [(_("Reason"), case.reason.title), (_("Advice"), case.reason.advice)]
    if case.reply:
        lines.append((_("Reviewer"), case.reply))
    pairs = format_html_join("", "<dt>{}</dt><dd>{}</dd>", lines)
    return format_html('<dl class="facts">{}</dl>', pairs)
