"""A page as a person reads it."""

import html
import re

_TAG = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)


def words(page) -> str:
    """The text of a page, with single blanks."""
    text = _TAG.sub(" ", page.content.decode())
    return " ".join(html.unescape(text).split())


def tag(page, pattern: str) -> str:
    """The one tag that fits a pattern, as it is written."""
    [found] = re.findall(rf"<[^>]*{pattern}[^>]*>", page.content.decode())
    return found
