"""Texts of other accounts that read alike."""

from collections.abc import Callable

from django.db.models import Count

from isms_console.lib import likeness
from isms_console.lib.reviewing import Alike
from projects.models import TextPrint
from projects.queries.versions import AnyContent, rows_of

# Less than this many percent is chance.
_LEAST = 40
# So many that share most prints are read and compared exactly.
_CANDIDATES = 40
_MOST = 5


def alike(content: AnyContent, text_of: Callable[[AnyContent], str]) -> list[Alike]:
    """What other accounts submitted that reads alike, the closest first.

    An index of prints finds the candidates, so it takes as long with a hundred texts
    as with a million.
    """
    text = text_of(content)
    kind = content.kind_of_content
    shared = TextPrint.objects.filter(kind=kind, value__in=likeness.prints(text))
    shared = shared.exclude(account=content.account_id)
    keys = (
        shared.values_list("key")
        .annotate(common=Count("id"))
        .order_by("-common", "-key")[:_CANDIDATES]
    )
    rows = rows_of(content).filter(pk__in=[key for key, _common in keys])
    rows = rows.filter(deleted_at=None).select_related("account")
    found = [(round(100 * likeness.likeness(text, text_of(row))), row) for row in rows]
    found.sort(key=lambda each: (-each[0], -each[1].pk))
    return [
        Alike(text_of(row), row.account.name, percent, row.review)
        for percent, row in found[:_MOST]
        if percent >= _LEAST
    ]
