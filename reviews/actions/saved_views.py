"""A reviewer's own names for filtered queues."""

from urllib.parse import parse_qsl, urlencode

from django.utils.translation import gettext as _

from accounts.models import User
from isms_console.lib.errors import Refusal
from reviews.models import SavedView

NAMES = ("q", "kind", "clock", "claimed", "account_kind")
_MOST = 20
_LONGEST = 40


def save_view(*, person: User, name: str, query: str) -> SavedView:
    """Keeps the filters under a name; the same name again is overwritten.

    Raises Refusal for an empty or long name, and when there are 20 already.
    """
    name = " ".join(name.split())
    if not 0 < len(name) <= _LONGEST:
        raise Refusal("name", _("Give it a name of 1 to 40 characters."), "name")
    others = SavedView.objects.filter(user=person).exclude(name=name)
    if others.count() >= _MOST:
        raise Refusal("too_many", _("You have 20 views; delete one first."), "name")
    kept = [(k, v[:100]) for k, v in parse_qsl(query) if k in NAMES]
    view, _made = SavedView.objects.update_or_create(
        user=person, name=name, defaults={"query": urlencode(kept)[:400]}
    )
    return view


def delete_view(*, person: User, view_id: int) -> None:
    """Forgets one of the person's own."""
    SavedView.objects.filter(user=person, pk=view_id).delete()
