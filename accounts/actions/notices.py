"""Tells people: a row in the message centre, and a mail to those who want one."""

from collections.abc import Iterable, Mapping

from django.db import transaction

from accounts.enums import NoticeEvent
from accounts.models import Account, Notice, User


def tell(
    *,
    users: Iterable[User],
    account: Account | None,
    event: NoticeEvent,
    facts: Mapping[str, object] | None = None,
    url: str = "",
) -> None:
    """One notice for each person, once.

    `facts` fill the words: JSON, and either plain text or {"en": …, "zh-hans": …}.
    """
    with transaction.atomic():
        Notice.objects.bulk_create(
            Notice(
                user=user,
                account=account,
                topic=event.topic,
                event=event,
                facts=dict(facts or {}),
                url=url,
            )
            for user in {user.pk: user for user in users}.values()
        )
