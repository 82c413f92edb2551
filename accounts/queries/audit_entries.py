"""Entries of the audit log, for those who may read them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import BooleanField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.expressions import ExpressionWrapper

from accounts.models import Account, AuditEntry, Membership, User

_PAGE = 1000
# A part of a name that fits more than so many finds the first of them.
_MOST_NAMED = 500


@dataclass(frozen=True, kw_only=True)
class Search:
    """Which entries are wanted; what is empty does not narrow.

    `who` and `account` are parts of names (`who` also of an e-mail address), `until`
    is not included.
    """

    q: str = ""
    who: str = ""
    acts: Sequence[str] = ()
    since: datetime | None = None
    until: datetime | None = None
    address: str = ""
    account: str = ""


def entries_of(account: Account) -> QuerySet[AuditEntry]:
    """The account's entries, the newest first.

    Who of the platform's people acted, and from where, is the platform's: those
    entries have `is_by_staff`, and are not found by person or address.
    """
    members = Membership.objects.filter(account=account, user=OuterRef("actor"))
    by_staff = Q(actor__staff_role__gt="") & ~Q(Exists(members))
    entries = AuditEntry.objects.filter(account=account)
    return _newest_first(entries, ExpressionWrapper(by_staff, BooleanField()))


def all_entries() -> QuerySet[AuditEntry]:
    """Everybody's entries, the newest first."""
    return _newest_first(AuditEntry.objects.all(), Value(value=False))


def _newest_first(
    entries: QuerySet[AuditEntry], is_by_staff: Any
) -> QuerySet[AuditEntry]:
    entries = entries.select_related("actor", "account").order_by("-id")
    return entries.annotate(is_by_staff=is_by_staff)  # type: ignore[no-redef]


def narrow(entries: QuerySet[AuditEntry], search: Search) -> QuerySet[AuditEntry]:
    """Only what is wanted. A period becomes a range of ids, which grow with time."""
    if search.who or search.address:
        entries = entries.exclude(Q(is_by_staff=True))
    if search.who:
        entries = entries.filter(actor__in=_people_called(search.who))
    if search.address:
        entries = entries.filter(address=search.address)
    if search.account:
        entries = entries.filter(account__in=_accounts_called(search.account))
    if search.acts:
        entries = entries.filter(act__in=search.acts)
    if search.q:
        entries = entries.filter(subject__icontains=search.q)
    return _between(entries, search.since, search.until)


def _people_called(part: str) -> list[int]:
    """Ids, not a subquery: so PostgreSQL knows how rare these people are."""
    named = Q(name__icontains=part) | Q(email__icontains=part)
    return list(
        User.objects.filter(named)
        .order_by("id")
        .values_list("id", flat=True)[:_MOST_NAMED]
    )


def _accounts_called(part: str) -> list[int]:
    named = Account.objects.filter(name__icontains=part).order_by("id")
    return list(named.values_list("id", flat=True)[:_MOST_NAMED])


def _between(
    entries: QuerySet[AuditEntry], since: datetime | None, until: datetime | None
) -> QuerySet[AuditEntry]:
    if since:
        later = AuditEntry.objects.filter(created_at__gte=since)
        first = later.order_by("created_at", "id").values("id")[:1]
        entries = entries.filter(id__gte=first)
    if until:
        earlier = AuditEntry.objects.filter(created_at__lt=until)
        last = earlier.order_by("-created_at", "-id").values("id")[:1]
        entries = entries.filter(id__lte=last)
    return entries


def in_pages(entries: QuerySet[AuditEntry]) -> Iterator[AuditEntry]:
    """All of them, the newest first, in constant memory."""
    page = list(entries[:_PAGE])
    while page:
        yield from page
        page = list(entries.filter(id__lt=page[-1].pk)[:_PAGE])
