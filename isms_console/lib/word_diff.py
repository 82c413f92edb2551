"""What changed between two texts, by words; Chinese, Japanese and Korean by signs."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_PIECES = re.compile(r"[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff]|\s+|\w+|[^\w\s]")


class Change(StrEnum):
    """What happened to a run of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text and what happened to it."""

    change: Change
    text: str


def word_diff(before: str, after: str) -> list[Run]:
    """Runs in reading order: kept and removed make `before`, kept and added `after`."""
    old, new = _PIECES.findall(before), _PIECES.findall(after)
    runs: list[Run] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for _tag, i, j, k, n in matcher.get_opcodes():
        removed, added = "".join(old[i:j]), "".join(new[k:n])
        if removed == added:
            runs += [Run(Change.KEPT, removed)] if removed else []
            continue
        runs += [Run(Change.REMOVED, removed)] if removed else []
        runs += [Run(Change.ADDED, added)] if added else []
    return runs
