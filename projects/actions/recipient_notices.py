"""Tells alarm recipients how signatures and body templates fare.

They are recipients of the account's projects who ticked reviews; the account's people
are told by the desk and by `content_notices`.
"""

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from isms_console.lib.reviewing import ReviewStatus
from projects.actions.recipients import tell_recipients
from projects.enums import AlarmEvent, RegistrationStatus
from projects.models import Registration
from projects.queries.versions import Content

Text = str | Promise

_MEND = _("The console says why, and what to mend.")
_REVIEWED: dict[str, tuple[Text, Text]] = {
    ReviewStatus.APPROVED: (
        _("Approved by our reviewers: %(title)s"),
        _("Tencent reviews it next."),
    ),
    ReviewStatus.REJECTED: (_("Not approved by our reviewers: %(title)s"), _MEND),
}
_AT_TENCENT: dict[str, tuple[Text, Text]] = {
    RegistrationStatus.APPROVED: (
        _("Approved by Tencent: %(title)s"),
        _("Messages can be sent with it now."),
    ),
    RegistrationStatus.REJECTED: (_("Not approved by Tencent: %(title)s"), _MEND),
}


def tell_reviewed(content: Content) -> None:
    """What our reviewers decided."""
    _tell(content, *_REVIEWED[content.status])


def tell_verdict(registration: Registration) -> None:
    """What Tencent decided, with its words."""
    subject, sentence = _AT_TENCENT[registration.status]
    _tell(registration.content, subject, registration.review_reply, sentence)


def _tell(content: Content, subject: Text, *sentences: Text) -> None:
    with override(settings.LANGUAGE_CODE):
        tell_recipients(
            account=content.account,
            event=AlarmEvent.REVIEW,
            subject=str(subject) % {"title": str(content)},
            sentences=[str(sentence) for sentence in sentences if sentence],
        )
