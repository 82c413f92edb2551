"""The verification mobile: proved by a code, changed by the next one, removed."""

import secrets
from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.actions import audit
from accounts.actions.notices import tell
from accounts.enums import NoticeEvent
from accounts.models import MobileCode, User
from accounts.queries import mobiles
from accounts.queries.mobiles import MOST_A_DAY, MOST_PEOPLE, MOST_TRIES
from isms_console.lib import texting
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.phone_numbers import mask

MINUTES = 10
_KEPT = timedelta(days=2)


def ask_code(user: User, phone_number: str) -> None:
    """Texts a code to an E.164 number; only the newest code of a person counts.

    Raises Refusal: too soon, too many today, or no text reaches the number.
    """
    code = f"{secrets.randbelow(1_000_000):06}"
    now = timezone.now()
    with transaction.atomic():
        # One at a time, so that two requests at once count each other.
        User.objects.select_for_update().get(pk=user.pk)
        _check_pace(user, phone_number)
        MobileCode.objects.filter(created_at__lt=now - _KEPT).delete()
        MobileCode.objects.create(
            user=user,
            phone_number=phone_number,
            code_digest=_digest(user, phone_number, code),
            expires_at=now + timedelta(minutes=MINUTES),
        )
        texting.texter().send_code(number=phone_number, code=code, minutes=MINUTES)
        audit.record(
            account=None,
            actor=user,
            act="user.mobile_code_sent",
            subject=user.email,
            details={"mobile": mask(phone_number)},
        )


def confirm(user: User, code: str) -> None:
    """The number is the person's: they typed what was sent to it.

    Raises Refusal of field "code" for a wrong one, or when none can be typed in now;
    MovedOn when the code was used meanwhile.
    """
    sent = mobiles.open_code(user)
    # Counted before it is looked at, and outside of what a refusal undoes.
    tried = sent and MobileCode.objects.filter(
        pk=sent.pk, used_at=None, attempts__lt=MOST_TRIES
    ).update(attempts=F("attempts") + 1)
    if sent is None or not tried:
        raise Refusal(
            "no_code", _("This code is no longer valid. Ask for another."), "code"
        )
    if not constant_time_compare(
        sent.code_digest, _digest(user, sent.phone_number, code)
    ):
        raise _wrong(MOST_TRIES - sent.attempts - 1)
    if mobiles.people_with(sent.phone_number) >= MOST_PEOPLE and (
        user.mobile != sent.phone_number
    ):
        raise Refusal(
            "shared",
            _("%(most)d people use this number already. Use another number.")
            % {"most": MOST_PEOPLE},
            "code",
        )
    _take(user, sent)


def remove(user: User) -> None:
    """The person has no mobile any more. Raises MovedOn when there is none."""
    before = user.mobile
    with transaction.atomic():
        moved = User.objects.filter(pk=user.pk, mobile=before).exclude(mobile="")
        if not moved.update(mobile="", mobile_confirmed_at=None):
            raise MovedOn
        user.mobile, user.mobile_confirmed_at = "", None
        tell(
            users=[user],
            account=None,
            event=NoticeEvent.MOBILE_REMOVED,
            facts={"mobile": mask(before)},
        )
        audit.record(
            account=None,
            actor=user,
            act="user.mobile_removed",
            subject=user.email,
            details=audit.changed(mobile=(mask(before), "")),
        )


def _take(user: User, sent: MobileCode) -> None:
    now = timezone.now()
    before = mask(user.mobile) if user.mobile else ""
    number = mask(sent.phone_number)
    with transaction.atomic():
        moved = MobileCode.objects.filter(pk=sent.pk, used_at=None).update(used_at=now)
        if not moved:
            raise MovedOn
        User.objects.filter(pk=user.pk).update(
            mobile=sent.phone_number, mobile_confirmed_at=now
        )
        user.mobile, user.mobile_confirmed_at = sent.phone_number, now
        tell(
            users=[user],
            account=None,
            event=NoticeEvent.MOBILE_CONFIRMED,
            facts={"mobile": number},
        )
        audit.record(
            account=None,
            actor=user,
            act="user.mobile_confirmed",
            subject=user.email,
            details=audit.changed(mobile=(before, number)),
        )


def _check_pace(user: User, phone_number: str) -> None:
    if mobiles.next_code_at(user) is not None:
        raise Refusal("too_soon", _("A code was sent just now. Wait for a minute."))
    if (
        mobiles.codes_of_today(user=user) >= MOST_A_DAY
        or mobiles.codes_of_today(phone_number=phone_number) >= MOST_A_DAY
    ):
        raise Refusal(
            "too_many",
            _("%(most)d codes were sent today. Try again tomorrow.")
            % {"most": MOST_A_DAY},
        )


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


def _digest(user: User, phone_number: str, code: str) -> str:
    """Keyed, so that the table alone does not give six digits away."""
    said = f"{user.pk}:{phone_number}:{code}"
    return salted_hmac("accounts.mobile", said, algorithm="sha256").hexdigest()
