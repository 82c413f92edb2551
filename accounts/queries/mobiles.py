"""Codes sent to numbers, and whose numbers are confirmed."""

from datetime import datetime, timedelta

from django.utils import timezone

from accounts.models import MobileCode, User

PAUSE = timedelta(minutes=1)
MOST_A_DAY = 5
MOST_TRIES = 5
# As many people may share a number (console reference 1.1).
MOST_PEOPLE = 5


def newest_code(user: User) -> MobileCode | None:
    """The only code that still counts: the one sent last."""
    return MobileCode.objects.filter(user=user).order_by("-id").first()


def open_code(user: User) -> MobileCode | None:
    """The code that the person can type in now."""
    code = newest_code(user)
    if code is None or code.used_at is not None or code.attempts >= MOST_TRIES:
        return None
    return code if code.expires_at > timezone.now() else None


def next_code_at(user: User) -> datetime | None:
    """When another code can be asked for; None for now."""
    code = newest_code(user)
    if code is None or code.created_at + PAUSE <= timezone.now():
        return None
    return code.created_at + PAUSE


def codes_of_today(*, user: User | None = None, phone_number: str = "") -> int:
    """How many codes went to a person, or to a number, in the last 24 hours."""
    codes = MobileCode.objects.filter(created_at__gt=timezone.now() - timedelta(days=1))
    if user is not None:
        codes = codes.filter(user=user)
    if phone_number:
        codes = codes.filter(phone_number=phone_number)
    return codes.count()


def people_with(phone_number: str) -> int:
    """How many people proved that they have this number."""
    return User.objects.filter(mobile=phone_number).count()
