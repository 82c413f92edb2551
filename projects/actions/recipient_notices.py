"""Tells alarm recipients how signatures and body templates fare.

They are recipients of the account's projects who ticked reviews; the account's people
are told by the desk and by `content_notices`.
"""

from collections.abc import Sequence

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from accounts.models import Account
from isms_console.lib.reviewing import ReviewStatus
from projects.actions.recipients import tell_recipients
from projects.enums import AlarmEvent, RegistrationStatus
from projects.models import Registration
from projects.queries.versions import Content

Text = str | Promise

_MOST_NAMED = 3
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
    _tell(content.account, str(content), *_REVIEWED[content.status])


def tell_verdict(registration: Registration) -> None:
    """What Tencent decided, with its words."""
    subject, sentence = _AT_TENCENT[registration.status]
    content, reply = registration.content, registration.review_reply
    _tell(content.account, str(content), subject, reply, sentence)


def tell_blocked(account: Account, rows: Sequence[Registration]) -> None:
    """What an account cannot send with any more, because it differs at Tencent."""
    reasons = [row.error_message for row in rows[:_MOST_NAMED]]
    subject = _("Cannot be sent with any more: %(title)s")
    _tell(account, _titles(rows), subject, *reasons)


def tell_settled(account: Account, rows: Sequence[Registration]) -> None:
    """What an account can send with again."""
    subject = _("Can be sent with again: %(title)s")
    _tell(account, _titles(rows), subject, _("Tencent has it as it was approved."))


def _titles(rows: Sequence[Registration]) -> str:
    named = ", ".join(str(row.content) for row in rows[:_MOST_NAMED])
    return named if len(rows) <= _MOST_NAMED else f"{named}, …"


def _tell(account: Account, title: str, subject: Text, *sentences: Text) -> None:
    with override(settings.LANGUAGE_CODE):
        tell_recipients(
            account=account,
            event=AlarmEvent.REVIEW,
            subject=str(subject) % {"title": title},
            sentences=[str(sentence) for sentence in sentences if sentence],
        )
