"""What the page shows, as data: phones, one conversation, and how things stand."""

from functools import lru_cache
from typing import Any

import phonenumbers

from simulator.admin import running
from simulator.numbers import country_name, parse, split
from simulator.outcomes import DELIVERED
from simulator.parts import split as split_parts
from simulator.state import phones
from simulator.world import World
from tencent.codes import receipt_code

PHONES = 40
TEXTS = 60


def state(world: World, members: dict[str, str], language: str) -> dict[str, Any]:
    """Return everything the page polls for."""
    now = world.clock.now()
    wanted = parse(members.get("number", ""))
    with world.store.reading() as db:
        recent = phones.recent(db, limit=PHONES)
        number = wanted.e164 if wanted else recent[0].phone_number if recent else ""
        texts = phones.texts(db, number, limit=TEXTS)
        answers = phones.replies(db, number, limit=TEXTS)
    items = [_text(row, now, language) for row in texts]
    items += [_reply(*row) for row in answers]
    items.sort(key=lambda item: item["at"])
    return {
        "summary": running.summary(world, {}),
        "phones": [_phone(row, now) for row in recent],
        "number": number,
        "pretty": _pretty(number),
        "items": items,
    }


def _phone(row: phones.Arrival, now: float) -> dict[str, Any]:
    number = split(row.phone_number)
    return {
        "number": row.phone_number,
        "pretty": _pretty(row.phone_number),
        "iso": number.iso_code,
        "country": country_name(number.iso_code),
        "text": row.text,
        "at": row.received_at,
        "state": _state(row, now),
        "id": row.message_id,
    }


def _text(row: phones.Arrival, now: float, language: str) -> dict[str, Any]:
    place = _state(row, now)
    return {
        "id": f"m{row.message_id}",
        "kind": "text",
        "sender": row.sender_id or row.sign_name,
        "parts": split_parts(row.text, split(row.phone_number).country_code),
        "at": row.received_at,
        "sent_at": row.accepted_at,
        "state": place,
        "receipt": "" if place == "on_the_way" else row.receipt,
        "reason": _reason(row.receipt, language) if place == "failed" else "",
        "is_reported": row.report_at is not None and row.report_at <= now,
        "report_at": row.report_at,
    }


def _reply(reply_id: int, text: str, replied_at: float) -> dict[str, Any]:
    return {"id": f"r{reply_id}", "kind": "reply", "parts": [text], "at": replied_at}


def _state(row: phones.Arrival, now: float) -> str:
    if now < row.received_at:
        return "on_the_way"
    return "delivered" if row.receipt == DELIVERED else "failed"


def _reason(receipt: str, language: str) -> str:
    known = receipt_code(receipt)
    return known.meaning_zh if language == "zh" else known.meaning_en


@lru_cache(maxsize=4096)
def _pretty(number: str) -> str:
    """Return a number as people write it."""
    if not number:
        return ""
    parsed = phonenumbers.parse(number)
    return phonenumbers.format_number(
        parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
