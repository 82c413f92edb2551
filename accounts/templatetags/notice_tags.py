"""What templates about messages share."""

from django import template

from accounts.models import Notice
from accounts.queries.notice_words import Words, words_of

register = template.Library()


@register.simple_tag
def notice_words(notice: Notice) -> Words:
    """The words of a notice, in the reader's language."""
    return words_of(notice)
