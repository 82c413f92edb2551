"""How a text could cost fewer parts."""

from dataclasses import dataclass

from tencent import segments
from tencent.segments import GSM_EXTENDED, UCS_2, Segments

# Plain characters for those that word processors and Chinese keyboards put in.
PLAIN = {
    "‘": "'", "’": "'", "‚": ",", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-",
    "…": "...", "\u00a0": " ", "\u3000": " ", "•": "*", "·": ".", "`": "'", "´": "'",
    "，": ",", "。": ".", "：": ":", "；": ";", "！": "!", "？": "?", "（": "(",
    "）": ")", "「": '"', "」": '"',
}  # fmt: skip
# More characters than this are no slip of the pen.
_MOST_REMOVED = 20


@dataclass(frozen=True, slots=True)
class Saving:
    """Taking `characters` out, or writing `instead`, costs `parts` in place of `now`.

    `instead` is empty where they are to be left out.
    """

    characters: str
    instead: str
    parts: int
    now: int


def savings(text: str, counted: Segments) -> list[Saving]:
    """What would save parts, the smallest change first."""
    found = [_plainer(text, counted), _shorter(text, counted)]
    return [saving for saving in found if saving is not None]


def _plainer(text: str, counted: Segments) -> Saving | None:
    """Without the characters that force the long encoding."""
    if counted.encoding != UCS_2 or len(counted.non_gsm) > _MOST_REMOVED:
        return None
    plain = "".join(
        PLAIN.get(char, "") if char in counted.non_gsm else char for char in text
    )
    parts = segments.count(plain).segments
    if parts >= counted.segments:
        return None
    instead = " ".join(filter(None, (PLAIN.get(char, "") for char in counted.non_gsm)))
    return Saving(" ".join(counted.non_gsm), instead, parts, counted.segments)


def _shorter(text: str, counted: Segments) -> Saving | None:
    """Without the characters that stand just beyond the part before."""
    if counted.segments == 1:
        return None
    over = counted.units - counted.capacity.total(counted.segments - 1)
    tail = ""
    while over > 0 and len(tail) <= _MOST_REMOVED:
        char = text[len(text) - len(tail) - 1]
        over -= _width(char, counted)
        tail = char + tail
    if over > 0 or len(tail) > _MOST_REMOVED:
        return None
    return Saving(tail, "", counted.segments - 1, counted.segments)


def _width(char: str, counted: Segments) -> int:
    if counted.encoding == UCS_2:
        return len(char.encode("utf-16-le", "surrogatepass")) // 2
    return 2 if char in GSM_EXTENDED else 1
