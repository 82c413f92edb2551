"""Tells people: in the message centre, by mail to those who want one, by text."""

from collections.abc import Iterable, Mapping, Sequence

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from accounts.actions.mails import new_mail, queue_mails
from accounts.enums import NoticeEvent, NoticeTopic
from accounts.models import Account, Notice, OutgoingMail, User
from accounts.queries import mail_choices
from accounts.queries.notice_words import Words, words
from isms_console.lib import texting

# What is important enough for a text message.
TEXTED = (NoticeTopic.REVIEW, NoticeTopic.ACCOUNT)
# In Latin letters it then fits into one part, together with the notice around it.
_MOST_CHARACTERS = 80


def tell(
    *,
    users: Iterable[User],
    account: Account | None,
    event: NoticeEvent,
    facts: Mapping[str, object] | None = None,
    url: str = "",
) -> None:
    """One notice for each person, once; a mail and a text where they are wanted.

    `facts` fill the words (`queries.notice_texts` lists them): JSON, and either plain
    text or {"en": …, "zh-hans": …}. Asks the database the same for any number of
    people.
    """
    people = {user.pk: user for user in users}
    if not people:
        return
    notices = [
        Notice(
            user=user,
            account=account,
            topic=event.topic,
            event=event,
            facts=dict(facts or {}),
            url=url,
        )
        for user in people.values()
    ]
    with transaction.atomic():
        notices = Notice.objects.bulk_create(notices)
        reachable = [notice for notice in notices if notice.user.is_active]
        _mail(reachable, event.topic)
        if event.topic in TEXTED:
            _text(reachable)


def read_notices(user: User, notices: Sequence[int] | None = None) -> int:
    """The person has read these of their own, or all; returns how many were new."""
    unread = Notice.objects.filter(user=user, read_at=None)
    if notices is not None:
        unread = unread.filter(pk__in=notices)
    return unread.update(read_at=timezone.now())


def _mail(notices: Sequence[Notice], topic: NoticeTopic) -> None:
    declined = mail_choices.declined_by([notice.user_id for notice in notices], topic)
    wanted = [notice for notice in notices if notice.user_id not in declined]
    queue_mails([_mail_of(notice, topic) for notice in wanted])


def _mail_of(notice: Notice, topic: NoticeTopic) -> OutgoingMail:
    with override(_language(notice.user)):
        said = _words(notice)
        context = {
            "words": said,
            "account": notice.account,
            "topic": topic,
            "is_choice": topic not in mail_choices.ALWAYS,
            "link": settings.PUBLIC_URL + reverse("inbox-open", args=[notice.pk]),
            "choices": settings.PUBLIC_URL + reverse("mail-choices"),
        }
        return new_mail(
            to=notice.user.email,
            topic=topic,
            subject=said.subject,
            text=render_to_string("accounts/notices/email/notice.txt", context),
            html=render_to_string("accounts/notices/email/notice.html", context),
        )


def _text(notices: Sequence[Notice]) -> None:
    numbers: dict[str, set[str]] = {}
    for notice in notices:
        if notice.user.mobile and notice.user.mobile_confirmed_at:
            numbers.setdefault(_sentence(notice), set()).add(notice.user.mobile)
    for text, receivers in numbers.items():
        texting.notify(sorted(receivers), text)


def _sentence(notice: Notice) -> str:
    """The subject as a sentence short enough for a text."""
    language = _language(notice.user)
    with override(language):
        subject = _words(notice).subject
    stop = "。" if language.startswith("zh") else "."
    if len(subject) > _MOST_CHARACTERS - 1:
        return subject[: _MOST_CHARACTERS - 1].rstrip() + "…"
    return subject.rstrip(".。") + stop


def _words(notice: Notice) -> Words:
    account = notice.account.name if notice.account else ""
    return words(notice.event, notice.facts, account)


def _language(user: User) -> str:
    return user.language or settings.LANGUAGE_CODE
