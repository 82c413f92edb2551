"""Verdicts on signatures and templates, and new ones without a review."""

from typing import Annotated, Any, Literal

import msgspec

from simulator.admin.errors import AdminError, read
from simulator.reviews import decision
from simulator.state import subjects
from simulator.world import World

International = Literal[0, 1, 3]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=500)]


class Verdict(msgspec.Struct):
    """A verdict on what is known by ``id``."""

    id: int
    verdict: Literal["approve", "reject"]
    reply: str = ""


class NewSignature(msgspec.Struct):
    """An approved signature."""

    name: Name
    international: International = 1


class NewTemplate(msgspec.Struct):
    """An approved body template."""

    content: Name
    name: str = "template"
    sms_type: Literal[0, 1, 2, 3] = 2
    international: International = 1


def signatures(world: World, _: dict[str, Any]) -> list[dict[str, Any]]:
    """Return all signatures, newest first."""
    return _listed(world, "signatures")


def templates(world: World, _: dict[str, Any]) -> list[dict[str, Any]]:
    """Return all body templates, newest first."""
    return _listed(world, "body_templates")


def change_signature(world: World, members: dict[str, Any]) -> dict[str, Any]:
    """Decide on a signature, or add an approved one."""
    if "id" in members:
        return _decide(world, "signatures", read(members, Verdict))
    new = msgspec.structs.asdict(read(members, NewSignature))
    return _add(world, "signatures", new)


def change_template(world: World, members: dict[str, Any]) -> dict[str, Any]:
    """Decide on a body template, or add an approved one."""
    if "id" in members:
        return _decide(world, "body_templates", read(members, Verdict))
    new = msgspec.structs.asdict(read(members, NewTemplate))
    return _add(world, "body_templates", new)


def _listed(world: World, table: subjects.Table) -> list[dict[str, Any]]:
    with world.store.reading() as db:
        rows = subjects.listed(db, table)
    return [_shown(row, world.clock.now()) for row in rows]


def _shown(row: subjects.Subject, now: float) -> dict[str, Any]:
    members = row._asdict()
    return {
        "id": members.pop("subject_id"),
        "status_code": subjects.status_code(row, now),
    } | members


def _decide(world: World, table: subjects.Table, wanted: Verdict) -> dict[str, Any]:
    now = world.clock.now()
    with world.store.transaction() as db:
        if subjects.find(db, table, wanted.id) is None:
            raise AdminError(404, f"There is no {wanted.id}.")
        is_approved = wanted.verdict == "approve"
        values = decision(approved=is_approved, reply=wanted.reply, now=now)
        subjects.change(db, table, wanted.id, values)
        row = subjects.find(db, table, wanted.id)
    return _shown(row, world.clock.now()) if row else {}


def _add(world: World, table: subjects.Table, values: dict[str, Any]) -> dict[str, Any]:
    now = world.clock.now()
    verdict = decision(approved=True, reply="", now=now) | {"created_at": now}
    with world.store.transaction() as db:
        subject_id = subjects.add(db, table, values | verdict)
        row = subjects.find(db, table, subject_id)
    return _shown(row, world.clock.now()) if row else {}
