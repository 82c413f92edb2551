"""Whether a number may be sent to: the rules, number by number."""

import sqlite3
from collections.abc import Sequence

from simulator.actions.contents import Content
from simulator.actions.recipients import Recipient
from simulator.numbers import PhoneNumber
from simulator.state import messages, replies, settings, tallies
from simulator.state.apps import App


class Judge:
    """Judges the numbers of one call, and remembers what it let through."""

    def __init__(
        self,
        db: sqlite3.Connection,
        app: App,
        recipients: Sequence[Recipient],
        *,
        now: float,
    ) -> None:
        self._rules = app.settings
        self._opted_out = replies.opted_out(db, app.sdk_app_id)
        cap = settings.account(db).daily_cap
        self._room = None if cap is None else cap - tallies.accepted_today(db, now)
        self._seen: dict[str, messages.Seen] = {}
        if app.settings.frequency_rules:
            self._seen = messages.seen_before(
                db,
                sdk_app_id=app.sdk_app_id,
                phone_numbers={r.number.e164 for r in recipients if r.number},
                since=tallies.day_start(now),
                lately_since=now - app.settings.same_content_seconds,
            )

    def code(self, recipient: Recipient, content: Content) -> str:
        """Return the code that refuses this number, or an empty text."""
        number, ending = recipient.number, recipient.ending
        if number is None:
            return "InvalidParameterValue.IncorrectPhoneNumber"
        if ending is not None and ending.refusal:
            return ending.refusal
        return (
            content.refusal or self._unwelcome(number) or self._limit(number, content)
        )

    def _unwelcome(self, number: PhoneNumber) -> str:
        if number.e164 in self._opted_out:
            return "FailedOperation.PhoneNumberInBlacklist"
        blocked = self._rules.blocked_countries
        if blocked and number.iso_code in blocked:
            return "LimitExceeded.AppCountryOrRegionInBlacklist"
        return ""

    def _limit(self, number: PhoneNumber, content: Content) -> str:
        if self._rules.frequency_rules:
            return self._too_often(number.e164, content.text)
        return self._over_cap()

    def _too_often(self, phone_number: str, text: str) -> str:
        today, lately = self._seen.get(phone_number, messages.NOTHING_SEEN)
        if text in lately:
            return "LimitExceeded.PhoneNumberThirtySecondLimit"
        daily = self._rules.daily_per_number
        if daily and today >= daily:
            return "LimitExceeded.PhoneNumberDailyLimit"
        if code := self._over_cap():
            return code
        if self._rules.same_content_seconds:
            lately |= {text}
        self._seen[phone_number] = messages.Seen(today + 1, lately)
        return ""

    def _over_cap(self) -> str:
        if self._room is None:
            return ""
        self._room -= 1
        return "LimitExceeded.DailyLimit" if self._room < 0 else ""
