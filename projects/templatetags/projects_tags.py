"""Filters for pages of projects."""

from django import template

from projects.queries import standing as queries
from projects.queries.versions import Content

register = template.Library()


@register.filter
def standing(content: Content) -> queries.Standing:
    """Where a version stands, with us and with Tencent."""
    return queries.standing(content)
