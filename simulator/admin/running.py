"""Clock, outage, reset, and how things stand."""

from typing import Annotated, Any

import msgspec

from simulator import outcomes
from simulator.admin.errors import AdminError, read
from simulator.outage import Mode
from simulator.state import messages, replies, reports
from simulator.world import World

Seconds = Annotated[float, msgspec.Meta(ge=0, le=3650 * 86_400)]


class ClockChange(msgspec.Struct):
    """``speed`` simulated seconds per real one; jump ahead by ``advance``."""

    speed: Annotated[float, msgspec.Meta(ge=0, le=1_000_000)] | None = None
    advance: Seconds = 0.0


class OutageChange(msgspec.Struct):
    """How to be down, and for how many real seconds."""

    mode: Mode
    seconds: Annotated[float, msgspec.Meta(ge=0, le=3600)] = 10.0


class Reset(msgspec.Struct):
    """``messages_only`` keeps keys, applications, reviews and the clock."""

    messages_only: bool = False


def summary(world: World, _: dict[str, Any]) -> dict[str, Any]:
    """Return counts, queue sizes, clock and outage."""
    now = world.clock.now()
    with world.store.reading() as db:
        due, later = reports.waiting(db, channel=reports.PULL, now=now)
        push_due, push_later = reports.waiting(db, channel=reports.CALLBACK, now=now)
        return {
            "accepted": messages.last_message_id(db),
            "refused": messages.refused_count(db),
            "reports_to_pull": due,
            "reports_to_come": later,
            "reports_to_push": push_due + push_later,
            "replies_to_pull": replies.waiting(db),
            "clock": clock(world, {}),
            "outage": outage(world, {}),
        }


def reset(world: World, members: dict[str, Any]) -> dict[str, Any]:
    """Forget everything, or only the messages."""
    if read(members, Reset).messages_only:
        world.clear_messages()
    else:
        world.reset()
    return summary(world, {})


def clock(world: World, _: dict[str, Any]) -> dict[str, Any]:
    """Return the simulated time and its speed."""
    return {"now": world.clock.now(), "speed": world.clock.speed}


def change_clock(world: World, members: dict[str, Any]) -> dict[str, Any]:
    """Hurry, slow or advance the clock."""
    change = read(members, ClockChange)
    world.clock.change(speed=change.speed, advance=change.advance)
    return clock(world, {})


def outage(world: World, _: dict[str, Any]) -> dict[str, Any]:
    """Return whether the simulator is down, and for how long."""
    return {"mode": world.outage.mode, "seconds_left": world.outage.seconds_left}


def change_outage(world: World, members: dict[str, Any]) -> dict[str, Any]:
    """Go down, or come back with mode ``none``."""
    change = read(members, OutageChange)
    if change.mode == "refuse" and change.seconds > 600:
        raise AdminError(400, "A closed port cannot be asked to open: at most 600.")
    world.outage.begin(change.mode, change.seconds)
    return outage(world, {})


def endings(_: World, __: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the table of endings."""
    return [ending.shown() for ending in outcomes.ENDINGS]
