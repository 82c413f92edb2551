"""Ids minted here, before anything is queued (decision 0002)."""

import secrets
import time
import uuid

_VERSION_7 = 7 << 76
_VARIANT = 2 << 62
_RANDOM_BITS = 62


def mint(milliseconds: int | None = None) -> uuid.UUID:
    """A UUID version 7 (RFC 9562): Unix milliseconds first, so ids sort by age.

    The last 62 bits start at random in the lower half of their range,
    so that `block` can count upwards from any id without reaching the next field.
    """
    if milliseconds is None:
        milliseconds = time.time_ns() // 1_000_000
    random_a = secrets.randbits(12)
    random_b = secrets.randbits(_RANDOM_BITS - 1)
    return uuid.UUID(
        int=milliseconds << 80 | _VERSION_7 | random_a << 64 | _VARIANT | random_b
    )


def offset(first: uuid.UUID, position: int) -> uuid.UUID:
    """The id `position` places after `first`, as `mint` left room for."""
    return uuid.UUID(int=first.int + position)
