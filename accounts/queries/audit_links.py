"""The stored entries of one chain, as links that can be checked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError

from accounts.models import AuditEntry
from accounts.models.audit import SAID, digest_of

# Rows in memory at once. Not a server-side cursor: those are off, for poolers.
_PAGE = 2000
_COLUMNS = ("id", "digest", *SAID)
_NUMBER = SAID.index("number")
_ACCOUNT = SAID.index("account_id")
_PREVIOUS = SAID.index("previous_digest")


@dataclass(frozen=True, slots=True)
class Link:
    """One stored entry as a walk sees it."""

    id: int
    digest: str
    said: Sequence[Any]

    @property
    def number(self) -> Any:
        """Its stored place; in SQLite that may be anything."""
        return self.said[_NUMBER]

    @property
    def account_id(self) -> Any:
        """Whose it says it is."""
        return self.said[_ACCOUNT]

    @property
    def previous_digest(self) -> Any:
        """What it says it follows."""
        return self.said[_PREVIOUS]

    @property
    def is_whole(self) -> bool:
        """Whether it says what it said when its digest was made."""
        return digest_of(self.said) == self.digest

    def would_be_whole_at(self, number: int) -> bool:
        """Whether its digest was made for another place."""
        said = [*self.said]
        said[_NUMBER] = number
        return digest_of(said) == self.digest


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A row that holds what its columns cannot."""

    id: int
    problem: str


# What the first entry follows.
START = Link(0, "", [0] * len(SAID))


def links(chain_id: int, after: int) -> Iterator[Link | Unreadable]:
    """The entries behind a number, in order, in constant memory.

    The first one that cannot be read is the last.
    """
    while page := page_of(chain_id, after):
        yield from page
        if isinstance(page[-1], Unreadable):
            return
        after = page[-1].number


def page_of(
    chain_id: int, after: int, most: int = _PAGE
) -> Sequence[Link | Unreadable]:
    """At most so many entries behind a number."""
    entries = AuditEntry.objects.filter(chain=chain_id, number__gt=after)
    entries = entries.order_by("number", "id")
    try:
        return [_link(row) for row in entries.values_list(*_COLUMNS)[:most]]
    except (ValueError, DatabaseError):
        return list(_one_by_one(entries.values_list("id", flat=True)[:most]))


def _one_by_one(ids: Iterable[int]) -> Iterator[Link | Unreadable]:
    for entry_id in ids:
        try:
            row = AuditEntry.objects.filter(id=entry_id).values_list(*_COLUMNS).get()
        except (ValueError, DatabaseError) as problem:
            yield Unreadable(entry_id, str(problem))
            return
        yield _link(row)


def _link(row: Sequence[Any]) -> Link:
    return Link(row[0], row[1], row[2:])
