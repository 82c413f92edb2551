"""Cases on the desk's pages."""

import re

from reviews.models import ReviewCase


def at(case, act=""):
    """The address of a case, or of something done to it."""
    return f"/reviews/cases/{case.uid}/{act}"


def offers(page, act):
    """Whether the page has a form or link for an act."""
    return bool(re.search(rf'(action|href)="[^"]*/{act}/"', page.content.decode()))


def again(case):
    """The case as it stands now."""
    return ReviewCase.objects.get(pk=case.pk)
