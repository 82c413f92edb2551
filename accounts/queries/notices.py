"""What a person was told."""

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from accounts.models import Notice, User
from accounts.queries.notice_words import events_saying

# More are shown as "99+", and counting further costs without telling anything.
MOST_COUNTED = 100
# Facts in which a search looks, beside the subject lines and the accounts' names.
_SEARCHED = ("title", "member", "text", "reply")


def notices_for(user: User) -> QuerySet[Notice]:
    """All of the person's notices, the newest first."""
    return Notice.objects.filter(user=user).select_related("account").order_by("-id")


def narrow(
    notices: QuerySet[Notice], *, q: str = "", topic: str = "", state: str = ""
) -> QuerySet[Notice]:
    """Only those of a topic, only unread ones, only those that say something."""
    if state == "unread":
        notices = notices.filter(read_at=None)
    if topic:
        notices = notices.filter(topic=topic)
    if q:
        said = Q(event__in=events_saying(q)) | Q(account__name__icontains=q)
        for fact in _SEARCHED:
            said |= Q(**{f"facts__{fact}__icontains": q})
        notices = notices.filter(said)
    return notices


def newest_unread(user: User, most: int) -> list[Notice]:
    """The unread ones that the bell shows."""
    return list(notices_for(user).filter(read_at=None)[:most])


def unread_count(user: User) -> int:
    """How many are unread, counted up to MOST_COUNTED; one look at an index."""
    unread = Notice.objects.filter(user=user, read_at=None)
    return unread.values("pk")[:MOST_COUNTED].count()


def access_notice(user: User, notice_id: int) -> Notice:
    """One of the person's own notices; anybody else's is not found (404)."""
    return get_object_or_404(notices_for(user), pk=notice_id)
