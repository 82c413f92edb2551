"""How handing over mail goes: for the platform's people. Bodies stay closed."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, Q, QuerySet

from accounts.enums import MailStatus
from accounts.models import OutgoingMail

WAITING = (MailStatus.QUEUED, MailStatus.SENDING)


@dataclass(frozen=True, slots=True)
class MailHealth:
    """How many wait, since when, how many failed, and when the last one went."""

    waiting: int
    oldest: datetime | None
    put_off: int
    failed: int
    last_sent: datetime | None


def mail_health() -> MailHealth:
    """As of now."""
    waiting = OutgoingMail.objects.filter(status__in=WAITING).aggregate(
        count=Count("pk"),
        oldest=Min("created_at"),
        put_off=Count("pk", filter=~Q(error="")),
    )
    sent = OutgoingMail.objects.filter(status=MailStatus.SENT).order_by("-id")
    return MailHealth(
        waiting=waiting["count"],
        oldest=waiting["oldest"],
        put_off=waiting["put_off"],
        failed=OutgoingMail.objects.filter(status=MailStatus.FAILED).count(),
        last_sent=sent.values_list("sent_at", flat=True).first(),
    )


def mails(*, q: str = "", status: str = "") -> QuerySet[OutgoingMail]:
    """Mails without their bodies, the newest first; by default those not gone."""
    found = OutgoingMail.objects.defer("text", "html").order_by("-id")
    if q:
        found = found.filter(to__icontains=q)
    wanted = {
        "": (*WAITING, MailStatus.FAILED),
        "waiting": WAITING,
        "failed": (MailStatus.FAILED,),
        "sent": (MailStatus.SENT,),
    }
    return found.filter(status__in=wanted[status])


def none() -> QuerySet[OutgoingMail]:
    """No mails: a filter that cannot be read finds nothing."""
    return OutgoingMail.objects.none()
