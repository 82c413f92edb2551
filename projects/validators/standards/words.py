"""How words are found in a text.

English words stand between word boundaries, so “bar” is not in “barcode”; an entry is a
regular expression without unbounded repetition. Chinese has no boundaries, so its
entries are long enough to mean only one thing, and are written in simplified letters:
a text is simplified before it is searched.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from projects.validators.standards.traditional import SIMPLIFIED, TRADITIONAL

_TO_PLAIN = str.maketrans(TRADITIONAL + "’‘“”", SIMPLIFIED + "''\"\"")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


@lru_cache(maxsize=32)
def folded(text: str) -> str:
    """The text as the lists know it: half width, lower case, simplified, seen."""
    plain = unicodedata.normalize("NFKC", _UNSEEN.sub("", text))
    return plain.casefold().translate(_TO_PLAIN)


def is_chinese(text: str) -> bool:
    """Whether the text is written in Chinese."""
    return bool(_HAN.search(text)) and not _KANA.search(text)


def han(text: str) -> int:
    """How many Chinese characters it has."""
    return len(_HAN.findall(text))


@dataclass(frozen=True)
class Words:
    """Two lists; an entry, or several between bars, to a line."""

    english: str = ""
    chinese: str = ""
    pattern: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        """Compile both to one expression."""
        english, chinese = (
            "|".join(line.strip() for line in words.strip().splitlines())
            for words in (self.english, self.chinese)
        )
        parts = [rf"(?<!\w)(?:{english})(?!\w)"] if english else []
        parts += [chinese] if chinese else []
        object.__setattr__(self, "pattern", re.compile("|".join(parts), re.ASCII))

    def found(self, text: str) -> list[str]:
        """Those that the text has, in its order."""
        return [match[0].strip() for match in self.pattern.finditer(folded(text))]

    def __contains__(self, text: str) -> bool:
        """Whether the text has one of them."""
        return bool(self.pattern.search(folded(text)))
