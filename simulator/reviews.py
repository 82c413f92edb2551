"""Simulated Tencent reads signatures and templates.

The verdict is known at once and holds from a time on; nothing waits for it.
"""

import sqlite3

from simulator.state import settings

# A text with this word is refused, one with the other stays in review for a week.
REFUSED_WORD = "reject"
LINGERING_WORD = "linger"
_WEEK = 7 * 24 * 3600
REFUSAL_REPLY = 'The text contains the word "reject".'


def review(db: sqlite3.Connection, text: str, *, now: float) -> dict[str, object]:
    """Return the columns of a fresh review of this text."""
    account = settings.account(db)
    is_refused = REFUSED_WORD in text.lower()
    lingers = LINGERING_WORD in text.lower()
    decided_at = now + (_WEEK if lingers else account.review_seconds)
    return {
        "created_at": now,
        "decided_at": decided_at,
        "effective_at": decided_at + account.effect_seconds,
        "verdict": -1 if is_refused else 1,
        "review_reply": REFUSAL_REPLY if is_refused else "",
    }


def decision(*, approved: bool, reply: str, now: float) -> dict[str, object]:
    """Return the columns of a verdict that holds from now on."""
    return {
        "decided_at": now,
        "effective_at": now,
        "verdict": 1 if approved else -1,
        "review_reply": reply,
    }
