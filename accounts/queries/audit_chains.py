"""Walks audit chains and finds the first link that does not fit."""

from collections.abc import Iterator
from dataclasses import dataclass

from accounts.models import AuditChain, AuditEntry
from accounts.queries.audit_links import START, Link, Unreadable, links, page_of


@dataclass(frozen=True)
class Head:
    """How long a chain is and the digest it ends with: to be kept elsewhere."""

    length: int
    digest: str


@dataclass(frozen=True)
class Break:
    """The first link that does not fit. `entry_id` is None where no row is left.

    `what` is changed, missing, inserted, reordered, tail cut off, or rewritten.
    """

    number: int
    entry_id: int | None
    what: str
    why: str


def chains() -> Iterator[AuditChain]:
    """Every chain, the platform's and the accounts', oldest first."""
    yield from AuditChain.objects.select_related("account").order_by("id")


def ownerless() -> list[int]:
    """Ids of chains that have entries and no row of their own any more."""
    known = AuditChain.objects.values("id")
    left = AuditEntry.objects.exclude(chain__in=known).order_by()
    return sorted(left.values_list("chain_id", flat=True).distinct())


def verify(chain: AuditChain, noted: Head | None = None) -> Head | Break:
    """Its head when every link fits and it still holds what was noted earlier.

    Entries may be appended meanwhile: the chain's row is read after the entries that
    it counts, and when it counts more the walk goes on.
    """
    last = START
    # A number 0 is looked for, too: nobody but a forger writes one.
    after = -1
    while True:
        for link in links(chain.pk, after):
            if isinstance(link, Unreadable):
                why = f"It cannot be read: {link.problem}."
                return Break(last.number + 1, link.id, "changed", why)
            if found := _misfit(chain, last, link) or _departure(noted, link):
                return found
            last = link
        now = AuditChain.objects.get(pk=chain.pk)
        after = last.number
        if now.length <= after or not page_of(chain.pk, after, 1):
            return _ending(now, last, noted)


def _misfit(chain: AuditChain, last: Link, link: Link) -> Break | None:
    """What is wrong between two entries, or with the second one."""
    if found := _miscounted(last.number + 1, link):
        return found
    if not link.is_whole:
        return _misplaced(chain, link)
    why = ""
    if link.account_id != chain.account_id:
        why = "The chain is another account's."
    elif link.previous_digest != last.digest:
        why = "It does not follow the entry before it: one of the two is not genuine."
    if why:
        return Break(link.number, link.id, "changed", why)
    if link.id <= last.id:
        why = f"Its id is not behind {last.id}, the id of the entry before it."
        return Break(link.number, link.id, "reordered", why)
    return None


def _miscounted(expected: int, link: Link) -> Break | None:
    if not isinstance(link.number, int):
        return Break(expected, link.id, "changed", "Its number is not a number.")
    if link.number > expected:
        gone = f"Entries {expected} to {link.number - 1} are not there."
        return Break(expected, None, "missing", gone)
    if link.number < expected:
        return Break(link.number, link.id, "inserted", "Nothing belongs there.")
    return None


def _misplaced(chain: AuditChain, link: Link) -> Break:
    """An entry whose digest does not fit: changed, or whole at another place."""
    number = link.number
    most = max(AuditEntry.objects.filter(chain=chain.pk).count(), number) + 1
    places = (n for n in range(1, most + 1) if link.would_be_whole_at(n))
    place = next(places, None)
    if place is None:
        return Break(number, link.id, "changed", "It does not say what it said.")
    was = f"It was number {place}."
    if place < number:
        return Break(number, link.id, "inserted", f"{was} Others stand before it now.")
    if all(
        _is_moved_by(place - number, next_) for next_ in page_of(chain.pk, number, 1)
    ):
        return Break(number, link.id, "missing", f"{was} Those before it are gone.")
    return Break(number, link.id, "reordered", was)


def _is_moved_by(distance: int, link: Link | Unreadable) -> bool:
    return isinstance(link, Link) and link.would_be_whole_at(link.number + distance)


def _departure(noted: Head | None, link: Link) -> Break | None:
    if noted is None or link.number != noted.length or link.digest == noted.digest:
        return None
    why = "It has another digest than was noted: the chain was written anew."
    return Break(link.number, link.id, "rewritten", why)


def _ending(chain: AuditChain, last: Link, noted: Head | None) -> Head | Break:
    if chain.length < last.number:
        why = f"The chain counts {chain.length} entries."
        return Break(last.number, last.id, "inserted", why)
    if chain.length > last.number:
        why = f"The chain counts {chain.length} entries; the last ones are gone."
        return Break(last.number + 1, None, "tail cut off", why)
    if chain.head != last.digest:
        return Break(
            last.number, last.id, "changed", "The chain's head is not its digest."
        )
    if noted is not None and noted.length > last.number:
        why = f"{noted.length} entries were noted; the last ones are gone."
        return Break(last.number + 1, None, "tail cut off", why)
    return Head(chain.length, chain.head)
