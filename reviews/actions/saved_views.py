"""A reviewer's own names for filtered queues."""

from urllib.parse import parse_qsl, urlencode

from django.utils.translation import gettext as _

from accounts.models import User
from isms_console.lib.errors import Refusal
from reviews.models import SavedView

NAMES = ("q", "kind", "clock", "claimed", "account_kind")
_MOST = 20
_LONGEST = 40
_LONGEST_QUERY = 400


def save_view(*, person: User, name: str, query: str) -> SavedView:
    """Keeps the filters under a name; the same name again is overwritten.

    Raises Refusal for an empty or long name, long filters, and a twenty-first.
    """
    name = " ".join(name.split())
    if not 0 < len(name) <= _LONGEST:
        raise Refusal("name", _("Give it a name of 1 to 40 characters."), "name")
    others = SavedView.objects.filter(user=person).exclude(name=name)
    if others.count() >= _MOST:
        raise Refusal("too_many", _("You have 20 views; delete one first."), "name")
    kept = urlencode({k: v for k, v in parse_qsl(query) if k in NAMES})
    if len(kept) > _LONGEST_QUERY:
        said = _("These filters are too long to be kept; shorten the search.")
        raise Refusal("too_long", said, "query")
    view, _made = SavedView.objects.update_or_create(
        user=person, name=name, defaults={"query": kept}
    )
    return view


def delete_view(*, person: User, view_id: int) -> None:
    """Forgets one of the person's own."""
    SavedView.objects.filter(user=person, pk=view_id).delete()
