"""Pushes reports and replies to callback URLs. Source: wire reference D.

Three tries in all. A push is a row with the time of its next try, so a restart
loses none. At most one push is under way: receivers see them in order.
"""

import json
import sqlite3
import threading
from collections.abc import Sequence

import msgspec
import requests

from simulator.actions.pulls import beijing_time
from simulator.actions.wording import describe_receipt
from simulator.numbers import split
from simulator.outcomes import DELIVERED
from simulator.state import apps, pushes, reports
from simulator.state.replies import ReplyRow
from simulator.world import World
from tencent.schemas.callbacks import MAX_REPORTS_PER_PUSH, DeliveryReport, Reply

TIMEOUT_SECONDS = 5
# After the first and the second failure, on the simulator's clock.
RETRY_SECONDS = (5.0, 30.0)
_LOOK_SECONDS = 0.2


class Pusher(threading.Thread):
    """The thread that pushes."""

    def __init__(self, world: World) -> None:
        super().__init__(name="pusher", daemon=True)
        self._world = world
        self._stopping = threading.Event()
        self._session = requests.Session()
        # Receivers are local; a proxy of the environment is not meant for them.
        self._session.trust_env = False

    def run(self) -> None:
        """Push what is due, until stopped."""
        while not self._stopping.is_set():
            if not self._push_next():
                self._world.clock.wait_for_change(_LOOK_SECONDS)

    def stop(self) -> None:
        """Finish after the push under way."""
        self._stopping.set()
        self.join(TIMEOUT_SECONDS)

    def _push_next(self) -> bool:
        """Make one try of one push; return whether there was any."""
        now = self._world.clock.now()
        with self._world.store.transaction() as db:
            collect(db, now=now)
            push = pushes.next_due(db, now=now)
        if push is None:
            return False
        answer = self._post(push)
        with self._world.store.transaction() as db:
            if answer == "ok":
                pushes.finish(db, push, state="done", answer=answer)
            elif push.tries < len(RETRY_SECONDS):
                next_at = self._world.clock.now() + RETRY_SECONDS[push.tries]
                pushes.postpone(db, push, next_at=next_at, answer=answer)
            else:
                pushes.finish(db, push, state="failed", answer=answer)
        return True

    def _post(self, push: pushes.PushRow) -> str:
        """Return ``ok``, or what went wrong."""
        try:
            response = self._session.post(
                push.url,
                data=push.body,
                headers={"Content-Type": "application/json"},
                timeout=TIMEOUT_SECONDS,
                allow_redirects=False,
            )
            if response.status_code != requests.codes.ok:
                return f"HTTP {response.status_code}"
            result = json.loads(response.content).get("result")
        except requests.RequestException as error:
            return type(error).__name__
        except (ValueError, AttributeError):
            return "the answer is not a JSON object"
        return "ok" if result == 0 else f"result {result}"


def collect(db: sqlite3.Connection, *, now: float) -> None:
    """Turn due reports into pushes, at most 100 in each."""
    for app in apps.all_apps(db):
        url = app.settings.status_callback_url
        while url and pushes.is_report_due(db, app.sdk_app_id, now=now):
            rows = reports.take(
                db,
                channel=reports.CALLBACK,
                sdk_app_id=app.sdk_app_id,
                now=now,
                limit=MAX_REPORTS_PER_PUSH,
            )
            with_context = app.settings.session_context_in_reports
            body = msgspec.json.encode(_reports(rows, with_context=with_context))
            push = pushes.NewPush(app.sdk_app_id, "status", url, body)
            pushes.add(db, push, now=now)


def push_reply(db: sqlite3.Connection, app: apps.App, row: ReplyRow) -> None:
    """Queue the push of a reply, if the application wants one."""
    url = app.settings.reply_callback_url
    if not url:
        return
    number = split(row.phone_number)
    reply = Reply(
        extend_code=row.extend_code,
        subscriber_number=number.subscriber_number,
        country_code=number.country_code,
        sign_name=row.sign_name,
        reply_content=row.text,
        reply_time=int(row.replied_at),
    )
    push = pushes.NewPush(app.sdk_app_id, "reply", url, msgspec.json.encode(reply))
    pushes.add(db, push, now=row.replied_at)


def _reports(
    rows: Sequence[reports.ReportRow], *, with_context: bool
) -> list[DeliveryReport]:
    items = []
    for row in rows:
        number = split(row.phone_number)
        items.append(
            DeliveryReport(
                user_receive_at=beijing_time(row.received_at),
                country_code=number.country_code,
                subscriber_number=number.subscriber_number,
                report_status="SUCCESS" if row.receipt == DELIVERED else "FAIL",
                receipt_code=row.receipt,
                description=describe_receipt(row.receipt),
                serial_no=row.serial_no,
                session_context=row.session_context if with_context else msgspec.UNSET,
            )
        )
    return items
