"""The life of one message as events with their distances."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from messaging.enums import BatchStatus, MessageStatus, ReportEffect
from messaging.models import DeliveryReport, Message
from tencent.codes import ERROR_CODES, error_code, receipt_code


@dataclass(frozen=True, slots=True)
class Event:
    """One moment: what happened, when, and how long after the moment before."""

    title: str
    at: datetime
    text: str = ""
    tone: str = "neutral"
    after: timedelta | None = None
    who: str = ""


def meaning_of(code: str) -> tuple[str, str]:
    """What a code means and what to do, in the reader's language."""
    if not code:
        return "", ""
    is_error = "." in code or code in ERROR_CODES
    entry = error_code(code) if is_error else receipt_code(code)
    if (get_language() or "").startswith("zh"):
        return entry.meaning_zh, entry.advice_zh
    return entry.meaning_en, entry.advice_en


def timeline(message: Message, reports: list[DeliveryReport]) -> list[Event]:
    """From acceptance to the last report, in order."""
    moments = sorted(_moments(message, reports), key=lambda event: event.at)
    events: list[Event] = []
    for event in moments:
        after = event.at - events[-1].at if events else None
        events.append(replace(event, after=after))
    return events


def _moments(message: Message, reports: list[DeliveryReport]) -> Iterator[Event]:
    send, batch = message.send, message.batch
    yield Event(
        _("Accepted"),
        send.created_at,
        tone="brand",
        who=str(send.created_by or send.get_source_display()),
    )
    if batch.claimed_at:
        yield Event(_("Taken by a worker"), batch.claimed_at)
    yield from _answer(message)
    for report in reports:
        yield _report(report)
    if message.status == MessageStatus.NO_REPORT and message.reported_at:
        yield Event(
            _("No report"),
            message.reported_at,
            _("Tencent sent no delivery report before the deadline."),
        )


def _answer(message: Message) -> Iterator[Event]:
    batch = message.batch
    if not batch.submitted_at:
        return
    if batch.status == BatchStatus.UNKNOWN or not (message.serial_no or message.code):
        text = _("No certain answer came; it may have gone. We ask and never resend.")
        yield Event(_("State unknown"), batch.submitted_at, text, "warning")
    elif message.serial_no:
        text = _("Tencent accepted it as %(serial)s.") % {"serial": message.serial_no}
        yield Event(_("Submitted"), batch.submitted_at, text, "brand")
    else:
        meaning, advice = meaning_of(message.code)
        text = f"{meaning} {advice}".strip()
        yield Event(_("Refused by Tencent"), batch.submitted_at, text, "danger")


def _report(report: DeliveryReport) -> Event:
    meaning, _advice = meaning_of(report.description)
    text = f"{report.description} · {meaning}" if meaning else report.description
    if report.effect == ReportEffect.DUPLICATE:
        return Event(
            _("Another report, nothing changed"), report.received_at, text, "neutral"
        )
    if report.report_status == "SUCCESS":
        return Event(_("Delivered"), report.received_at, text, "success")
    return Event(_("Not delivered"), report.received_at, text, "danger")
