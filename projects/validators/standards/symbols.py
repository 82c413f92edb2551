"""Characters that garble, decorate or hide."""

import re

# Published as examples of what is not allowed. Kindred signs are ornaments, too.
_ORNAMENT = re.compile(r"\^_+\^|[￥&★☆☞☜☛✓✔√※●◆◇■□▲△▼▽►◄→←↑↓⇒♥♡♦♣♠♪♫☎☏✆✉✈✿❀❤◎〓§¶†‡‰]")
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u2604\u2607-\u260d\u2610-\u2619\u261d\u2620-\u2660"
    "\u2670-\u26ff\u2728\u274c\u274e\u2753-\u2757\u2795-\u2797\u2b50\u2b55]"
)
# Controls other than line breaks, blanks of odd widths, joiners, marks of direction.
_UNSEEN = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\xa0\u00ad\u061c\u1680\u180e\u2000-\u200b"
    "\u2028-\u202f\u205f-\u206f\u3164\ufeff\ufff9-\ufffc\U000e0000-\U000e0fff]"
)
_JOINER = re.compile("[\u200c-\u200f]")
# Scripts, and emoji, in which joiners and marks of direction do their work.
_JOINED = re.compile("[\u0590-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff]")


def ornaments(text: str) -> list[str]:
    """Symbols that Tencent does not send."""
    return _ORNAMENT.findall(text)


def emoji(text: str) -> list[str]:
    """Little pictures."""
    return _EMOJI.findall(text)


def unseen(text: str) -> list[str]:
    """The code points of what takes room and shows nothing."""
    found = _UNSEEN.findall(text)
    if not (_JOINED.search(text) or _EMOJI.search(text)):
        found += _JOINER.findall(text)
    return [f"U+{ord(char):04X}" for char in found]
