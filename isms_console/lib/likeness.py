"""How alike two texts are, and small prints by which alike texts find each other.

A text is the set of its trigrams. Of each set the smallest value under each of
PRINTS hash functions is kept (MinHash, Broder 1997): two texts share about as many
prints in a hundred as trigrams, so an index of prints finds candidates without
reading every text.
"""

import hashlib
import re
import unicodedata

PRINTS = 16
_BITS = 63
_MASK = (1 << _BITS) - 1
# Odd multipliers and summands of the hash functions; fixed, because prints are stored.
_FUNCTIONS = [
    (
        int.from_bytes(hashlib.sha256(f"a{n}".encode()).digest()[:8], "big") | 1,
        int.from_bytes(hashlib.sha256(f"b{n}".encode()).digest()[:8], "big"),
    )
    for n in range(PRINTS)
]
_SPACE = re.compile(r"\s+")


def plain(text: str) -> str:
    """What counts in a comparison: compatible forms, lower case, single blanks."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _SPACE.sub(" ", folded).strip()


def trigrams(text: str) -> set[str]:
    """All runs of three characters, with a blank around the text."""
    padded = f" {plain(text)} "
    return {padded[n : n + 3] for n in range(max(len(padded) - 2, 1))}


def likeness(one: str, other: str) -> float:
    """0 for nothing in common, 1 for equal as far as it counts."""
    first, second = trigrams(one), trigrams(other)
    return len(first & second) / len(first | second)


def prints(text: str) -> list[int]:
    """PRINTS numbers below 2**63, the n-th of the n-th hash function."""
    values = [
        int.from_bytes(hashlib.blake2b(gram.encode(), digest_size=8).digest(), "big")
        for gram in trigrams(text)
    ]
    return [
        min((factor * value + summand) & _MASK for value in values)
        for factor, summand in _FUNCTIONS
    ]
