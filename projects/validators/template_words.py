"""What a body template's own fields may hold; what its text says is judged by rules."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from tencent import segments

MOST_NAME = 100
MOST_REMARK = 500
# A draft may be longer than what Tencent takes, so that nothing typed is lost.
MOST_CONTENT = 2000
MOST_SAMPLE = 200
# More than this many parameters are no message any more; it keeps the form short.
MOST_VARIABLES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is written about a body template; `samples` are values of {1}, {2}…."""

    name: str
    kind: str
    content: str
    remark: str = ""
    samples: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """With these values and this signature, or "": which text, how many parts."""

    params: list[str]
    sign_name: str
    text: str
    parts: int


def plain(text: str) -> str:
    """The text with line feeds for line ends, and without NUL."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def variable_numbers(content: str) -> list[int]:
    """The parameters that have a sample, in order."""
    return sorted(set(segments.variables(content)))[:MOST_VARIABLES]


def params_problem(content: str, params: list[str]) -> str:
    """Why these values do not fit the content; "" when they do."""
    wanted = len(set(segments.variables(content)))
    if len(params) == wanted:
        return ""
    return _(
        "The text has %(wanted)d parameters, %(given)d values were given. "
        "Give one value for each."
    ) % {"wanted": wanted, "given": len(params)}
