"""What was accepted, refused and pushed; and replies from the phones."""

from typing import Annotated, Any

import msgspec

from simulator.admin.errors import AdminError, read
from simulator.answering import send_reply
from simulator.numbers import parse
from simulator.state import messages, pushes, reports
from simulator.world import World

Text = Annotated[str, msgspec.Meta(min_length=1, max_length=1000)]
Id = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]


class Page(msgspec.Struct):
    """Rows with an id above ``after``, at most ``limit``."""

    after: Id = 0
    limit: Annotated[int, msgspec.Meta(ge=1, le=10_000)] = 1000
    phone_number: str = ""


class NewReply(msgspec.Struct):
    """A reply to type on a phone."""

    phone_number: str
    text: Text
    sdk_app_id: str = ""


def listed(world: World, members: dict[str, Any]) -> dict[str, Any]:
    """Return accepted messages in order; ``next`` is the ``after`` of the next page."""
    page = read(members, Page)
    with world.store.reading() as db:
        rows = messages.listed(
            db, after=page.after, limit=page.limit, phone_number=page.phone_number
        )
    return _page(rows, page, "message_id")


def counted(world: World, _: dict[str, Any]) -> dict[str, Any]:
    """Return how many were accepted, to how many numbers, and refused."""
    now = world.clock.now()
    with world.store.reading() as db:
        due, later = reports.waiting(db, channel=reports.PULL, now=now)
        return messages.counted(db) | {"reports_due": due, "reports_later": later}


def refused(world: World, members: dict[str, Any]) -> dict[str, Any]:
    """Return per-number refusals in order."""
    page = read(members, Page)
    with world.store.reading() as db:
        rows = messages.refused(db, after=page.after, limit=page.limit)
    return _page(rows, page, "refusal_id")


def callbacks(world: World, members: dict[str, Any]) -> dict[str, Any]:
    """Return pushes to callback URLs in order."""
    page = read(members, Page)
    with world.store.reading() as db:
        rows = pushes.listed(db, after=page.after, limit=page.limit)
    return _page(rows, page, "push_id")


def reply(world: World, members: dict[str, Any]) -> dict[str, Any]:
    """Type a reply on a phone."""
    new = read(members, NewReply)
    number = parse(new.phone_number)
    if number is None:
        raise AdminError(400, f"{new.phone_number} is not a possible number.")
    row = send_reply(world, number.e164, new.text, sdk_app_id=new.sdk_app_id)
    if row is None:
        raise AdminError(404, f"There is no application {new.sdk_app_id}.")
    return row._asdict()


def _page(rows: list[dict[str, Any]], page: Page, key: str) -> dict[str, Any]:
    is_last = len(rows) < page.limit
    return {"items": rows, "next": None if is_last else rows[-1][key]}
