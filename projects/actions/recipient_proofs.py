"""Proves where alarm recipients are reached: the mail by a link, the mobile by a code.

Who follows the link has no sign-in, so the actor of what they confirm is nobody.
"""

import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.actions import audit
from accounts.actions.mails import queue_mail
from accounts.enums import NoticeTopic
from accounts.models import AuditEntry, User
from isms_console.lib import texting
from isms_console.lib.errors import MovedOn, Refusal
from projects.models import AlarmRecipient
from projects.queries.recipients import (
    CODE_LIVES,
    LINK_LIVES,
    MOST_TRIES,
    PAUSE,
    digest_of,
    has_open_code,
)

# Of one account, to whom ever.
MOST_PROOFS_A_DAY = 20
MINUTES = int(CODE_LIVES.total_seconds()) // 60


def mail_link(recipient: AlarmRecipient, *, actor: User) -> None:
    """Mails a new link, valid for seven days; the one before stops working.

    Raises Refusal within a minute of that, and when there is nothing to confirm.
    """
    if not recipient.email or recipient.email_confirmed_at:
        raise Refusal("confirmed", _("There is no address to confirm."))
    secret, now = secrets.token_urlsafe(32), timezone.now()
    with transaction.atomic():
        _check_day(recipient)
        rows = AlarmRecipient.objects.filter(
            _rested("link_sent_at", now), pk=recipient.pk, email_confirmed_at=None
        )
        if not rows.update(link_digest=digest_of("link", secret), link_sent_at=now):
            raise _too_soon()
        facts = {
            "recipient": recipient,
            "actor": actor,
            "account": recipient.project.account,
            "until": now + LINK_LIVES,
            "link": settings.PUBLIC_URL + reverse("recipient-proof", args=[secret]),
        }
        letter = "projects/recipients/email/link"
        queue_mail(
            to=recipient.email,
            topic=NoticeTopic.ACCOUNT,
            subject=_("Confirm this address for alarms of %(project)s")
            % {"project": recipient.project},
            text=render_to_string(f"{letter}.txt", facts),
            html=render_to_string(f"{letter}.html", facts),
        )
        _record(recipient, "recipient.link_sent", actor)


def confirm_email(recipient: AlarmRecipient) -> None:
    """The link was followed and confirmed. Raises MovedOn when that was done."""
    with transaction.atomic():
        rows = AlarmRecipient.objects.filter(
            pk=recipient.pk,
            email=recipient.email,
            link_digest=recipient.link_digest,
            email_confirmed_at=None,
        )
        if not rows.update(email_confirmed_at=timezone.now()):
            raise MovedOn
        _record(recipient, "recipient.email_confirmed")


def text_code(recipient: AlarmRecipient, *, actor: User | None) -> None:
    """Texts six digits, valid for ten minutes; the ones before stop working.

    Raises Refusal: too soon, nothing to confirm, or no text reaches the number.
    """
    if not recipient.mobile or recipient.mobile_confirmed_at:
        raise Refusal("confirmed", _("There is no mobile to confirm."))
    code, now = f"{secrets.randbelow(1_000_000):06}", timezone.now()
    with transaction.atomic():
        _check_day(recipient)
        rows = AlarmRecipient.objects.filter(
            _rested("code_sent_at", now), pk=recipient.pk, mobile=recipient.mobile
        )
        moved = rows.update(
            code_digest=_code_digest(recipient, code), code_sent_at=now, code_attempts=0
        )
        if not moved:
            raise _too_soon()
        texting.texter().send_code(number=recipient.mobile, code=code, minutes=MINUTES)
        _record(recipient, "recipient.code_sent", actor)


def confirm_mobile(recipient: AlarmRecipient, code: str, *, actor: User | None) -> None:
    """The digits were typed. Raises Refusal of field "code"; MovedOn when used."""
    # Counted before it is looked at, and outside of what a refusal undoes.
    rows = AlarmRecipient.objects.filter(
        pk=recipient.pk,
        code_digest=recipient.code_digest,
        mobile_confirmed_at=None,
        code_attempts__lt=MOST_TRIES,
    )
    is_tried = has_open_code(recipient) and rows.update(
        code_attempts=F("code_attempts") + 1
    )
    if not is_tried:
        raise Refusal(
            "no_code", _("This code is no longer valid. Ask for another."), "code"
        )
    if not constant_time_compare(recipient.code_digest, _code_digest(recipient, code)):
        raise _wrong(MOST_TRIES - recipient.code_attempts - 1)
    with transaction.atomic():
        moved = AlarmRecipient.objects.filter(
            pk=recipient.pk, code_digest=recipient.code_digest
        ).update(mobile_confirmed_at=timezone.now(), code_digest="")
        if not moved:
            raise MovedOn
        _record(recipient, "recipient.mobile_confirmed", actor)


def _rested(field: str, now: datetime) -> Q:
    return Q(**{field: None}) | Q(**{f"{field}__lte": now - PAUSE})


def _too_soon() -> Refusal:
    return Refusal("too_soon", _("One was sent just now. Wait for a minute."))


def _wrong(left: int) -> Refusal:
    if left < 1:
        words = _("This is not the code, and it was the last try. Ask for another.")
    else:
        words = ngettext(
            "This is not the code. You can try %(left)d more time.",
            "This is not the code. You can try %(left)d more times.",
            left,
        ) % {"left": left}
    return Refusal("wrong_code", words, "code")


def _code_digest(recipient: AlarmRecipient, code: str) -> str:
    return digest_of("code", f"{recipient.pk}:{recipient.mobile}:{code}")


def _check_day(recipient: AlarmRecipient) -> None:
    """Strangers' addresses are written to, at the platform's cost: a few times a day.

    The audit log remembers also what was sent to recipients who are removed.
    """
    sent = AuditEntry.objects.filter(
        account=recipient.project.account_id,
        act__in=["recipient.link_sent", "recipient.code_sent"],
        created_at__gt=timezone.now() - timedelta(days=1),
    )
    if sent.count() >= MOST_PROOFS_A_DAY:
        raise Refusal(
            "too_many",
            _("%(most)d links and codes were sent today. Try again tomorrow.")
            % {"most": MOST_PROOFS_A_DAY},
        )


def _record(recipient: AlarmRecipient, act: str, actor: User | None = None) -> None:
    audit.record(
        account=recipient.project.account,
        actor=actor,
        act=act,
        subject=f"{recipient.project.name}: {recipient.name}",
    )
