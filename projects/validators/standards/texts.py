"""What several rules ask about a text: its variables, links, fixed words and length."""

import re

from projects.validators.standards.drafts import TemplateDraft
from tencent.segments import display_text

# More digits name no variable, and too many of them no number either.
VARIABLE = re.compile(r"\{([1-9][0-9]{0,2})\}")
_ENDINGS = (
    "com|net|org|edu|gov|cn|hk|sg|tw|jp|kr|th|ph|vn|uk|de|fr|eu|io|ly|gl|gd|cc|tv|app|dev"
    "|info|biz|shop|store|site|online|top|xyz|asia|link|club|vip|win|local|test|invalid"
)
# A word before “.my” or “.to” may be the end of a sentence: those need a path.
_WORD_ENDINGS = "me|my|us|to|in|id|is|at|be|so|it|co"
LINK = re.compile(
    r"https?://[!-~]+|(?<![\w.@-])(?:www\.[!-~]+"
    rf"|(?:[a-z0-9-]{{1,63}}\.){{1,4}}(?:(?:{_ENDINGS})(?![a-z0-9-])(?:[:/][!-~]*)?"
    rf"|(?:{_WORD_ENDINGS})/[!-~]+))",
    re.IGNORECASE | re.ASCII,
)
# What a number or name takes at most when nothing else is known.
_CODE_LENGTH, _VALUE_LENGTH = 6, 12
# More than any message holds: many variables with long values are not written out.
_MOST_FILLED = 5_000


def numbers(content: str) -> list[int]:
    """The numbers of its variables, in the order of the text."""
    return [int(found) for found in VARIABLE.findall(content)]


def links(content: str) -> list[str]:
    """Its links, without the punctuation behind them."""
    return [found[0].rstrip(".,;:!?)'\"") for found in LINK.finditer(content)]


def host(link: str) -> str:
    """The machine that a link names."""
    return re.sub(r"^https?://", "", link, flags=re.IGNORECASE).split("/")[0].lower()


def fixed(content: str) -> str:
    """The text without its variables."""
    return VARIABLE.sub(" ", content)


def filled(draft: TemplateDraft) -> str:
    """The whole text with its samples; the longest usual value where one is missing."""
    usual = "0" * (_CODE_LENGTH if draft.kind == "otp" else _VALUE_LENGTH)
    room = _MOST_FILLED

    def fill(found: re.Match[str]) -> str:
        nonlocal room
        position = int(found[1])
        known = "".join(draft.samples[position - 1 : position])
        value = (known or usual)[:room]
        room -= len(value)
        return value

    return display_text(draft.sign_name, VARIABLE.sub(fill, draft.content))


def is_filled(draft: TemplateDraft) -> bool:
    """Whether every variable has its sample."""
    last = max(numbers(draft.content), default=0)
    return len(draft.samples) >= last and all(draft.samples[:last])
