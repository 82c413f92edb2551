"""The numbers of a call, read and looked up in the table of endings."""

from collections.abc import Iterable
from typing import NamedTuple

from simulator import numbers, outcomes
from simulator.state.apps import App
from tencent.envelope import WireError

MAX_NUMBERS = 200


class Recipient(NamedTuple):
    """One number of a call: as given, as read, and its row in the table."""

    given: str
    number: numbers.PhoneNumber | None
    ending: outcomes.Ending | None

    @property
    def phone_number(self) -> str:
        """E.164 when it could be read, else what was given."""
        return self.number.e164 if self.number else self.given

    @property
    def iso_code(self) -> str:
        """Two letters, ``DEF``, or nothing for what is not a number."""
        return self.number.iso_code if self.number else ""


def read(app: App, given: Iterable[str]) -> list[Recipient]:
    """Read the numbers. Raises ``WireError`` for more than 200."""
    find = outcomes.find if app.settings.endings else _no_ending
    recipients = []
    for text in given:
        number = numbers.parse(text)
        ending = find(number.e164) if number else None
        recipients.append(Recipient(text, number, ending))
    if len(recipients) > MAX_NUMBERS:
        raise WireError(
            "LimitExceeded.PhoneNumberCountLimit",
            f"At most {MAX_NUMBERS} numbers are allowed in one request.",
        )
    return recipients


def _no_ending(_: str) -> None:
    return None


def are_mainland(recipients: Iterable[Recipient]) -> bool:
    """Return whether a call goes to the mainland. Raises ``WireError`` if mixed."""
    sides = {
        recipient.number.country_code == numbers.MAINLAND
        for recipient in recipients
        if recipient.number
    }
    if len(sides) > 1:
        raise WireError(
            "UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber",
            "Mainland and international numbers cannot share one request.",
        )
    return True in sides


def check_whole(recipients: Iterable[Recipient]) -> None:
    """Refuse the whole call if a number says so. Raises ``WireError``."""
    for recipient in recipients:
        if recipient.ending and recipient.ending.envelope:
            raise WireError(
                recipient.ending.envelope,
                f"The number ends in {recipient.ending.digits}: {recipient.ending.en}.",
            )
