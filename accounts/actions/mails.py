"""Hands mail over: claim, commit, talk, record. The rows are the queue of record."""

import logging
import time
from collections.abc import Sequence
from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from accounts import queue
from accounts.actions import audit
from accounts.enums import MailStatus
from accounts.models import OutgoingMail, User
from accounts.providers import mail as provider
from accounts.providers.mail import Letter, Mailer, MailProblem, ServerAway
from isms_console.lib.errors import MovedOn

logger = logging.getLogger(__name__)

# How long to wait after each try: eight tries in a little under a day.
DELAYS = [timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720)]
MOST_ATTEMPTS = len(DELAYS) + 1
_CLAIM_LOST_AFTER = timedelta(minutes=10)
# A job gives up after this long; the next one goes on.
_SHIFT_SECONDS = 20.0
_EMPTY = {"text": "", "html": ""}


def new_mail(
    *, to: str, topic: str, subject: str, text: str, html: str
) -> OutgoingMail:
    """A mail that is due now, not stored yet; a subject is one line."""
    return OutgoingMail(
        to=to,
        topic=topic,
        subject=" ".join(subject.split())[:300],
        text=text,
        html=html,
        due_at=timezone.now(),
    )


def queue_mail(*, to: str, topic: str, subject: str, text: str, html: str) -> None:
    """Hands one mail to the worker, when this transaction commits."""
    queue_mails([new_mail(to=to, topic=topic, subject=subject, text=text, html=html)])


def queue_mails(mails: Sequence[OutgoingMail]) -> None:
    """Hands mails to the worker, when this transaction commits."""
    if mails:
        with transaction.atomic():
            OutgoingMail.objects.bulk_create(mails)
            queue.nudge_mails()


def send_due_mails() -> int:
    """Hands over what is due, for one shift; returns how many went."""
    return_lost_claims()
    ends = time.monotonic() + _SHIFT_SECONDS
    sent = 0
    with provider.connection() as mailer:
        while time.monotonic() < ends:
            mail = claim()
            if mail is None:
                return sent
            try:
                sent += _hand_over(mailer, mail)
            except ServerAway:
                return sent
    queue.nudge_mails()
    return sent


def claim() -> OutgoingMail | None:
    """The mail that is due longest, now `sending`; None when nothing is due.

    Committed before anything is sent: after a crash the row comes back.
    """
    now = timezone.now()
    with transaction.atomic():
        mail = (
            OutgoingMail.objects.filter(status=MailStatus.QUEUED, due_at__lte=now)
            .select_for_update(skip_locked=True)
            .order_by("due_at", "id")
            .first()
        )
        if mail is None:
            return None
        mail.status, mail.claimed_at = MailStatus.SENDING, now
        mail.attempts += 1
        mail.save(update_fields=["status", "claimed_at", "attempts"])
    return mail


def return_lost_claims() -> int:
    """Mails whose worker died between claim and record are due again.

    One may arrive twice that way; none is lost. One that outlived all its tries ends.
    """
    lost = OutgoingMail.objects.filter(
        status=MailStatus.SENDING,
        claimed_at__lt=timezone.now() - _CLAIM_LOST_AFTER,
    )
    given_up = lost.filter(attempts__gte=MOST_ATTEMPTS).update(
        status=MailStatus.FAILED, error="Each worker that tried it ended early."
    )
    return given_up + lost.update(status=MailStatus.QUEUED, due_at=timezone.now())


def retry_mails(mails: Sequence[int] | None, *, actor: User) -> int:
    """Failed mails are due again, with all their tries; None means all of them.

    Raises MovedOn when none of them is failed any more.
    """
    chosen = Q() if mails is None else Q(pk__in=mails)
    with transaction.atomic():
        count = OutgoingMail.objects.filter(chosen, status=MailStatus.FAILED).update(
            status=MailStatus.QUEUED, attempts=0, error="", due_at=timezone.now()
        )
        if not count:
            raise MovedOn
        queue.nudge_mails()
        audit.record(
            account=None,
            actor=actor,
            act="mail.retried",
            subject="failed mails",
            details={"count": count, "mails": "all" if mails is None else list(mails)},
        )
    return count


def _hand_over(mailer: Mailer, mail: OutgoingMail) -> bool:
    """Whether it went. Raises ServerAway once that is recorded."""
    try:
        mailer.hand_over(Letter(mail.to, mail.subject, mail.text, mail.html))
    except MailProblem as problem:
        _record_problem(mail, problem)
        if isinstance(problem, ServerAway):
            raise
        return False
    _record(mail, status=MailStatus.SENT, sent_at=timezone.now(), error="", **_EMPTY)
    return True


def _record_problem(mail: OutgoingMail, problem: MailProblem) -> None:
    error = str(problem).replace("\x00", "")[:500]
    if problem.permanent or mail.attempts >= MOST_ATTEMPTS:
        logger.warning("Mail %s failed: %s", mail.pk, error)
        _record(mail, status=MailStatus.FAILED, error=error)
    else:
        due_at = timezone.now() + DELAYS[mail.attempts - 1]
        _record(mail, status=MailStatus.QUEUED, error=error, due_at=due_at)


def _record(mail: OutgoingMail, **fields: object) -> None:
    """Ends this claim, if it is still ours."""
    ours = OutgoingMail.objects.filter(
        pk=mail.pk, status=MailStatus.SENDING, claimed_at=mail.claimed_at
    )
    if not ours.update(**fields):
        logger.warning("Mail %s was taken back while it was handed over.", mail.pk)
