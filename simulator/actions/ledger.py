"""The rows that a call leaves behind.

This is the hot path, 200 numbers a call: per number a few tuples, no queries.
"""

import sqlite3

from simulator import outcomes
from simulator.actions.contents import Content
from simulator.actions.recipients import Recipient
from simulator.actions.wording import SENT, explain
from simulator.numbers import PhoneNumber, iso_code
from simulator.state import messages, reports, tallies
from simulator.state.apps import App
from simulator.world import World
from tencent.schemas.v20210111 import SendStatus

# A message has at most this many reports; they share out its id.
_REPORTS_PER_MESSAGE = 4
# When a phone gets what is never reported.
_UNREPORTED = outcomes.Report(1.0)


class Ledger:
    """Collects what was accepted and refused in one call."""

    def __init__(
        self, world: World, db: sqlite3.Connection, app: App, *, count: int, now: float
    ) -> None:
        self._db, self._app, self._now, self._count = db, app, now, count
        self._channels: tuple[int, ...] = (reports.PULL, reports.CALLBACK)
        if not app.settings.status_callback_url:
            self._channels = (reports.PULL,)
        self._first_id = messages.last_message_id(db) + 1
        self._last_send_id = messages.last_send_id(db)
        self._serial_numbers = world.serial_numbers(self._first_id, count)
        self._ordinary = (outcomes.Report(app.settings.delivery_seconds),)
        self._send_ids: dict[int, int] = {}
        self._sends: list[messages.SendRow] = []
        self._messages: list[messages.Row] = []
        self._queue: list[messages.Row] = []
        self._refusals: list[tuple[int, str, str]] = []
        self._fee_count = 0

    def refuse(self, recipient: Recipient, content: Content, code: str) -> SendStatus:
        """Note a refusal and return its status."""
        row = (self._send_id(content), recipient.phone_number, code)
        self._refusals.append(row)
        return SendStatus(
            phone_number=recipient.phone_number,
            session_context=content.session_context,
            code=code,
            message=explain(code),
            iso_code=recipient.iso_code,
        )

    def accept(
        self, number: PhoneNumber, ending: outcomes.Ending | None, content: Content
    ) -> SendStatus:
        """Note an accepted message with its reports to come; return its status."""
        e164, country_code = number
        serial_no = self._serial_numbers.get(len(self._messages), country_code)
        fee = content.billed_segments(country_code)
        self._fee_count += fee
        plan = self._ordinary if ending is None else ending.reports
        final = plan[0] if ending is None else ending.final or _UNREPORTED
        message_id = self._first_id + len(self._messages)
        row = (
            message_id,
            self._send_id(content),
            serial_no,
            e164,
            fee,
            self._now + final.received,
            self._now + final.after if plan else None,
            final.receipt,
        )
        self._messages.append(row)
        for nth, report in enumerate(plan):
            self._enqueue(message_id, nth, report)
        return SendStatus(
            serial_no=serial_no,
            phone_number=e164,
            billed_segments=fee,
            session_context=content.session_context,
            code="Ok",
            message=SENT,
            iso_code=iso_code(e164, country_code),
        )

    def store(self) -> None:
        """Write everything down."""
        messages.insert(
            self._db,
            sends=self._sends,
            messages=self._messages,
            queue=self._queue,
            refusals=self._refusals,
        )
        tally = tallies.Tally(self._count, len(self._messages), self._fee_count)
        tallies.add(
            self._db, sdk_app_id=self._app.sdk_app_id, moment=self._now, tally=tally
        )

    def _enqueue(self, message_id: int, nth: int, report: outcomes.Report) -> None:
        for channel in self._channels:
            row = (
                channel,
                self._app.sdk_app_id,
                self._now + report.after,
                message_id * _REPORTS_PER_MESSAGE + nth,
                message_id,
                self._now + report.received,
                report.receipt,
            )
            self._queue.append(row)

    def _send_id(self, content: Content) -> int:
        known = self._send_ids.get(id(content))
        if known is not None:
            return known
        send_id = self._last_send_id + len(self._sends) + 1
        self._send_ids[id(content)] = send_id
        row = messages.SendRow(
            send_id=send_id,
            sdk_app_id=self._app.sdk_app_id,
            template_id=content.template_id,
            sign_name=content.sign_name,
            sender_id=content.sender_id,
            extend_code=content.extend_code,
            session_context=content.session_context,
            text=content.text,
            accepted_at=self._now,
        )
        self._sends.append(row)
        return send_id
