"""Who wants which mail."""

from collections.abc import Collection

from accounts.enums import NoticeTopic
from accounts.models import MailChoice, User

# What nobody can decline: it protects them.
ALWAYS = frozenset({NoticeTopic.SECURITY})


def declined_by(people: Collection[int], topic: NoticeTopic) -> set[int]:
    """The ids of those who do not want mail about the topic."""
    if topic in ALWAYS:
        return set()
    choices = MailChoice.objects.filter(user__in=people, topic=topic, wants_mail=False)
    return set(choices.values_list("user_id", flat=True))


def topics_of(user: User) -> list[NoticeTopic]:
    """What the person can be told about: the desk's news is for staff."""
    return [
        topic for topic in NoticeTopic if topic != NoticeTopic.DESK or user.is_staff
    ]


def choices_of(user: User) -> dict[NoticeTopic, bool]:
    """Whether the person is mailed, by topic; without a choice: yes."""
    rows = MailChoice.objects.filter(user=user).values_list("topic", "wants_mail")
    chosen = dict(rows)
    return {
        topic: topic in ALWAYS or chosen.get(topic, True) for topic in topics_of(user)
    }
