"""What people choose in the message centre."""

from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.enums import NoticeTopic
from accounts.models import User
from accounts.queries.mail_choices import ALWAYS, choices_of, topics_of

# What stands behind each topic, so that nobody declines what they meant to get.
_HELD: dict[NoticeTopic, str | Promise] = {
    NoticeTopic.REVIEW: _("Approved, not approved and why, questions of reviewers."),
    NoticeTopic.ACCOUNT: _(
        "International SMS is activated, suspended or active again; a document of the "
        "verification expires."
    ),
    NoticeTopic.MEMBERS: _("Who joined, left or was removed; changed roles; owners."),
    NoticeTopic.SECURITY: _(
        "Failed sign-ins, changed passwords, addresses and mobiles. Always mailed."
    ),
    NoticeTopic.DESK: _("Cases whose promised time is over, answers of applicants."),
}


class NoticeFilter(forms.Form):
    """Narrows the message centre."""

    q = forms.CharField(
        label=_("Search messages"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"placeholder": _("Words, or an account")}),
    )
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[("", _("All")), ("unread", _("Unread"))],
    )
    topic = forms.ChoiceField(label=_("Topic"), required=False)

    def __init__(self, user: User, data: Any) -> None:
        super().__init__(data)
        topics = [(topic.value, topic.label) for topic in topics_of(user)]
        self.fields["topic"].choices = [("", _("All")), *topics]  # type: ignore[attr-defined]


class TickedNotices(forms.Form):
    """Which messages were ticked; none means all."""

    tick = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        values = data.getlist("tick")
        is_number = [v for v in values if v.isascii() and v.isdecimal() and len(v) < 19]
        self.fields["tick"].choices = [(v, v) for v in is_number]  # type: ignore[attr-defined]


class MailChoicesForm(forms.Form):
    """A box for each topic that the person can be told about."""

    def __init__(self, user: User, data: Any = None) -> None:
        super().__init__(data)
        for topic, wants in choices_of(user).items():
            self.fields[topic.value] = forms.BooleanField(
                label=topic.label,
                help_text=_HELD[topic],
                required=False,
                initial=wants,
                disabled=topic in ALWAYS,
            )

    @property
    def wanted(self) -> dict[NoticeTopic, bool]:
        """Whether to be mailed, by topic."""
        return {NoticeTopic(name): bool(v) for name, v in self.cleaned_data.items()}
