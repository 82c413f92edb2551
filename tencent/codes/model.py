"""What is known about one code."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from tencent.codes.reasons import Reason

Level = Literal["request", "number", "either"]


class Retry(StrEnum):
    """Whether sending the same message again makes sense.

    ``delay``: later; ``next_day``: after midnight; ``careful``: it may have gone
    out already; ``human``: after somebody changed something; ``clock``: after
    the caller's clock is right. Source: wire reference C.
    """

    NO = "no"
    DELAY = "delay"
    NEXT_DAY = "next_day"
    CAREFUL = "careful"
    HUMAN = "human"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorCode:
    """An error code of API 3.0 and its meaning.

    ``level`` says whether it answers a whole request or one number of it;
    ``v5_result`` is the legacy API's number for the same thing.
    """

    code: str
    meaning_en: str
    meaning_zh: str
    level: Level
    retry: Retry
    reason: Reason
    advice_en: str
    advice_zh: str
    v5_result: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptCode:
    """A receipt code of an operator and its meaning."""

    code: str
    meaning_en: str
    meaning_zh: str
    reason: Reason
    success: bool
    advice_en: str
    advice_zh: str


@dataclass(frozen=True, slots=True)
class Group:
    """Codes that are answered at one level, for one reason, with one retry rule."""

    level: Level
    reason: Reason
    retry: Retry = Retry.NO

    def code(
        self,
        code: str,
        meaning: tuple[str, str],
        *,
        advice: tuple[str, str] | None = None,
        v5: int | None = None,
    ) -> ErrorCode:
        """Describe one code; texts are (English, Chinese).

        Without its own advice a code gives that of its reason.
        """
        advice_en, advice_zh = advice or (self.reason.advice_en, self.reason.advice_zh)
        return ErrorCode(
            code=code,
            meaning_en=meaning[0],
            meaning_zh=meaning[1],
            level=self.level,
            retry=self.retry,
            reason=self.reason,
            advice_en=advice_en,
            advice_zh=advice_zh,
            v5_result=v5,
        )
