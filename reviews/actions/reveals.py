"""Looks at what is masked, on record."""

from django.http import Http404

from accounts.models import User
from isms_console.lib.reviewing import Show
from reviews.actions.moves import record
from reviews.models import ReviewCase


def reveal(case: ReviewCase, *, key: str, actor: User) -> str:
    """A private value of the snapshot; who looked is in the account's audit log."""
    private = {f.key for f in case.subject.fields if f.show == Show.PRIVATE}
    if key not in private:
        raise Http404
    record(case, actor, "review.revealed", {"field": key})
    return str(case.snapshot.get(key) or "")
