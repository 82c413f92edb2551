"""Serial numbers and request ids, repeatable by seed and never repeated."""

import hashlib
import random
import uuid

from simulator.numbers import MAINLAND

_HEX_DIGITS = 32
_MAINLAND_DIGITS = 28


class SerialNumbers:
    """The serial numbers of one call, all from one digest.

    ``origin`` names the seed and the generation (how often the simulator was
    reset), so that a reset does not hand out the same numbers again.
    """

    def __init__(self, origin: str, first_message_id: int, count: int) -> None:
        digest = hashlib.shake_128(f"{origin}:{first_message_id}".encode())
        self._hex = digest.hexdigest(count * _HEX_DIGITS // 2)

    def get(self, index: int, country_code: str) -> str:
        """Return a UUID, or Tencent's shape for the mainland (reference B.1)."""
        start = index * _HEX_DIGITS
        h = self._hex[start : start + _HEX_DIGITS]
        if country_code == MAINLAND:
            return f"5000:1{int(h, 16) % 10 ** (_MAINLAND_DIGITS - 1):027d}"
        return f"{h[:8]}-{h[8:12]}-4{h[13:16]}-a{h[17:20]}-{h[20:]}"


class RequestIds:
    """UUIDs; ``boot`` counts the starts, so that a restart repeats none."""

    def __init__(self, seed: int, boot: int) -> None:
        self._random = random.Random(f"{seed}:{boot}")  # noqa: S311 - not a secret

    def next(self) -> str:
        """Return the next request id."""
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))
