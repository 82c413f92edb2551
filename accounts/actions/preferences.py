"""What a person chooses for themselves."""

from collections.abc import Mapping

from django.conf import settings
from django.db import transaction

from accounts.actions import audit
from accounts.enums import NoticeTopic
from accounts.models import MailChoice, User
from accounts.queries.mail_choices import ALWAYS, choices_of


def choose_language(user: User, language: str) -> None:
    """Pages and mail are in this language from now on; one not spoken is ignored."""
    spoken = {code for code, _name in settings.LANGUAGES}
    if language in spoken and language != user.language:
        User.objects.filter(pk=user.pk).update(language=language)
        user.language = language


def choose_mail(user: User, wanted: Mapping[NoticeTopic, bool]) -> None:
    """Whether to be mailed, by topic; what nobody can decline stays as it is."""
    before = choices_of(user)
    changes = {
        topic: wants
        for topic, wants in wanted.items()
        if topic not in ALWAYS and topic in before and before[topic] != wants
    }
    if not changes:
        return
    with transaction.atomic():
        for topic, wants in changes.items():
            MailChoice.objects.update_or_create(
                user=user, topic=topic, defaults={"wants_mail": wants}
            )
        audit.record(
            account=None,
            actor=user,
            act="user.mail_choices_changed",
            subject=user.email,
            details=audit.changed(
                **{
                    topic.value: (before[topic], wants)
                    for topic, wants in changes.items()
                }
            ),
        )
