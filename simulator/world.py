"""The simulated world: clock, state and counters that every action works on."""

import sqlite3
from typing import Any

from simulator.clock import Anchor, Clock
from simulator.identifiers import RequestIds, SerialNumbers
from simulator.limits import RateLimits
from simulator.options import Options
from simulator.outage import Outage
from simulator.state import apps, settings, subjects
from simulator.state.store import Store, clear_configuration, clear_traffic

# Approved from the start, so that a first message needs no review.
DEFAULT_SIGN_NAME = "Simulator"
DEFAULT_TEMPLATES = (
    ("One-time code", "Your code is {1}. It expires in {2} minutes.", 3),
    ("Notification", "Hello {1}, your order {2} is on its way.", 2),
    ("Offer", "This week: {1}. Reply T to unsubscribe.", 1),
)


class World:
    """One simulated Tencent Cloud."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.store = Store(options.state)
        self.rate_limits = RateLimits()
        self.outage = Outage()
        with self.store.transaction() as db:
            anchor = settings.read(db, "clock", Anchor) or Anchor.fresh()
            self.clock = Clock(anchor, self._keep_clock)
            self.request_ids = RequestIds(options.seed, settings.count_up(db, "boots"))
            self._generation = settings.read(db, "generation", int)
            if self._generation is None:
                self._generation = settings.count_up(db, "generation")
                self._furnish(db)
            self._admit(db)

    def reset(self) -> None:
        """Forget everything and start afresh, on real time."""
        with self.store.transaction() as db:
            clear_traffic(db)
            self._generation = settings.count_up(db, "generation")
            self.clock.reset()
            self._furnish(db)
            self._admit(db)
        self.outage.end()

    def clear_messages(self) -> None:
        """Forget the traffic; keep keys, applications, reviews and the clock."""
        with self.store.transaction() as db:
            clear_traffic(db)
            self._generation = settings.count_up(db, "generation")

    def serial_numbers(self, first_message_id: int, count: int) -> SerialNumbers:
        """Return the serial numbers of one call's messages."""
        origin = f"{self.options.seed}:{self._generation}"
        return SerialNumbers(origin, first_message_id, count)

    def close(self) -> None:
        """Finish with the state file."""
        self.store.close()

    def _keep_clock(self, anchor: Anchor) -> None:
        with self.store.transaction() as db:
            settings.write(db, "clock", anchor)

    def _admit(self, db: sqlite3.Connection) -> None:
        """Let in the key and the application of the options."""
        options = self.options
        apps.save_key(db, apps.AccessKey(options.secret_id, options.secret_key, True))
        if apps.find_app(db, options.sdk_app_id) is None:
            app = apps.App(options.sdk_app_id, options.app_key, apps.AppSettings())
            apps.save_app(db, app)

    def _furnish(self, db: sqlite3.Connection) -> None:
        """Lay out a fresh account: settings, a signature, three templates."""
        clear_configuration(db)
        account = settings.AccountSettings(review_seconds=self.options.review_seconds)
        settings.write(db, "account", account)
        now = self.clock.now()
        reviewed: dict[str, Any] = {
            "created_at": now,
            "decided_at": now,
            "effective_at": now,
            "verdict": 1,
            "review_reply": "",
        }
        for international in (1, 0):
            sign: dict[str, Any] = {
                "name": DEFAULT_SIGN_NAME,
                "international": international,
            }
            subjects.add(db, "signatures", sign | reviewed)
        for name, content, sms_type in DEFAULT_TEMPLATES:
            for international in (1, 0):
                template: dict[str, Any] = {
                    "name": name,
                    "content": content,
                    "sms_type": sms_type,
                    "international": international,
                }
                subjects.add(db, "body_templates", template | reviewed)
